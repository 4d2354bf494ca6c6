namespace Analytics.Warehouse.Aggregates;

/// <summary>
/// A table of aggregates kept at load time (Schema/Tables/cell.sql). Macro <c>store.TABLE_of</c> (Schema/Measures) is its one definition: what is kept, what is
/// asked of single interviews and what is held against it all come from there.
/// </summary>
/// <param name="Table">Its name in schema store; one of our own constants.</param>
/// <param name="Keys">What it tells apart beside period and stratum, in the order of its columns; the columns after them are whole numbers that add up.</param>
internal sealed record Aggregate(string Table, params string[] Keys)
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<Aggregate> All =
    [
        new("cell"), new("cell_section", "section"), new("cell_mean", "section", "scores", "score_sum", "report_says"), new("cell_slope", "property"),
        new("cell_relevance", "kind"), new("cell_question", "kind", "declared_type", "relevance"), new("cell_relevance_level", "kind", "level"),
        new("cell_relevance_score", "relevance", "score"), new("cell_finding", "code", "severity"),
    ];

    /// <summary>What a slice calls it: <c>cohort_section</c> of <c>cell_section</c>.</summary>
    public string Sliced => Table == "cell" ? "cohort_cell" : "cohort" + Table["cell".Length..];

    /// <summary>The aggregate a slice calls by this name; null when it is none.</summary>
    public static Aggregate? OfSlice(string name) => All.FirstOrDefault(aggregate => aggregate.Sliced == name);
}
