namespace Analytics.Portal.Access;

/// <summary>Who may ask this portal. Section <c>Access</c>, checked at start.</summary>
public sealed record AccessOptions
{
    /// <summary>The configuration section these are read from.</summary>
    public const string Section = "Access";

    /// <summary>True to let everybody on this machine do everything, without signing in.</summary>
    public bool Open { get; init; }

    /// <summary>The folder of the keys that protect cookies and forms; null or empty for one beside the warehouse, <c>analytics.keys</c>.</summary>
    public string? Keys { get; init; }

    /// <summary>How people get in.</summary>
    internal AccessMode Mode => Open ? AccessMode.Open : AccessMode.Local;

    /// <summary>The section, with no fault of its own; what cannot be read is said by the binder's exception.</summary>
    /// <exception cref="InvalidOperationException">A value is of another kind than its key wants.</exception>
    public static AccessOptions Read(IConfiguration configuration) => configuration.GetSection(Section).Get<AccessOptions>() ?? new AccessOptions();
}

/// <summary>How people get in.</summary>
internal enum AccessMode
{
    /// <summary>Whoever started the portal, by the link that it printed.</summary>
    Local,

    /// <summary>Everybody on this machine.</summary>
    Open,
}
