using System.Security.Cryptography;
using Analytics.Transcripts;
using Analytics.Warehouse.Loading;

namespace Analytics.Warehouse.Sources;

/// <summary>Reads one transcript, names its content and parses it, unless the content is known already.</summary>
internal static class SourceReading
{
    /// <summary>Reads one; null when the file is gone since it was listed.</summary>
    /// <param name="source">What listing came upon.</param>
    /// <param name="knownSha256">The content the ledger knows for it, where it knows one.</param>
    /// <param name="limits">The limits in force.</param>
    public static ReadFile? Read(SourceItem.Transcript source, string? knownSha256, IngestLimits limits)
    {
        if (source.Fault is not null) return Faulty(source, source.Fault);
        byte[] content;
        try
        {
            if (source.Content is { } held) content = held;
            else if (TryReadAll(source, limits, out var read)) content = read;
            else return Faulty(source, SizeLimit.Fault(null, limits));
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Not noted as seen on disk: permissions can change without the file's time changing, so the next scan tries again.
            return Faulty(source with { OnDisk = false }, new Fault(FaultCode.Unreadable, 1, $"The file cannot be read: {fault.Message}"));
        }

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        return sha256 == knownSha256
            ? new ReadFile(source, sha256, null, content)
            : new ReadFile(source, sha256, TranscriptParser.Parse(content), null);
    }

    private static ReadFile Faulty(SourceItem.Transcript source, Fault fault) => new(source, null, new ParseOutcome.Rejected([fault]), null);

    private static bool TryReadAll(SourceItem.Transcript source, IngestLimits limits, out byte[] content)
    {
        using var handle = File.OpenHandle(source.Origin, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
        var length = RandomAccess.GetLength(handle);
        content = [];
        if (length > limits.MaxFileBytes) return false;

        content = GC.AllocateUninitializedArray<byte>((int)length);
        var filled = 0;
        while (filled < content.Length && RandomAccess.Read(handle, content.AsSpan(filled), filled) is > 0 and var read) filled += read;
        if (filled < content.Length) content = content[..filled];
        return true;
    }
}
