using Analytics.Portal.Access;
using Analytics.Portal.Tests.Host;
using Analytics.Portal.Tests.Support;
using Analytics.State.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Analytics.Portal.Tests.Access;

/// <summary>A portal that asks who it is, and clients of every kind.</summary>
public sealed class ClosedPortal : IAsyncLifetime
{
    private readonly RunningPortal _portal;
    private readonly Dictionary<Role, HttpClient> _clients = [];

    public ClosedPortal() : this([])
    {
    }

    /// <param name="settings">More of the command line.</param>
    internal ClosedPortal(params string[] settings) => _portal = new RunningPortal(["--Access:Open", "false", .. settings]);

    public IServiceProvider Services => _portal.Services;

    public Uri Address => _portal.Client.BaseAddress!;

    /// <summary>Somebody who has not signed in.</summary>
    public HttpClient Nobody => _portal.Client;

    /// <summary>Somebody signed in with one role.</summary>
    public HttpClient As(Role role) => _clients[role];

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        foreach (var role in Enum.GetValues<Role>())
        {
            _clients[role] = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
            _clients[role].DefaultRequestHeaders.Add("Cookie", CookieOf(Viewers.Of(role)));
        }
    }

    /// <summary>The cookie that the portal gives to somebody who signs in; without a session as earlier versions gave it.</summary>
    internal string CookieOf(Viewer viewer, string? session = null)
    {
        var options = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(AccessSchemes.Session);
        var now = DateTimeOffset.UtcNow;
        var ticket = new AuthenticationTicket(
            ViewerClaims.OfSession(viewer, session), new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(1) }, AccessSchemes.Session);
        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(ticket)}";
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients.Values) client.Dispose();
        await _portal.DisposeAsync();
    }
}
