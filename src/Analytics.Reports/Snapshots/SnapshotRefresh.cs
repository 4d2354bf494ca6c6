using System.Text.Json;
using Analytics.Calibration;
using Analytics.Calibration.People;
using Analytics.Calibration.Reporting;
using Analytics.Reports.Reading;
using Analytics.Transcripts;
using Analytics.Warehouse;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Snapshots;

namespace Analytics.Reports.Snapshots;

/// <summary>Brings the snapshots of runs and evaluators up to the data: computes what is stale, takes away what has no data, leaves the rest.</summary>
/// <param name="warehouse">Where the data and the snapshots are.</param>
/// <param name="options">Thresholds and expected bands; others make every snapshot stale.</param>
/// <param name="clock">Gives the time snapshots are taken at.</param>
public sealed class SnapshotRefresh(WarehouseDatabase warehouse, CalibrationOptions options, TimeProvider clock)
{
    private readonly SnapshotSources _sources = new(warehouse);
    private readonly SnapshotStore _store = new(warehouse, clock);
    private readonly string _options = JsonSerializer.Serialize(options);

    /// <summary>Does it, one snapshot a transaction: stopped on the way, the next call goes on.</summary>
    /// <returns>How many snapshots were computed anew.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken = default)
    {
        // A reader of its own: what pages keep is not pushed out by a hundred reports nobody asked for.
        var reader = new CalibrationReader(warehouse, options);
        var stale = _sources.Read(_options).Where(source => source.IsStale).ToList();
        foreach (var source in stale)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (source.Fingerprint is null) await _store.RemoveAsync(source.Subject, source.Name, cancellationToken);
            else await _store.SaveAsync(Taken(source, source.Fingerprint, await Aside(() => Report(reader, source)).WaitAsync(cancellationToken)), cancellationToken);
        }

        return stale.Count(source => source.Fingerprint is not null);
    }

    // On a thread of its own, which pages go before; a host that stops does not wait for a report, which it can do again.
    private static Task<CalibrationReport> Aside(Func<CalibrationReport> report) => Task.Factory.StartNew(
        () =>
        {
            StandBack.ThisThread();
            return report();
        },
        CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static CalibrationReport Report(CalibrationReader reader, SnapshotSourcesRow source) => source.Subject == "run"
        ? reader.Read(Cohort.All with { Runs = [source.Name] }, source.PreviousRun is { } previous ? new RunComparison([previous], [source.Name]) : null)
        : reader.Read(Cohort.All with { Evaluators = [source.Name] });

    // What people rate comes when they please: the history is of what the interviews themselves say.
    private static Snapshot Taken(SnapshotSourcesRow source, string fingerprint, CalibrationReport report) => new(
        source.Subject, source.Name, fingerprint, report.Scope.Interviews,
        [.. report.Verdicts.Where(v => v.Id != PeopleReport.CardId).Select(v => new SnapshotVerdict(v.Id, SnakeCase.Of(v.Verdict), v.Value, v.Low, v.High, v.N, v.Sentence))],
        [.. report.Metrics.Select(m => new SnapshotMetric(m.Key, m.Value.Value, m.Value.Low, m.Value.High, m.Value.Se, m.Value.N, m.Value.Unit))]);
}
