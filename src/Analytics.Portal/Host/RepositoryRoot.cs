namespace Analytics.Portal.Host;

/// <summary>Finds the folder that holds <c>Analytics.sln</c>, so that <c>data/</c> is the same one from whatever folder the portal is started.</summary>
public static class RepositoryRoot
{
    /// <summary>The repository above the working directory or above the program; the working directory when neither lies in one.</summary>
    public static string Find() =>
        Above(Directory.GetCurrentDirectory()) ?? Above(AppContext.BaseDirectory) ?? Directory.GetCurrentDirectory();

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Analytics.sln")))
                return folder.FullName;
        return null;
    }
}
