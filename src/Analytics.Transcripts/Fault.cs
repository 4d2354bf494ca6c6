namespace Analytics.Transcripts;

/// <summary>What keeps a file out of the tables. Names in snake_case are the codes of the <c>quarantine</c> view.</summary>
public enum FaultCode
{
    /// <summary>The bytes are not UTF-8 text.</summary>
    NotUtf8,

    /// <summary>The file does not start as a transcript does.</summary>
    NoHeader,

    /// <summary>The header names no candidate.</summary>
    NoCandidate,

    /// <summary>The quality profile is absent or outside the four.</summary>
    UnknownProfile,

    /// <summary>No turn of a dialogue.</summary>
    NoDialogue,

    /// <summary>A score outside 1 to 5.</summary>
    ScoreOutOfRange,

    /// <summary>A relevance outside 0 to 1.</summary>
    RelevanceOutOfRange,

    /// <summary>The file holds a second transcript; which of the two interviews a value belongs to cannot be told.</summary>
    SeveralTranscripts,

    /// <summary>Larger than the configured limit.</summary>
    TooLarge,

    /// <summary>The file or archive could not be read.</summary>
    Unreadable,

    /// <summary>An archive entry whose name leads out of the archive.</summary>
    UnsafePath,

    /// <summary>A file of another kind by its name; it was not read.</summary>
    NotATranscript,

    /// <summary>A file or line that should be JSON and is not.</summary>
    NotJson,

    /// <summary>A JSON object that is not what the schema of interviews allows.</summary>
    InvalidInterview,

    /// <summary>A second interview of one id in a file; which of the two counts cannot be told.</summary>
    InterviewRepeated,

    /// <summary>A file that no format in use recognises.</summary>
    UnknownFormat,

    /// <summary>The database refuses a value of the file.</summary>
    ValueRefused,

    /// <summary>Reading it failed in a way that is a fault of the program.</summary>
    ReadingFailed,
}

/// <summary>Why a file was kept out.</summary>
/// <param name="Code">What kind of fault.</param>
/// <param name="Line">The line it stands on, from 1; 1 for the file as a whole.</param>
/// <param name="Detail">One sentence with the value at hand and what would be allowed.</param>
public sealed record Fault(FaultCode Code, int Line, string Detail);
