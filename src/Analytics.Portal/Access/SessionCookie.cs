using System.Security.Cryptography;
using System.Text;
using Analytics.Portal.Access.Sessions;
using Analytics.State;
using Analytics.State.Secrets;
using Analytics.Warehouse;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace Analytics.Portal.Access;

/// <summary>The cookie of a session, and the keys that keep anybody from making one. The keys lie beside the data, so a session outlives a restart.</summary>
internal static class SessionCookie
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public static void AddSessionCookie(this IServiceCollection services, AuthenticationBuilder schemes, AccessOptions access)
    {
        schemes.AddCookie(AccessSchemes.Session, cookie =>
        {
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.IsEssential = true;
            // A link in a mail opens the portal signed in; a form of another site does not.
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = access.Mode == AccessMode.Company ? TimeSpan.FromMinutes(access.Oidc.IdleMinutes) : Kept;
            cookie.SlidingExpiration = true;
            cookie.Events.OnValidatePrincipal = SessionCheck.ValidateAsync;
        });
        // Cookies know no ports: two portals of one machine must not sign each other's readers out.
        services.AddOptions<CookieAuthenticationOptions>(AccessSchemes.Session)
            .Configure<KeyFolder, TimeProvider>((cookie, keys, clock) => (cookie.Cookie.Name, cookie.TimeProvider) = ($"session-{keys.ShortName}", clock));
        services.AddDataProtection().SetApplicationName("Interview Analytics");
        services.AddSingleton<KeyFolder>();
        services.AddOptions<KeyManagementOptions>().Configure<KeyFolder, StateFile, ProtectionKeys, ILoggerFactory>((keys, folder, state, shared, log) =>
            keys.XmlRepository = state.IsOnServer && !folder.IsNamed ? shared : new FileSystemXmlRepository(folder.Make(), log));
    }
}

/// <summary>Where the keys lie: for the portal's user alone, beside its data. Where the state is in PostgreSQL they are there, unless a folder is named.</summary>
internal sealed class KeyFolder(IOptions<AccessOptions> options, StateFile state)
{
    /// <summary>Whether somebody said where.</summary>
    public bool IsNamed { get; } = options.Value.Keys is { Length: > 0 };

    /// <summary>Its full path.</summary>
    public string Path { get; } = options.Value.Keys is { Length: > 0 } named ? System.IO.Path.GetFullPath(named) : System.IO.Path.ChangeExtension(state.Path, ".keys");

    /// <summary>A few letters that tell this portal from others.</summary>
    public string ShortName => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path)).AsSpan(0, 4));

    public DirectoryInfo Make()
    {
        PrivateFiles.MakeFolder(Path);
        return new DirectoryInfo(Path);
    }
}
