namespace Analytics.EndToEnd.Tests;

/// <summary>Places in the repository the tests run from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Samples => Path.Combine(Root, "data", "samples");

    public static string Images => Path.Combine(Root, "docs", "images");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Analytics.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"No Analytics.sln above {AppContext.BaseDirectory}.");
    }
}
