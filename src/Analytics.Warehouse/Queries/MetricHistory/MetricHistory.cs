using Analytics.Warehouse.Scopes;

namespace Analytics.Warehouse.Queries;

/// <summary>How a calibration metric moved from run to run.</summary>
public sealed class MetricHistory(WarehouseDatabase warehouse) : Query<MetricHistoryRow>(warehouse)
{
    // Of an evaluator as a whole: of no part of what it scored.
    private protected override bool IsForEveryone => ReadScope.Current.Rows.IsAll;

    /// <summary>A row a run that has a snapshot with this metric, oldest first; asked anew each time.</summary>
    /// <param name="metric">Its id, such as <c>bias.equal_weight</c>.</param>
    /// <param name="runIds">The runs.</param>
    public IReadOnlyList<MetricHistoryRow> Read(string metric, IEnumerable<string> runIds) =>
        Read(new QueryParameters().Add("metric", metric).Add("run_ids", runIds.ToList()));
}

/// <summary>A metric in one run.</summary>
/// <param name="RunId">The run.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="Evaluator">Who scored it.</param>
/// <param name="Value">The figure; null where it is undefined.</param>
/// <param name="Low">Lower end of its 95 % interval; null when there is none.</param>
/// <param name="High">Upper end.</param>
/// <param name="N">Observations behind it.</param>
/// <param name="Unit">What it is measured in.</param>
public sealed record MetricHistoryRow(string RunId, DateTime StartedAt, string Evaluator, double? Value, double? Low, double? High, long N, string Unit);
