namespace Analytics.State.Access;

/// <summary>What a token may be used for. What is in none of these, no token opens.</summary>
public enum TokenScope
{
    /// <summary>Figures, pictures and lists of the API.</summary>
    Read,

    /// <summary>Files: tables, workbooks, PDF.</summary>
    Export,

    /// <summary>Bringing transcripts in.</summary>
    Ingest,

    /// <summary>Saving and deleting views.</summary>
    Write,

    /// <summary>Figures about the portal itself, for a program that watches it: none of what is loaded.</summary>
    Metrics,
}
