namespace Analytics.Jobs.Tests.Support;

/// <summary>A folder of the test's own, gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("analytics-jobs-").FullName;

    public string File(string name, string content = "x", DateTime? modifiedAtUtc = null)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, content);
        System.IO.File.SetLastWriteTimeUtc(path, modifiedAtUtc ?? DateTime.UtcNow.AddMinutes(-5));
        return path;
    }

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public int Transcripts(string folder) => Directory.GetFiles(At(folder), "*.txt", SearchOption.AllDirectories).Length;

    public void Dispose() => TestFolder.Delete(Path);
}
