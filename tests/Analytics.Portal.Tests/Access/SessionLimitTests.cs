using Analytics.Portal.Access;
using Analytics.Portal.Access.Company;
using Analytics.Portal.Tests.Support;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Portal.Tests.Access;

public sealed class SessionLimitTests
{
    private static readonly DateTimeOffset End = new(2026, 9, 7, 21, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public async Task ASession_EndsWhenItsHoursAreOver_HoweverBusy(int seconds, bool lasts) => Assert.Equal(lasts, await LastsAsync(End.AddSeconds(seconds), End.ToString("O")));

    [Fact]
    public async Task ASessionWithoutHours_Lasts() => Assert.True(await LastsAsync(End, null));

    [Fact]
    public async Task ASessionWhoseHoursCannotBeRead_Ends() => Assert.False(await LastsAsync(End, "soon"));

    private static async Task<bool> LastsAsync(DateTimeOffset now, string? until)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(new StoppedClock(now));
        services.AddAuthentication().AddCookie(AccessSchemes.Session);
        var http = new DefaultHttpContext { RequestServices = services.BuildServiceProvider() };
        var properties = new AuthenticationProperties();
        if (until is not null) properties.Items["session_until"] = until;
        var scheme = new AuthenticationScheme(AccessSchemes.Session, null, typeof(CookieAuthenticationHandler));
        var context = new CookieValidatePrincipalContext(http, scheme, new CookieAuthenticationOptions(), new AuthenticationTicket(ViewerClaims.Of(Viewers.Everything, AccessSchemes.Session), properties, AccessSchemes.Session));
        await CompanySignIn.EndInTimeAsync(context);
        return context.Principal is not null;
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
