using System.Buffers;
using System.Security.Cryptography;
using Analytics.Formats.OpenFormat;
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

    /// <summary>Parses what was read, whatever is known of it.</summary>
    /// <param name="source">Where it stands.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="knownSha256">The content that need not be parsed; null for none.</param>
    public static ReadFile Parse(SourceItem.Transcript source, ReadOnlySpan<byte> content, string? knownSha256)
    {
        if (source.Object is { } one) return ParseObject(source, one, content.ToArray(), knownSha256);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        return sha256 == knownSha256 ? new ReadFile(source, sha256, null, content.ToArray()) : new ReadFile(source, sha256, WithRunFindings(Parse(content), source.Run), null);
    }

    private static ReadFile ParseObject(SourceItem.Transcript source, SourceItem.ObjectSource one, byte[] content, string? knownSha256)
    {
        try
        {
            var (sha256, outcome) = OpenInterviewReader.Read(content, one.Line, one.Wordings, knownSha256);
            if (outcome is ParseOutcome.Parsed parsed && one.Findings.Count > 0) outcome = parsed with { Findings = [.. one.Findings, .. parsed.Findings] };
            return new ReadFile(Evaluated(source, outcome), sha256, outcome, outcome is null ? content : null);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return new ReadFile(source, Convert.ToHexStringLower(SHA256.HashData(content)), Failed(failure), null);
        }
    }

    // Where nothing says who evaluated the run, the models that gave its scores do.
    private static SourceItem.Transcript Evaluated(SourceItem.Transcript source, ParseOutcome? outcome) =>
        source.Run.Evaluator is null && outcome is ParseOutcome.Parsed { Transcript: var transcript }
        && transcript.Evaluations.FirstOrDefault(item => item.Rater is { Kind: RaterKind.Model, Name: not null }) is { } judged
            ? source with { Run = source.Run with { Evaluator = judged.Rater.Name } } : source;

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
            return Failed(failure);
        }
    }

    internal static ParseOutcome.Rejected Failed(Exception failure) => new(
        [new Fault(FaultCode.ReadingFailed, 1, $"Reading the file failed unexpectedly ({failure.GetType().Name}); this is a fault in the program. Report it with the file.")]);

    private static ReadFile Faulty(SourceItem.Transcript source, Fault fault) => new(source, null, new ParseOutcome.Rejected([fault]), null);
}
