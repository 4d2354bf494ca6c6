using System.Text.Json;
using Analytics.Transcripts;

namespace Analytics.Formats.OpenFormat;

/// <summary>An object of the open format to a <see cref="Transcript"/>: checked against the schema, then for what a schema cannot say, then understood.</summary>
public static class OpenInterviewReader
{
    /// <summary>Reads one.</summary>
    /// <param name="json">The object, UTF-8.</param>
    /// <param name="line">The line of its file it starts on; faults and findings name it.</param>
    /// <param name="wordings">Which level a recommendation's words stand for.</param>
    /// <param name="knownSha256">The content already loaded of this interview; null for none.</param>
    /// <returns>The content's name, and what it says: null where the content is the known one. Never throws for any content.</returns>
    public static OpenReading Read(ReadOnlyMemory<byte> json, int line, Wordings wordings, string? knownSha256 = null)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 64 });
            var sha256 = CanonicalJson.Sha256(document.RootElement);
            return new OpenReading(sha256, sha256 == knownSha256 ? null : Read(document.RootElement, line, wordings));
        }
        catch (JsonException fault)
        {
            return new OpenReading(Sha256(json), NotJson(fault, line));
        }
        catch (InvalidOperationException)
        {
            return new OpenReading(Sha256(json), new ParseOutcome.Rejected([new Fault(FaultCode.NotUtf8, line, "The object holds text that is not UTF-8, or half of a character.")]));
        }
    }

    private static ParseOutcome Read(JsonElement interview, int line, Wordings wordings)
    {
        if (InterviewSchema.Faults(interview) is { Count: > 0 } faults)
            return new ParseOutcome.Rejected([.. faults.Select(fault => new Fault(FaultCode.InvalidInterview, line, $"{fault}."))]);
        var parts = new InterviewParts(interview, line, wordings);
        if (parts.Faults.Count > 0) return new ParseOutcome.Rejected(parts.Faults);
        return new ParseOutcome.Parsed(parts.Transcript(), [.. UnknownMembers(interview, line), .. parts.Findings]);
    }

    private static IEnumerable<Finding> UnknownMembers(JsonElement interview, int line) =>
        InterviewSchema.UnknownMembers(interview).GroupBy(place => InAnyItem(place)).Select(group => new Finding(
            FindingCode.UnknownMember, FindingSeverity.Info, line,
            $"{group.First()} is no member of an interview{(group.Count() > 1 ? $", nor are {group.Count() - 1} more of that name" : "")}; it was left out."));

    // A member of each of a hundred turns is told of once.
    private static string InAnyItem(string place) => string.Concat(place.Where(letter => !char.IsAsciiDigit(letter)));

    private static ParseOutcome.Rejected NotJson(JsonException fault, int line)
    {
        var at = line + (int)(fault.LineNumber ?? 0);
        return new ParseOutcome.Rejected([new Fault(FaultCode.NotJson, at, $"This is not one JSON object: at byte {(fault.BytePositionInLine ?? 0) + 1} of the line {Said(fault)}")]);
    }

    // The library's message ends with the place, which is said already.
    private static string Said(JsonException fault)
    {
        var end = fault.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var said = end < 0 ? fault.Message : fault.Message[..end];
        return said.Length > 0 ? char.ToLowerInvariant(said[0]) + said[1..] : "it ends.";
    }

    private static string Sha256(ReadOnlyMemory<byte> content) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content.Span));
}

/// <summary>What reading an object came to.</summary>
/// <param name="Sha256">The content, in lowercase hexadecimal: the same for the same members and values, however they are written.</param>
/// <param name="Outcome">The interview or why it is none; null where the content is one that was known.</param>
public sealed record OpenReading(string Sha256, ParseOutcome? Outcome);
