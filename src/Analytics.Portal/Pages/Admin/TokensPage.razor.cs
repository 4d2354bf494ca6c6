using Analytics.Portal.Access;
using Analytics.Portal.Access.Sessions;
using Analytics.Portal.Components;
using Analytics.State;
using Analytics.State.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace Analytics.Portal.Pages.Admin;

/// <summary>Tokens of programs, made, listed and taken back; and who is signed in.</summary>
public sealed partial class TokensPage(AccessTokens tokens, State.Access.Sessions sessions, LiveSessions live, IOptions<AccessOptions> access, TimeProvider clock, Viewer viewer, AccessLog log)
{
    /// <summary>Its route.</summary>
    public const string Path = "/admin/tokens";

    private IReadOnlyList<AccessToken> _tokens = [];
    private IReadOnlyList<Session> _sessions = [];
    private IReadOnlyList<string> _problems = [];
    private (AccessToken Token, string Secret)? _made;

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    private string Answer => _tokens.Count(token => token.At(clock.GetUtcNow().UtcDateTime) == TokenState.Active) switch
    {
        0 => "No program can sign in.",
        1 => "One program can sign in with a token of its own.",
        var some => $"{Figure.Count(some)} programs can sign in, each with a token of its own.",
    };

    /// <inheritdoc />
    protected override void OnInitialized() => Try(() => { });

    private void Make() => Try(() =>
    {
        var (wish, faults) = TokenForm.Read(Context!.Request.Form, viewer);
        _problems = faults;
        if (wish is null) return;
        _made = tokens.Create(wish);
        log.TokenCreated(viewer, _made.Value.Token);
    });

    private void Revoke() => Try(() =>
    {
        if (!long.TryParse(Context!.Request.Form["id"], System.Globalization.CultureInfo.InvariantCulture, out var id)) return;
        tokens.Revoke(id);
        log.TokenRevoked(viewer, id);
    });

    private void EndAll() => Try(() =>
    {
        var person = Context!.Request.Form["person"].ToString();
        log.SessionsEnded(viewer, person, live.EndAll(person));
    });

    private void Try(Action change)
    {
        try
        {
            change();
            _tokens = tokens.Read();
            _sessions = sessions.Live(clock.GetUtcNow().UtcDateTime - access.Value.LongestSession);
        }
        catch (Exception fault) when (fault is StateRefusedException or StateUnavailableException)
        {
            _problems = [fault.Message];
        }
    }
}
