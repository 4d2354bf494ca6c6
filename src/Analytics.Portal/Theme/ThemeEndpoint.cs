using Analytics.Portal.Access;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Portal.Theme;

/// <summary>The switch in the header posts here.</summary>
public static class ThemeEndpoint
{
    /// <summary>Registers <see cref="ThemeChoice"/>.</summary>
    public static IServiceCollection AddThemeChoice(this IServiceCollection services) => services.AddScoped<ThemeChoice>();

    /// <summary>Remembers the choice and goes back to where it was made. No token: a stranger could at most change a colour.</summary>
    public static void MapThemeChoice(this IEndpointRouteBuilder app) =>
        app.MapPost("/theme", (HttpContext context, [FromForm] string? theme, [FromForm] string? back) =>
        {
            context.Response.Cookies.Append(
                ThemeChoice.Cookie, ThemeChoice.NameOf(ThemeChoice.Parse(theme)),
                new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true });
            return Results.LocalRedirect(IsLocal(back) ? back! : "/");
        }).AllowEveryone().DisableAntiforgery();

    private static bool IsLocal(string? path) =>
        path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith("/\\", StringComparison.Ordinal)
        && !path.Any(char.IsControl);
}
