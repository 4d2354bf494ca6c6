namespace Analytics.Portal.Access;

/// <summary>What the audit must know of rights: who came, who left, who was refused, whose rights changed. The one place that tells it.</summary>
public sealed partial class AccessLog(ILogger<AccessLog> log)
{
    /// <summary>Somebody signed in.</summary>
    /// <param name="viewer">Who, with the rights they have from now on.</param>
    /// <param name="way">How: <c>link</c> or <c>identity provider</c>.</param>
    public void SignedIn(Viewer viewer, string way)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        LogSignedIn(viewer.Name, viewer.Highest?.ToString() ?? "no role", way);
    }

    /// <summary>Somebody signed out.</summary>
    public void SignedOut(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        LogSignedOut(viewer.Name);
    }

    [LoggerMessage(LogLevel.Information, "{Name} signed in by {Way} as {Role}")]
    private partial void LogSignedIn(string name, string role, string way);

    [LoggerMessage(LogLevel.Information, "{Name} signed out")]
    private partial void LogSignedOut(string name);
}
