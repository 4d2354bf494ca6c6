namespace Analytics.Transcripts;

/// <summary>What a reader must be told about a file that is loaded all the same. Names in snake_case are the codes of the <c>findings</c> view.</summary>
public enum FindingCode
{
    /// <summary>The header's relevance average counts questions that were not measured.</summary>
    UnmeasuredRelevanceAveraged,

    /// <summary>A header average is not the mean of the values listed.</summary>
    ReportedAverageDiffers,

    /// <summary>A closing or ending turn is listed as PROJECT or TECHNICAL.</summary>
    ClosingLabelledAsQuestion,

    /// <summary>Declared type and kind differ otherwise.</summary>
    QuestionTypeDisagrees,

    /// <summary>The RECOMMENDATION section is empty or cut and another source was used.</summary>
    RecommendationCut,

    /// <summary>Recommendation and HR report name different levels.</summary>
    RecommendationContradicts,

    /// <summary>No source gives a known level.</summary>
    RecommendationUnknown,

    /// <summary>Turn limit reached, no ending.</summary>
    InterviewCutOff,

    /// <summary>Total Turns is not the number of recruiter turns.</summary>
    TurnsDiffer,

    /// <summary>An evaluation item could not be tied to a question.</summary>
    ItemUnmatched,

    /// <summary>The HR report speaks of another candidate's name.</summary>
    NameDiffers,

    /// <summary>An expected section is not there.</summary>
    SectionMissing,

    /// <summary>An expected section of the HR report is not there.</summary>
    ReportSectionMissing,

    /// <summary>An evaluation item without a usable score.</summary>
    ScoreMissing,

    /// <summary>A question block whose text no turn holds.</summary>
    QuestionNotInDialogue,

    /// <summary>A score, relevance, average, type, flag or label is there and is not understood.</summary>
    ValueUnreadable,

    /// <summary>A section, a part of the report or a header key stands twice; the detail says which counts.</summary>
    SectionRepeated,

    /// <summary>One candidate code, two names at one position: not treated as the same person. Known only beside other files.</summary>
    CandidateCodeShared,

    /// <summary>Byte-identical to another file; counted once. Known only beside other files.</summary>
    DuplicateContent,

    /// <summary>Control characters and odd blanks in a name or position were folded.</summary>
    PositionNormalised,

    /// <summary>A name or position of more than 200 characters was cut.</summary>
    TextShortened,

    /// <summary>A member of a JSON object that the schema of interviews does not name; it was left out.</summary>
    UnknownMember,

    /// <summary>Something that a file of another format does not say was assumed: the scale of a number, who of two speakers is the recruiter.</summary>
    Assumed,

    /// <summary>A part of a file of another format is no part of an interview and was left out: a tool's message, a criterion without a result.</summary>
    LeftOut,
}

/// <summary>How much a finding changes what a reader may conclude.</summary>
public enum FindingSeverity
{
    /// <summary>Worth knowing; no figure changes.</summary>
    Info,

    /// <summary>A figure of the file must not be taken at its word.</summary>
    Warning,

    /// <summary>Something expected is missing or contradicts itself.</summary>
    Error,
}

/// <summary>Something a reader must be told about a file.</summary>
/// <param name="Code">What kind of thing.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Line">The line it is about, from 1, always inside the file.</param>
/// <param name="Detail">One sentence with the values at hand.</param>
public sealed record Finding(FindingCode Code, FindingSeverity Severity, int Line, string Detail);
