using System.Buffers;
using System.Globalization;
using Analytics.Jobs.Hosting;
using Analytics.Jobs.Inbox;

namespace Analytics.Jobs.Upload;

/// <summary>Takes files from a browser into the inbox, whole or not at all, and has them looked at.</summary>
public sealed class InboxUpload
{
    private const int BufferBytes = 128 * 1024;
    private const int LongestName = 100;
    private readonly InboxOptions _options;
    private readonly UploadFolders _folders;
    private readonly SettlingFiles _settling;
    private readonly IngestJobs _jobs;

    internal InboxUpload(InboxOptions options, UploadFolders folders, SettlingFiles settling, IngestJobs jobs) =>
        (_options, _folders, _settling, _jobs) = (options, folders, settling, jobs);

    /// <summary>Stores the files of one upload and scans the inbox. A file that cannot be taken is refused by itself.</summary>
    /// <exception cref="UploadRefusedException">Nothing was sent, or the label cannot be used.</exception>
    public async Task<UploadReceipt> ReceiveAsync(IReadOnlyList<UploadedFile> files, UploadLabel label, CancellationToken cancellationToken = default)
    {
        label = Checked(label);
        if (files.Count == 0) throw new UploadRefusedException($"No file was chosen; choose {UploadName.AllowedKinds} files.");
        var folder = _folders.Make(label);
        var accepted = new List<AcceptedFile>();
        var refused = new List<RefusedFile>();
        try
        {
            foreach (var file in files) await TakeAsync(file, folder.FullName, accepted, refused, cancellationToken);
        }
        finally
        {
            if (accepted.Count == 0) folder.Delete(recursive: true);
            else _jobs.ScanNow();
        }

        return new UploadReceipt(folder.Name, accepted, refused);
    }

    private async Task TakeAsync(UploadedFile file, string folder, List<AcceptedFile> accepted, List<RefusedFile> refused, CancellationToken cancellationToken)
    {
        if (!UploadName.TryClean(file.ClientFileName, out var name, out var reason))
        {
            refused.Add(new RefusedFile(file.ClientFileName, reason));
            return;
        }

        var path = Path.Combine(folder, name);
        if (File.Exists(path)) refused.Add(new RefusedFile(file.ClientFileName, $"Another file of this upload is called {name} too; rename one of them."));
        else if (await StoreAsync(file, path, cancellationToken) is { } stored) accepted.Add(stored);
        else refused.Add(new RefusedFile(file.ClientFileName, TooLarge()));
    }

    private async Task<AcceptedFile?> StoreAsync(UploadedFile file, string path, CancellationToken cancellationToken)
    {
        // No scan looks at a name that ends like this, so a half-written file is nobody's work.
        var part = path + ".part";
        try
        {
            long? size;
            await using (var target = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            await using (var content = file.Open())
            {
                size = await CopyAsync(content, target, cancellationToken);
            }

            if (size is null) return null;
            _settling.IsComplete(path);
            File.Move(part, path, overwrite: false);
            return new AcceptedFile(file.ClientFileName, path, size.Value);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private async Task<long?> CopyAsync(Stream content, Stream target, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            long size = 0;
            int read;
            while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
            {
                size += read;
                if (size > _options.MaxUploadBytes) return null;
                await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            return size;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private string TooLarge() => string.Create(CultureInfo.InvariantCulture,
        $"It is larger than the limit of {_options.MaxUploadBytes:N0} bytes ({InboxOptions.Section}:{nameof(InboxOptions.MaxUploadBytes)}); put it into the inbox folder instead.");

    private static UploadLabel Checked(UploadLabel label) =>
        new(Checked(label.RunId, "run id"), Checked(label.Evaluator, "evaluator"));

    private static string? Checked(string? written, string what)
    {
        if (string.IsNullOrWhiteSpace(written)) return null;
        var name = written.Trim();
        return name.Length <= LongestName && !name.Any(letter => char.IsControl(letter) || letter is '/' or '\\')
            ? name
            : throw new UploadRefusedException($"The {what} \"{name}\" cannot be used: 1 to {LongestName} characters, no slashes and no control characters.");
    }
}

/// <summary>An upload cannot be taken as a whole; the message is the sentence to show.</summary>
public sealed class UploadRefusedException(string message) : Exception(message);
