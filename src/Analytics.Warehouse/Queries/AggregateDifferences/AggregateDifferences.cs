namespace Analytics.Warehouse.Queries;

/// <summary>Recomputes every aggregate from the rows and tells where the two differ.</summary>
public sealed class AggregateDifferences(WarehouseDatabase warehouse) : Query<AggregateDifferencesRow>(warehouse)
{
    /// <summary>Every measure that differs; none when the aggregates say what the rows say. Reads the whole warehouse, each time anew.</summary>
    public IReadOnlyList<AggregateDifferencesRow> Read() => Read(null);
}

/// <summary>A measure of an aggregate that is not what the rows say.</summary>
/// <param name="Aggregate">The table in schema store.</param>
/// <param name="RunId">The cell's run; null for a row whose cell is gone.</param>
/// <param name="Position">The cell's position; null when its files name none.</param>
/// <param name="QualityProfile">The cell's profile.</param>
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
        RunId is null ? "no cell" : $"{QualityProfile}, {Position ?? "position unknown"}, run {RunId}, {Recommendation ?? "recommendation unknown"}";
}
