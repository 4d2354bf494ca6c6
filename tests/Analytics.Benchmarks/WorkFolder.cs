namespace Analytics.Benchmarks;

/// <summary>A folder for corpus and databases, gone when the run is.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("benchmarks-");

    public string At(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>A path for a database that does not exist yet.</summary>
    public string FreshFile(string name)
    {
        File.Delete(At(name));
        File.Delete(At(name + ".wal"));
        return At(name);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
