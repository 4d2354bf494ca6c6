namespace Analytics.Warehouse.Sources;

/// <summary>
/// What stands on disk, where a decision about files asks for it: this machine's now, or as it was found when the files were read, so that whoever decides again decides the same.
/// </summary>
internal class Disk
{
    /// <summary>This machine's disk, now.</summary>
    public static readonly Disk Here = new();

    /// <summary>Whether a file stands at a path.</summary>
    public virtual bool HasFile(string path) => File.Exists(path);

    /// <summary>Whether a folder stands at a path.</summary>
    public virtual bool HasFolder(string path) => Directory.Exists(path);
}

/// <summary>A disk as it was found: everything stands but what was seen to be gone.</summary>
/// <param name="gone">Full paths of files and folders that were gone.</param>
internal sealed class DiskAsFound(IReadOnlySet<string> gone) : Disk
{
    public override bool HasFile(string path) => !gone.Contains(path);

    public override bool HasFolder(string path) => !gone.Contains(path);
}
