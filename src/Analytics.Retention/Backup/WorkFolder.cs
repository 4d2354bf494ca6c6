using Analytics.Warehouse;

namespace Analytics.Retention.Backup;

/// <summary>A folder of somebody's alone beside a file, gone when the work is done: what is unpacked there is as personal as what it came from.</summary>
internal sealed class WorkFolder : IDisposable
{
    public WorkFolder(string beside)
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(beside))!, ".work-" + Guid.NewGuid().ToString("n"));
        PrivateFiles.MakeFolder(Path);
    }

    public string Path { get; }

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
