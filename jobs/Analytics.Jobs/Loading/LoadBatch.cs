using System.Globalization;
using Analytics.Jobs.Monitoring;
using Analytics.Jobs.Upload;

namespace Analytics.Jobs.Loading;

/// <summary>What one load job is about: its argument, and by <see cref="ToString"/> its name in the dashboard.</summary>
/// <param name="Id">Tells batches apart on the monitor.</param>
/// <param name="Origin">Where the files come from.</param>
/// <param name="Paths">Files, archives or one folder, full paths.</param>
/// <param name="Label">What the user who uploaded them said about them.</param>
/// <param name="Root">The folder they were given in: runs without a time in their name are told by the path below it. Null for a folder named itself.</param>
// Paths is made as an array: it travels through the queue as JSON, and what a collection expression makes cannot be read back.
internal sealed record LoadBatch(Guid Id, BatchOrigin Origin, IReadOnlyList<string> Paths, UploadLabel Label, string? Root = null)
{
    public static LoadBatch OfInbox(IReadOnlyList<string> paths, UploadLabel label, string? root = null) =>
        new(Guid.NewGuid(), BatchOrigin.Inbox, paths.ToArray(), label, root);

    public static LoadBatch OfSamples(string folder) => new(Guid.NewGuid(), BatchOrigin.Samples, new[] { folder }, UploadLabel.None);

    /// <summary>The batch in words, such as "12 files of transcripts_20260907_090000".</summary>
    public override string ToString()
    {
        if (Origin == BatchOrigin.Samples) return "the sample corpus";
        if (Paths.Count == 1) return Path.GetFileName(Paths[0]);
        var folders = Paths.Select(path => Path.GetFileName(Path.GetDirectoryName(path))).Distinct().ToList();
        var files = $"{Paths.Count.ToString("N0", CultureInfo.InvariantCulture)} files of ";
        return files + (folders.Count == 1 ? folders[0] : $"{folders.Count.ToString("N0", CultureInfo.InvariantCulture)} folders");
    }
}
