using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Playwright;

namespace Analytics.EndToEnd.Tests;

/// <summary>
/// One browser for all tests of the assembly: the machine's own Chromium or Chrome, else one that Playwright or the machine's package
/// manager can install, else none, and then each test skips and says so.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    // The headless shell first: a whole browser draws its own windows too, which is twice the work.
    private static readonly string[] Places =
        ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium",
         "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", @"C:\Program Files\Google\Chrome\Application\chrome.exe"];

    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    // By collection, whose tests run one after another: the test at work and what it opened.
    private readonly ConcurrentDictionary<string, (string? Test, List<IBrowserContext> Open)> _atWork = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        // Conditions, not times, end a wait: on a busy machine a page may take long, and nothing is tested by giving up early.
        Assertions.SetDefaultExpectTimeout(60_000);
        _playwright = await Playwright.CreateAsync();
        var path = Find() ?? await InstallAsync();
        if (path is not null) _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Flags });
    }

    /// <summary>
    /// A fresh page with its own cookies; skips the calling test where there is no browser. Pages of the tests before it in its collection are closed: open ones
    /// go on asking the portal and being drawn.
    /// </summary>
    public async Task<IPage> NewPageAsync(ColorScheme scheme = ColorScheme.Light, int width = 1440, int height = 900, bool scripts = true, float scale = 1)
    {
        Assert.SkipWhen(_browser is null, "No Chromium or Chrome here, and none could be installed.");
        var context = await _browser!.NewContextAsync(new()
        {
            ColorScheme = scheme,
            ViewportSize = new() { Width = width, Height = height },
            JavaScriptEnabled = scripts,
            DeviceScaleFactor = scale,
            Locale = "en-GB",
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(60_000);
        await CloseEarlierAsync(context);
        return await context.NewPageAsync();
    }

    private async Task CloseEarlierAsync(IBrowserContext opened)
    {
        var (collection, test) = (TestContext.Current.TestCollection?.UniqueID ?? "", TestContext.Current.Test?.UniqueID);
        if (_atWork.TryGetValue(collection, out var atWork) && atWork.Test == test)
        {
            atWork.Open.Add(opened);
            return;
        }

        _atWork[collection] = (test, [opened]);
        foreach (var context in atWork.Open ?? []) await context.CloseAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private static string? Find() => Places.FirstOrDefault(File.Exists);

    private static async Task<string?> InstallAsync()
    {
        if (Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0)
        {
            using var playwright = await Playwright.CreateAsync();
            if (File.Exists(playwright.Chromium.ExecutablePath)) return playwright.Chromium.ExecutablePath;
        }

        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/apt-get") || Environment.UserName != "root") return null;
        await RunAsync("apt-get", "update -qq");
        await RunAsync("apt-get", "install -y -qq --no-install-recommends chromium");
        return Find();
    }

    private static async Task RunAsync(string program, string arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        await Task.WhenAll(output, errors);
    }
}
