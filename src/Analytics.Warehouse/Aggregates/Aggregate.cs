namespace Analytics.Warehouse.Aggregates;

/// <summary>A table of aggregates kept at load time (Schema/0004_aggregates.sql, 0010_relevance_levels.sql, 0013_calibration.sql, 0017_cell_findings.sql).</summary>
/// <param name="Table">Its name in schema store. Macros of what it is computed from, and the statement that merges into it, are named after it.</param>
/// <param name="Count">The measure that is 0 exactly when a row says nothing any more.</param>
internal sealed record Aggregate(string Table, string Count)
{
    /// <summary>All of them, the cells first: the others need their ids.</summary>
    public static readonly IReadOnlyList<Aggregate> All =
    [
        new("cell", "interviews"),
        new("cell_section", "interviews"),
        new("cell_mean", "interviews"),
        new("cell_relevance", "interviews"),
        new("cell_relevance_mean", "interviews"),
        new("cell_question", "questions"),
        new("cell_relevance_level", "questions"),
        new("cell_finding", "findings"),
        new("cell_slope", "interviews"),
        new("run_relevance_score", "items"),
    ];

    /// <summary>The statement that adds some interviews to it or takes them out: parameters <c>$ids</c> and <c>$sign</c>.</summary>
    public string MergeSql { get; } = ReadMerge(Table);

    private static string ReadMerge(string table)
    {
        var name = $"{typeof(Aggregate).Namespace}.Merge{string.Concat(table.Split('_').Select(part => char.ToUpperInvariant(part[0]) + part[1..]))}.sql";
        using var reader = new StreamReader(typeof(Aggregate).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
