using PuppeteerSharp;

namespace Analytics.Handouts.Printing;

/// <summary>How the browser is started: quiet, without anything of a user's, and with no host within reach but this one.</summary>
internal static class BrowserArguments
{
    private static readonly string[] Always =
    [
        // What is shown is this portal's own; in a container, and as root, Chromium's own sandbox does not start.
        "--no-sandbox",
        "--disable-gpu", "--disable-quic", "--no-first-run", "--no-default-browser-check", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-extensions", "--disable-dev-shm-usage", "--no-proxy-server", "\"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE [::1]\"",
    ];

    public static LaunchOptions Of(string program, string profile, TimeSpan limit) => new()
    {
        ExecutablePath = program,
        Headless = true,
        UserDataDir = profile,
        Args = Always,
        Timeout = (int)limit.TotalMilliseconds,

        // A portal on this machine may have a certificate that only its developer trusts.
        AcceptInsecureCerts = true,
    };
}
