using System.Buffers;
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
        if (source.Content is { } held) return Parse(source, held, knownSha256);
        try
        {
            return ReadFromDisk(source, knownSha256, limits);
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
    }

    private static ReadFile ReadFromDisk(SourceItem.Transcript source, string? knownSha256, IngestLimits limits)
    {
        using var handle = File.OpenHandle(source.Origin, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
        var length = RandomAccess.GetLength(handle);
        if (length > limits.MaxFileBytes) return Faulty(source, SizeLimit.Fault(length, limits));

        var buffer = ArrayPool<byte>.Shared.Rent((int)length);
        try
        {
            var filled = 0;
            while (filled < length && RandomAccess.Read(handle, buffer.AsSpan(filled, (int)length - filled), filled) is > 0 and var read) filled += read;
            return Parse(source, buffer.AsSpan(0, filled), knownSha256);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static ReadFile Parse(SourceItem.Transcript source, ReadOnlySpan<byte> content, string? knownSha256)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        return sha256 == knownSha256 ? new ReadFile(source, sha256, null, content.ToArray()) : new ReadFile(source, sha256, WithRunFindings(Parse(content), source.Run), null);
    }

    private static ParseOutcome WithRunFindings(ParseOutcome outcome, RunIdentity run) => outcome is not ParseOutcome.Parsed parsed || run.EvaluatorCutFrom is not { } length ? outcome
        : parsed with
        {
            Findings = [.. parsed.Findings, new Finding(FindingCode.TextShortened, FindingSeverity.Info, 1, $"The evaluator's name in run.json has {length} characters; the first {ShownName.Longest} are kept.")],
        };

    // A fault of this program in one file must not keep out the files beside it, nor go unsaid.
    private static ParseOutcome Parse(ReadOnlySpan<byte> content)
    {
        try
        {
            return TranscriptParser.Parse(content);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return new ParseOutcome.Rejected([new Fault(FaultCode.ReadingFailed, 1, $"Reading the file failed unexpectedly ({failure.GetType().Name}); this is a fault in the program. Report it with the file.")]);
        }
    }

    private static ReadFile Faulty(SourceItem.Transcript source, Fault fault) => new(source, null, new ParseOutcome.Rejected([fault]), null);
}
