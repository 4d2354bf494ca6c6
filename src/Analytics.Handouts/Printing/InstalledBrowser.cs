namespace Analytics.Handouts.Printing;

/// <summary>Finds the Chromium or Chrome of this machine. Nothing is ever downloaded.</summary>
public static class InstalledBrowser
{
    private static readonly string[] Programs = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge", "microsoft-edge"];

    private static readonly string[] Places =
    [
        "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>Its path: on the search path, at its usual place, or one that Playwright brought; null where there is none.</summary>
    public static string? Find() => OnTheSearchPath().Concat(Places).Concat(OfPlaywright()).FirstOrDefault(File.Exists);

    private static IEnumerable<string> OnTheSearchPath()
    {
        var ending = OperatingSystem.IsWindows() ? ".exe" : "";
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Programs.SelectMany(_ => folders, (program, folder) => Path.Combine(folder, program + ending));
    }

    private static IEnumerable<string> OfPlaywright()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var folder = Environment.GetEnvironmentVariable("PLAYWRIGHT_BROWSERS_PATH") is { Length: > 1 } given ? given
            : OperatingSystem.IsWindows() ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "ms-playwright")
            : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches", "ms-playwright")
            : Path.Combine(home, ".cache", "ms-playwright");
        if (!Directory.Exists(folder)) return [];
        string[] inside = [Path.Combine("chrome-linux", "chrome"), Path.Combine("chrome-linux64", "chrome"), Path.Combine("chrome-win", "chrome.exe"), Path.Combine("chrome-win64", "chrome.exe"), Path.Combine("chrome-mac", "Chromium.app", "Contents", "MacOS", "Chromium")];
        return Directory.EnumerateDirectories(folder, "chromium-*").OrderDescending(StringComparer.Ordinal).SelectMany(_ => inside, Path.Combine);
    }
}
