namespace Analytics.Portal.Host;

/// <summary>Where data comes from and where it is kept: section <c>Data</c>. Relative paths start at the repository's root.</summary>
public sealed record DataOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Data";

    /// <summary>The DuckDB file.</summary>
    public string Warehouse { get; init; } = "data/warehouse/analytics.duckdb";

    /// <summary>The folder watched for new transcripts.</summary>
    public string Inbox { get; init; } = "data/inbox";

    /// <summary>The corpus an empty warehouse starts with; empty to start with none.</summary>
    public string Samples { get; init; } = "data/samples";

    /// <summary>Reads the section and makes every path absolute.</summary>
    public static DataOptions From(IConfiguration configuration, string root)
    {
        var given = configuration.GetSection(Section).Get<DataOptions>() ?? new DataOptions();
        return new DataOptions
        {
            Warehouse = Absolute(given.Warehouse, root),
            Inbox = Absolute(given.Inbox, root),
            Samples = given.Samples.Length == 0 ? "" : Absolute(given.Samples, root),
        };
    }

    /// <summary>One sentence per value that cannot work.</summary>
    public IEnumerable<string> Faults()
    {
        if (Warehouse.Length == 0)
            yield return "Data:Warehouse is empty; give the path of a DuckDB file, such as data/warehouse/analytics.duckdb.";
        else if (Directory.Exists(Warehouse))
            yield return $"Data:Warehouse is \"{Warehouse}\", which is a folder; give the path of a DuckDB file in it.";
        if (Inbox.Length == 0)
            yield return "Data:Inbox is empty; give the path of a folder, such as data/inbox.";
        else if (File.Exists(Inbox))
            yield return $"Data:Inbox is \"{Inbox}\", which is a file; give the path of a folder.";
    }

    private static string Absolute(string path, string root) => path.Length == 0 ? "" : Path.GetFullPath(path, root);
}
