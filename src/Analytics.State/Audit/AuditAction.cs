namespace Analytics.State.Audit;

/// <summary>What the audit log tells of: a closed vocabulary. Names in snake_case are what is kept, so a name that is in use stays.</summary>
public enum AuditAction
{
    /// <summary>Somebody signed in.</summary>
    SignIn,

    /// <summary>Somebody was not let in.</summary>
    SignInRefused,

    /// <summary>Somebody signed out.</summary>
    SignOut,

    /// <summary>Somebody asked for what is not theirs to see.</summary>
    AccessRefused,

    /// <summary>An interview's words were shown.</summary>
    InterviewOpened,

    /// <summary>Figures or words left as a file.</summary>
    Export,

    /// <summary>Words were looked for in what was said.</summary>
    Search,

    /// <summary>A person rated an interview.</summary>
    Rating,

    /// <summary>A candidate was erased.</summary>
    Erasure,

    /// <summary>What was older than its time was erased.</summary>
    Retention,

    /// <summary>A legal hold was put on a candidate.</summary>
    HoldAdded,

    /// <summary>A legal hold was taken away.</summary>
    HoldRemoved,

    /// <summary>A backup was made, rewritten or deleted.</summary>
    Backup,

    /// <summary>A backup was put back.</summary>
    Restore,

    /// <summary>Somebody's role or scope became another.</summary>
    RoleChanged,

    /// <summary>A setting became another.</summary>
    SettingChanged,

    /// <summary>A token was made.</summary>
    TokenCreated,

    /// <summary>A token was taken back.</summary>
    TokenRevoked,

    /// <summary>The oldest entries of this log were removed below a checkpoint.</summary>
    AuditTrimmed,
}
