using Analytics.State.Alerts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Microsoft.AspNetCore.WebUtilities;

namespace Analytics.Alerts.Reading;

/// <summary>Reads what a rule watches. Nothing is kept by it.</summary>
public sealed class AlertReader(FigureReader figures, CardReader cards, HeldValues held, LedgerTotals ledger, CohortRuns runs, TimeProvider clock)
{
    private static readonly Dictionary<string, AlertAnchor> NoAnchors = [];

    /// <summary>What the data says of it now.</summary>
    /// <param name="rule">The rule; kind, subject and limit go together.</param>
    /// <param name="before">What it remembers; null before its first look.</param>
    public Observation Read(AlertRule rule, AlertWatch? before)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (rule.Kind == AlertKind.QuarantineGrows) return new Observation.Count(ledger.Read().Quarantined);
        var reading = CohortOf(rule.Cohort).Against(held.Read());
        // A filter that is left out would make it a rule about other interviews.
        if (reading.Problems is [var problem, ..]) return new Observation.NoData($"The interviews cannot be selected: {problem.Parameter} \"{problem.Value}\" {problem.Reason}.");
        return rule.Kind switch
        {
            AlertKind.NoNewRun => DaysSince(reading.Cohort),
            AlertKind.Drift => cards.ReadDrift(rule, reading.Cohort, before?.Anchors ?? NoAnchors),
            AlertKind.CardFails or AlertKind.CardLeavesPass => cards.Read(rule, reading.Cohort),
            _ => figures.Read(rule, AlertFigure.Find(rule.Subject) ?? throw new InvalidOperationException($"There is no figure {rule.Subject}."), reading.Cohort),
        };
    }

    /// <summary>The page that shows what a rule about a count is about.</summary>
    public static string AddressOf(AlertRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Kind == AlertKind.QuarantineGrows ? "/data#quarantine" : rule.Cohort.Length == 0 ? "/" : "/?" + rule.Cohort;
    }

    /// <summary>The interviews of a query string, not held against anything.</summary>
    public static CohortReading CohortOf(string query) =>
        Cohort.Parse(QueryHelpers.ParseQuery(query).SelectMany(p => p.Value.Select(value => KeyValuePair.Create(p.Key, value))));

    // Runs name the local time of whoever ran them, as this machine's clock does.
    private Observation DaysSince(Cohort cohort) => runs.Read(cohort) is [.., var newest]
        ? new Observation.Count(Math.Max(0, (long)(clock.GetLocalNow().DateTime - newest.StartedAt).TotalDays))
        : new Observation.NoData("There was never a run of such interviews.");
}
