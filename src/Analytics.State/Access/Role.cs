namespace Analytics.State.Access;

/// <summary>What somebody is here for, in the order of rights: each may do what those before may. A person may hold several; the highest counts.</summary>
public enum Role
{
    /// <summary>Reads figures of many interviews together.</summary>
    Leadership,

    /// <summary>Also reads single interviews, takes files out, brings transcripts in, saves views and schedules.</summary>
    Analyst,

    /// <summary>Also what the evaluator is held against: settings, snapshots, mappings, SQL.</summary>
    Engineer,

    /// <summary>Also runs the installation: jobs, tokens, erasure, audit.</summary>
    Admin,
}
