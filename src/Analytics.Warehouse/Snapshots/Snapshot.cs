namespace Analytics.Warehouse.Snapshots;

/// <summary>A calibration report as it is kept.</summary>
/// <param name="Subject">run or evaluator.</param>
/// <param name="Name">The run or the evaluator.</param>
/// <param name="Fingerprint">Of the data it was computed from.</param>
/// <param name="Interviews">Interviews in scope.</param>
/// <param name="Verdicts">Its cards, in the order of reading.</param>
/// <param name="Metrics">Its metrics.</param>
public sealed record Snapshot(
    string Subject, string Name, string Fingerprint, long Interviews, IReadOnlyList<SnapshotVerdict> Verdicts, IReadOnlyList<SnapshotMetric> Metrics);

/// <summary>A card.</summary>
/// <param name="Card">Its id.</param>
/// <param name="Verdict">pass, fail, not_proven or no_data.</param>
/// <param name="Value">The figure judged; null without data.</param>
/// <param name="Low">Lower end of its interval; null when there is none.</param>
/// <param name="High">Upper end.</param>
/// <param name="N">Interviews or pairs behind it.</param>
/// <param name="Sentence">The verdict in words.</param>
public sealed record SnapshotVerdict(string Card, string Verdict, double? Value, double? Low, double? High, long N, string Sentence);

/// <summary>A metric.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Value">The figure; null where it is undefined.</param>
/// <param name="Low">Lower end of its interval; null when there is none.</param>
/// <param name="High">Upper end.</param>
/// <param name="Se">Standard error; null when the method has none.</param>
/// <param name="N">Observations behind it.</param>
/// <param name="Unit">What it is measured in.</param>
public sealed record SnapshotMetric(string Id, double? Value, double? Low, double? High, double? Se, long N, string Unit);
