using System.Text.Json;
using Analytics.Formats.OpenFormat;
using Analytics.Transcripts;

namespace Analytics.Mappings;

/// <summary>What would be read of a file, before anything is loaded: through a mapping, and then as the open format is read.</summary>
/// <param name="Outcome">What the mapping makes of it.</param>
/// <param name="Interviews">The interviews as they would be loaded, or why not.</param>
public sealed record MappingTrial(MappingOutcome Outcome, IReadOnlyList<TriedInterview> Interviews)
{
    /// <summary>Whether everything in the file would be loaded.</summary>
    public bool IsWhole => Outcome is MappingOutcome.Read { KeptOut.Count: 0 } && Interviews.Count > 0 && Interviews.All(interview => interview.Faults.Count == 0);

    /// <summary>Tries a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="mappings">The mappings that may know it; the first that does is tried.</param>
    /// <param name="wordings">Which level a recommendation's words stand for.</param>
    public static MappingTrial Of(SourceFile file, IReadOnlyList<Mapping> mappings, Wordings wordings)
    {
        var outcome = FileMapper.Read(file, mappings);
        return new(outcome, outcome is MappingOutcome.Read read ? [.. read.Interviews.Select(interview => Tried(interview, wordings))] : []);
    }

    private static TriedInterview Tried(MappedInterview interview, Wordings wordings) =>
        OpenInterviewReader.Read(JsonSerializer.SerializeToUtf8Bytes(interview.Interview), interview.Line, wordings).Outcome switch
        {
            ParseOutcome.Parsed parsed => new(interview, parsed.Transcript, parsed.Findings, []),
            ParseOutcome.Rejected rejected => new(interview, null, [], rejected.Faults),
            _ => throw new InvalidOperationException("A reading without a known content has an outcome."),
        };
}

/// <summary>An interview of a trial.</summary>
/// <param name="Mapped">What the mapping made of it.</param>
/// <param name="Transcript">What would be loaded; null when it is kept out.</param>
/// <param name="Findings">What would be told of it beside the mapping's own findings.</param>
/// <param name="Faults">Why it is kept out; none when it is not.</param>
public sealed record TriedInterview(MappedInterview Mapped, Transcript? Transcript, IReadOnlyList<Finding> Findings, IReadOnlyList<Fault> Faults);
