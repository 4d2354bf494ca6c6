using System.Globalization;
using Analytics.State;
using Analytics.State.Access;
using Analytics.State.Audit;
using Analytics.State.Schedules;
using Analytics.Transcripts;

namespace Analytics.Portal.Access;

/// <summary>What the audit must know of who comes and what is shown to them: who came, who left, who was refused, what they opened, which token was made or taken back. The one place that tells it.</summary>
public sealed partial class AccessLog(AuditLog audit, RightsSeen seen, ScheduleStore schedules, ILogger<AccessLog> log)
{
    /// <summary>Somebody signed in.</summary>
    /// <param name="viewer">Who, with the rights they have from now on.</param>
    /// <param name="way">How: <c>link</c> or <c>identity provider</c>.</param>
    public void SignedIn(Viewer viewer, string way)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        Write(AuditAction.SignIn, viewer.Name, null, ("way", way), ("role", viewer.Highest is { } role ? SnakeCase.Of(role) : "none"), ("positions", viewer.Positions is null ? "all" : string.Join("; ", viewer.Positions)));
    }

    /// <summary>Somebody comes with these rights; told where they had others before, and then what they made is sent with these.</summary>
    /// <param name="viewer">Who.</param>
    /// <param name="subject">What the provider knows them as, which nobody shares.</param>
    public void ComesWith(Viewer viewer, string subject)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var now = new Rights(viewer.Highest!.Value, viewer.Positions);
        if (Before(subject, viewer.Name, now) is not { } before) return;
        Write(AuditAction.RoleChanged, viewer.Name, null, ("role", SnakeCase.Of(now.Role)), ("role_before", SnakeCase.Of(before.Role)), ("positions", now.PositionsInWords), ("positions_before", before.PositionsInWords));
    }

    /// <summary>Somebody ended all sessions of a person.</summary>
    /// <param name="viewer">Who did it.</param>
    /// <param name="name">Whose sessions.</param>
    /// <param name="sessions">How many there were.</param>
    public void SessionsEnded(Viewer viewer, string name, int sessions)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        Write(AuditAction.SignOut, viewer.Name, null, ("everywhere", name), ("sessions", sessions.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>Somebody came whom the portal gives nothing.</summary>
    /// <param name="name">Who.</param>
    /// <param name="reason">Why.</param>
    public void NotLetIn(string name, string reason) => Write(AuditAction.SignInRefused, name, null, ("reason", reason));

    /// <summary>Somebody signed out.</summary>
    public void SignedOut(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        Write(AuditAction.SignOut, viewer.Name, null);
    }

    /// <summary>Somebody asked for what is not theirs.</summary>
    /// <param name="viewer">Who.</param>
    /// <param name="route">The route as it is declared, so that nothing of what was asked stands in the log.</param>
    public void Refused(Viewer viewer, string route)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        Write(AuditAction.AccessRefused, viewer.Name, route);
    }

    /// <summary>Somebody made a token.</summary>
    public void TokenCreated(Viewer viewer, AccessToken token)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(token);
        Write(AuditAction.TokenCreated, viewer.Name, Of(token.Id), [.. TokenWords.Details(token)]);
    }

    /// <summary>Somebody took a token back.</summary>
    public void TokenRevoked(Viewer viewer, long id)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        Write(AuditAction.TokenRevoked, viewer.Name, Of(id));
    }

    private static string Of(long id) => "token-" + id.ToString(CultureInfo.InvariantCulture);

    private Rights? Before(string subject, string name, Rights now)
    {
        try
        {
            var before = seen.Note(subject, now);
            if (before is not null) schedules.Follow(new ScheduleOwner(name, now));
            return before;
        }
        catch (StateUnavailableException)
        {
            return null;
        }
    }

    // While the file cannot be written, pages go on and say what is wrong with it; what could not be kept is at least on the console.
    private void Write(AuditAction action, string actor, string? subject, params IReadOnlyList<(string, string)> details)
    {
        try
        {
            audit.Append(action, actor.Length == 0 ? "unknown" : actor, subject, details);
        }
        catch (StateUnavailableException fault)
        {
            NotWritten(action, actor, fault.Message);
        }
    }

    [LoggerMessage(LogLevel.Error, "Not in the audit log: {Action} by {Actor}. {Reason}")]
    private partial void NotWritten(AuditAction action, string actor, string reason);
}
