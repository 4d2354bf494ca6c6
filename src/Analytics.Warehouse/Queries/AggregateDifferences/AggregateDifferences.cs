namespace Analytics.Warehouse.Queries;

/// <summary>Recomputes every aggregate from the rows and tells where the two differ.</summary>
public sealed class AggregateDifferences(WarehouseDatabase warehouse) : Query<AggregateDifferencesRow>(warehouse)
{
    // What is recomputed at once has to fit into memory; runs are taken together up to so many interviews.
    private const int InterviewsAtOnce = 50_000;

    private readonly InterviewsOfRuns _runs = new(warehouse);

    /// <summary>Every measure that differs; none when the aggregates say what the rows say. Reads the whole warehouse, each time anew.</summary>
    public IReadOnlyList<AggregateDifferencesRow> Read()
    {
        var differences = new List<AggregateDifferencesRow>();
        var together = new List<string>();
        var interviews = 0L;
        foreach (var run in _runs.Read())
        {
            if (interviews > 0 && interviews + run.Interviews > InterviewsAtOnce)
            {
                differences.AddRange(Of(together, orphans: false));
                together = [];
                interviews = 0;
            }

            together.Add(run.RunId);
            interviews += run.Interviews;
        }

        differences.AddRange(Of(together, orphans: true));
        return differences;
    }

    // Rows whose cell is gone belong to no run.
    private IReadOnlyList<AggregateDifferencesRow> Of(List<string> runIds, bool orphans) =>
        Read(new QueryParameters().Add("run_ids", runIds).Add("orphans", orphans));
}

/// <summary>A measure of an aggregate that is not what the rows say.</summary>
/// <param name="Aggregate">The table in schema store.</param>
/// <param name="RunId">The cell's run; null for a row whose cell is gone.</param>
/// <param name="Position">The cell's position; null when its files name none.</param>
/// <param name="QualityProfile">The cell's profile; null for what is kept by run alone.</param>
/// <param name="Recommendation">The cell's recommendation; null when no source names one.</param>
/// <param name="Key">What else tells the row, such as "section all, scores 3, score_sum 12"; empty for a cell itself.</param>
/// <param name="Measure">The column; <c>rows</c> for the number of rows of this key.</param>
/// <param name="Kept">What the aggregate holds; null when it has no such row.</param>
/// <param name="Recomputed">What the rows say; null when they say nothing of it.</param>
public sealed record AggregateDifferencesRow(
    string Aggregate, string? RunId, string? Position, string? QualityProfile, string? Recommendation, string Key, string Measure, long? Kept, long? Recomputed)
{
    /// <summary>The cell in words: "strong, Data Engineer, 20260907_090000, proceed".</summary>
    public string Cell =>
        RunId is null ? "no cell" : QualityProfile is null ? $"run {RunId}" : $"{QualityProfile}, {Position ?? "position unknown"}, run {RunId}, {Recommendation ?? "recommendation unknown"}";
}
