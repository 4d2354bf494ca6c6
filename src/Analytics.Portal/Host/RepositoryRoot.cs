using Microsoft.Extensions.Configuration.Memory;

namespace Analytics.Portal.Host;

/// <summary>Finds the folder that holds <c>Analytics.sln</c>, so that <c>data/</c> is the same one from whatever folder the portal is started.</summary>
public static class RepositoryRoot
{
    /// <summary>The repository above the working directory or above the program; the working directory when neither lies in one.</summary>
    public static string Find() =>
        Above(Directory.GetCurrentDirectory()) ?? Above(AppContext.BaseDirectory) ?? Directory.GetCurrentDirectory();

    /// <summary>Makes the repository's <c>data/</c> what the keys <c>Warehouse:Path</c>, <c>Inbox:Path</c>, <c>Inbox:Samples</c> and <c>Mappings:Folder</c> are when nobody sets them.</summary>
    public static void UseDataFolder(this ConfigurationManager configuration, string root) =>
        ((IConfigurationBuilder)configuration).Sources.Insert(0, new MemoryConfigurationSource
        {
            InitialData = new Dictionary<string, string?>
            {
                ["Warehouse:Path"] = Path.Combine(root, "data", "warehouse", "analytics.duckdb"),
                ["Inbox:Path"] = Path.Combine(root, "data", "inbox"),
                ["Mappings:Folder"] = Path.Combine(root, "data", "mappings"),
                ["Inbox:Samples"] = Path.Combine(root, "data", "samples"),
            },
        });

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Analytics.sln")))
                return folder.FullName;
        return null;
    }
}
