namespace Analytics.Warehouse.Aggregates;

/// <summary>
/// A table of aggregates kept at load time (Schema/Tables/cell.sql). Macro <c>store.TABLE_of</c> (Schema/Measures) is its one definition: what is kept, what is
/// asked of single interviews and what is held against it all come from there.
/// </summary>
/// <param name="Table">Its name in schema store; one of our own constants.</param>
internal sealed record Aggregate(string Table)
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<Aggregate> All =
    [
        new("cell"), new("cell_section"), new("cell_mean"), new("cell_slope"), new("cell_relevance"), new("cell_question"),
        new("cell_relevance_level"), new("cell_relevance_score"), new("cell_finding"),
    ];

    /// <summary>What a slice calls it: <c>cohort_section</c> of <c>cell_section</c>.</summary>
    public string Sliced => Table == "cell" ? "cohort_cell" : "cohort" + Table["cell".Length..];

    /// <summary>The aggregate a slice calls by this name; null when it is none.</summary>
    public static Aggregate? OfSlice(string name) => All.FirstOrDefault(aggregate => aggregate.Sliced == name);
}
