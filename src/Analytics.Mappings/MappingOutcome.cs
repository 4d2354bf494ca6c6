using System.Text.Json.Nodes;
using Analytics.Transcripts;

namespace Analytics.Mappings;

/// <summary>What a mapping made of a file.</summary>
public abstract record MappingOutcome
{
    private MappingOutcome()
    {
    }

    /// <summary>A mapping knows the file.</summary>
    /// <param name="Mapping">Which one.</param>
    /// <param name="Interviews">What was read, in the order of the file; may be empty when everything was kept out.</param>
    /// <param name="KeptOut">What looks like an interview of this kind and is none, with the reason.</param>
    public sealed record Read(Mapping Mapping, IReadOnlyList<MappedInterview> Interviews, IReadOnlyList<KeptOut> KeptOut) : MappingOutcome;

    /// <summary>No mapping knows the file.</summary>
    /// <param name="LooksLike">What it looks like and what a mapping would need, in a sentence or two.</param>
    public sealed record Unrecognised(string LooksLike) : MappingOutcome;

    /// <summary>The text cannot be taken apart: broken JSON, captions without a cue.</summary>
    /// <param name="Line">Where, from 1.</param>
    /// <param name="Reason">What is wrong.</param>
    public sealed record Unreadable(int Line, string Reason) : MappingOutcome;
}

/// <summary>One interview as the open format has it.</summary>
/// <param name="Place">Where in the source it stands: a JSON path, <c>$</c> for the whole file.</param>
/// <param name="Line">The line it begins on, from 1.</param>
/// <param name="Interview">The object of schema <c>interview/1</c>.</param>
/// <param name="Findings">What could not be read as it stands, what was assumed and what was left out.</param>
public sealed record MappedInterview(string Place, int Line, JsonObject Interview, IReadOnlyList<MappingFinding> Findings);

/// <summary>Something a reader must be told about an interview that is read all the same.</summary>
/// <param name="Code">What kind of thing: not understood, assumed, or left out.</param>
/// <param name="Place">Where in the source: a JSON path.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Detail">One sentence with the values at hand.</param>
public sealed record MappingFinding(FindingCode Code, string Place, int Line, string Detail);

/// <summary>What looks like an interview and is none.</summary>
/// <param name="Place">Where in the source: a JSON path.</param>
/// <param name="Line">The line it begins on, from 1.</param>
/// <param name="Reason">One sentence.</param>
public sealed record KeptOut(string Place, int Line, string Reason);
