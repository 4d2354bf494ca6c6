namespace Analytics.Samples;

/// <summary>What the harness and its models do to some transcripts and a reader has to cope with.</summary>
[Flags]
public enum Quirks
{
    /// <summary>None of the below.</summary>
    None = 0,

    /// <summary>The turn limit was reached; the last turn is the candidate's.</summary>
    CutOff = 1,

    /// <summary>A closing turn is listed as a question.</summary>
    ClosingListed = 1 << 1,

    /// <summary>A technical question is listed as PROJECT because of a word in it.</summary>
    TechnicalListedAsProject = 1 << 2,

    /// <summary>A technical question is not listed because the harness took it for a follow-up.</summary>
    TechnicalNotListed = 1 << 3,

    /// <summary>The recommendation section holds no more than <c>**</c>.</summary>
    RecommendationEmpty = 1 << 4,

    /// <summary>The recommendation section starts with a stray <c>**</c>.</summary>
    RecommendationCut = 1 << 5,

    /// <summary>Recommendation section and report name different levels.</summary>
    RecommendationContradicts = 1 << 6,

    /// <summary>No level is named.</summary>
    RecommendationUnknown = 1 << 7,

    /// <summary>An evaluation item has no score.</summary>
    ScoreMissing = 1 << 8,

    /// <summary>The header's score average counts a missing score as zero.</summary>
    AverageDiffers = 1 << 9,

    /// <summary>Total Turns is not the number of recruiter turns.</summary>
    TurnsDiffer = 1 << 10,

    /// <summary>The report calls the candidate by another name.</summary>
    NameDiffers = 1 << 11,

    /// <summary>A section of the report is not there.</summary>
    ReportSectionMissing = 1 << 12,

    /// <summary>The recommendation section is not there.</summary>
    SectionMissing = 1 << 13,

    /// <summary>An evaluation item judges something that was never asked.</summary>
    ItemInvented = 1 << 14,

    /// <summary>A question has no evaluation item.</summary>
    ItemSkipped = 1 << 15,

    /// <summary>A follow-up has an evaluation item of its own.</summary>
    FollowUpScoredApart = 1 << 16,

    /// <summary>A candidate is marked as struggling.</summary>
    Struggled = 1 << 17,

    /// <summary>A recruiter's explanation is marked.</summary>
    Explained = 1 << 18,

    /// <summary>The report's headings are bold lines.</summary>
    BoldHeadings = 1 << 19,

    /// <summary>The report starts with a title before its first heading.</summary>
    ReportTitle = 1 << 20,

    /// <summary>A question comes from another field than the position's.</summary>
    OffTopicQuestion = 1 << 21,
}
