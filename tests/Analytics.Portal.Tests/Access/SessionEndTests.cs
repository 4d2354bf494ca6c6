using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using Analytics.Portal.Access;
using Analytics.Portal.Access.Sessions;
using Analytics.State.Access;
using Analytics.State.Audit;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Portal.Tests.Access;

/// <summary>Sessions that end before their time, in a running portal.</summary>
public sealed class SessionEndTests(ClosedPortal portal) : IClassFixture<ClosedPortal>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private LiveSessions Live => portal.Services.GetRequiredService<LiveSessions>();

    [Fact]
    public async Task Session_EndedElsewhere_IsOver_AndOthersGoOn()
    {
        var (one, other) = (Begin("Ada"), Begin("Bo"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(one.Cookie));

        Live.EndAll("Ada");
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(one.Cookie));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(other.Cookie));
    }

    [Fact]
    public async Task Session_OfACookieThatIsShownAgainAfterSigningOut_IsOver()
    {
        var session = Begin("Cleo");
        Live.End(session.Id);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(session.Cookie));
    }

    [Fact]
    public async Task LivePage_LosesItsConnection_WhenItsSessionEnds()
    {
        var (ended, lasting) = (Begin("Dora"), Begin("Emil"));
        using var gone = await ConnectAsync(ended.Cookie);
        using var stays = await ConnectAsync(lasting.Cookie);
        Live.End(ended.Id);

        Assert.True(await IsClosedAsync(gone));
        Assert.Equal(WebSocketState.Open, stays.State);
        await Assert.ThrowsAnyAsync<WebSocketException>(() => ConnectAsync(ended.Cookie));
    }

    [Fact]
    public void Rights_ThatAreOthersThanLastTime_AreInTheAudit()
    {
        var log = portal.Services.GetRequiredService<AccessLog>();
        log.ComesWith(new Viewer("Fritz", [Role.Analyst], ["Clerk"]), "sub-1");
        log.ComesWith(new Viewer("Fritz", [Role.Analyst], ["Clerk"]), "sub-1");
        log.ComesWith(new Viewer("Fritz", [Role.Analyst, Role.Engineer], null), "sub-1");

        var told = Assert.Single(portal.Services.GetRequiredService<AuditLog>().Read(new AuditQuestion(AuditAction.RoleChanged, Actor: "Fritz")));
        Assert.Equal(("engineer", "analyst", "all", "Clerk"), (told.Details["role"], told.Details["role_before"], told.Details["positions"], told.Details["positions_before"]));
    }

    [Theory]
    [InlineData(599, true, false)]
    [InlineData(600, true, true)]
    [InlineData(1199, false, false)]
    [InlineData(1200, false, true)]
    public void Rights_AreAskedAnew_WhenAPageIsOpened_AndOfOtherRequestsLater(int seconds, bool isPage, bool isDue)
    {
        var asked = DateTimeOffset.Parse("2026-09-07T09:00:00Z", CultureInfo.InvariantCulture);

        Assert.Equal(isDue, SessionCheck.IsDue(asked, asked.AddSeconds(seconds), minutes: 10, isPage));
        Assert.False(SessionCheck.IsDue(asked, asked.AddDays(1), minutes: 0, isPage));
    }

    private (string Id, string Cookie) Begin(string name)
    {
        var viewer = new Viewer(name, [Role.Admin], null);
        var id = Live.Begin(viewer)!;
        return (id, portal.CookieOf(viewer, id));
    }

    private async Task<HttpStatusCode> StatusAsync(string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/summary");
        request.Headers.Add("Cookie", cookie);
        using var answer = await portal.Nobody.SendAsync(request);
        return answer.StatusCode;
    }

    private async Task<ClientWebSocket> ConnectAsync(string cookie)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Cookie", cookie);
        using var patience = new CancellationTokenSource(Patience);
        await socket.ConnectAsync(new UriBuilder(new Uri(portal.Address, "/_blazor")) { Scheme = "ws" }.Uri, patience.Token);
        // What the client of the framework says first.
        await socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"), WebSocketMessageType.Text, endOfMessage: true, patience.Token);
        return socket;
    }

    private static async Task<bool> IsClosedAsync(ClientWebSocket socket)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            while ((await socket.ReceiveAsync(new byte[1000], patience.Token)).MessageType != WebSocketMessageType.Close) { }
            return true;
        }
        catch (WebSocketException)
        {
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
