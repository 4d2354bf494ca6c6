using Analytics.Warehouse.Scopes;

namespace Analytics.Warehouse.Queries;

/// <summary>How each run was judged by itself.</summary>
public sealed class VerdictHistory(WarehouseDatabase warehouse) : Query<VerdictHistoryRow>(warehouse)
{
    // Of an evaluator as a whole: of no part of what it scored.
    private protected override bool IsForEveryone => ReadScope.Current.Rows.IsAll;

    /// <summary>Six rows a run, oldest run first; none for a run whose snapshot is not taken yet. Snapshots come after the load, so this is asked anew each time.</summary>
    /// <param name="runIds">The runs.</param>
    public IReadOnlyList<VerdictHistoryRow> Read(IEnumerable<string> runIds) => Read(new QueryParameters().Add("run_ids", runIds.ToList()));
}

/// <summary>A verdict on one run. Repeatability and stability are between it and the run before it of the same evaluator.</summary>
/// <param name="RunId">The run.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="Evaluator">Who scored it.</param>
/// <param name="Interviews">Interviews in it.</param>
/// <param name="Card">orders_profiles, right_level, top_end, repeatable, stable or decisions_follow.</param>
/// <param name="Verdict">pass, fail, not_proven or no_data.</param>
/// <param name="Value">The figure judged; null without data.</param>
/// <param name="Low">Lower end of its interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="N">Interviews or pairs behind it.</param>
/// <param name="Sentence">The verdict in words.</param>
public sealed record VerdictHistoryRow(
    string RunId, DateTime StartedAt, string Evaluator, long Interviews, string Card, string Verdict, double? Value, double? Low, double? High, long N, string Sentence);
