namespace Analytics.Portal.Tests.Support;

/// <summary>The repository's sample corpus.</summary>
internal static class Samples
{
    public static readonly string Folder = Path.Combine(Root(), "data", "samples");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Analytics.sln"))) folder = folder.Parent;
        return folder.FullName;
    }
}
