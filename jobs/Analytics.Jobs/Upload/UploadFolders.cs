using System.Globalization;
using System.Text.Json;
using Analytics.Cluster;
using Analytics.Jobs.Inbox;

namespace Analytics.Jobs.Upload;

/// <summary>
/// Uploads have a folder each, <c>uploads/&lt;id&gt;</c> in the inbox, so that no upload touches another's files. What the user said about them
/// stands beside them in <c>upload.json</c>, so that it is known after a restart too.
/// </summary>
internal sealed class UploadFolders(InboxOptions options, TimeProvider clock, ClusterSettings? cluster = null)
{
    private const string LabelFile = "upload.json";
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };
    private readonly string _uploads = Path.Combine(options.Path, "uploads");

    /// <summary>Makes the folder of a new upload.</summary>
    /// <exception cref="UploadRefusedException">The inbox of a cluster is out of reach; made here, nobody else would see it.</exception>
    public DirectoryInfo Make(UploadLabel label)
    {
        if (cluster is not null && !Directory.Exists(options.Path))
            throw new UploadRefusedException("The inbox that all machines share is not there, so nothing was taken. Upload it again when it is mounted on this machine.");
        // A day and no time: a time in a folder's name would name the run of what lies there.
        var day = clock.GetUtcNow().ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var folder = Directory.CreateDirectory(Path.Combine(_uploads, $"{day}-u{Guid.NewGuid():N}"[..24]));
        if (label != UploadLabel.None) File.WriteAllText(Path.Combine(folder.FullName, LabelFile), JsonSerializer.Serialize(label, Json));
        return folder;
    }

    /// <summary>The folder that a file of the inbox was given in: its upload's, else the inbox itself.</summary>
    public string RootOf(string path)
    {
        if (!path.StartsWith(_uploads + Path.DirectorySeparatorChar, StringComparison.Ordinal)) return options.Path;
        var id = path.IndexOf(Path.DirectorySeparatorChar, _uploads.Length + 1);
        return id < 0 ? options.Path : path[..id];
    }

    /// <summary>What was said about an uploaded file; nothing for any other file of the inbox.</summary>
    public UploadLabel LabelOf(string path)
    {
        var folder = Path.GetDirectoryName(path);
        if (folder is null || Path.GetDirectoryName(folder) != _uploads) return UploadLabel.None;
        var file = Path.Combine(folder, LabelFile);
        if (!File.Exists(file)) return UploadLabel.None;
        return JsonSerializer.Deserialize<UploadLabel>(File.ReadAllText(file), Json) ?? UploadLabel.None;
    }
}
