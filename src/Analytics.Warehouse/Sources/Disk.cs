using Analytics.Warehouse.Erasure;

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
/// <param name="gone">Full paths of files and folders that were gone, or what stands for them since somebody they named was erased.</param>
/// <param name="erased">Says what stands for a path; null while nothing was erased.</param>
internal sealed class DiskAsFound(IReadOnlySet<string> gone, ErasedMarks? erased = null) : Disk
{
    private readonly bool _isHashed = erased is not null && gone.Any(ErasedMarks.IsPath);

    public override bool HasFile(string path) => !IsGone(path);

    public override bool HasFolder(string path) => !IsGone(path);

    // What stands for a path stands on no disk.
    private bool IsGone(string path) => ErasedMarks.IsPath(path) || gone.Contains(path) || (_isHashed && gone.Contains(erased!.PathOf(path)));
}
