using System.Runtime.ExceptionServices;
using Analytics.Alerts.Judging;
using Analytics.Alerts.Reading;
using Analytics.State;
using Analytics.State.Alerts;
using Analytics.Warehouse.Queries;

namespace Analytics.Alerts;

/// <summary>What a rule would say now.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Outcome">What it finds.</param>
/// <param name="Says">That in a sentence.</param>
/// <param name="Raises">Whether a look now would raise an alert.</param>
/// <param name="IsOpen">Whether one is open already.</param>
public sealed record AlertFinding(AlertRule Rule, AlertOutcome Outcome, string Says, bool Raises, bool IsOpen);

/// <summary>Has rules look at the data.</summary>
public sealed class AlertWatcher(AlertRules rules, AlertStore alerts, AlertReader reader, BatchHistory loads, TimeProvider clock)
{
    /// <summary>Every rule that is not paused looks once. Looking again at the same data changes nothing; stopped on the way, the next call goes on. The first fault is thrown when all have had their turn.</summary>
    public void LookAll(CancellationToken cancellationToken)
    {
        if (!rules.IsThere) return;
        var watches = rules.Watches();
        ExceptionDispatchInfo? failure = null;
        foreach (var rule in rules.Read().Where(rule => !rule.IsPaused))
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                var seen = reader.Read(rule, watches.GetValueOrDefault(rule.Id));
                alerts.Look(rule, (before, isOpen) => Judge(rule, seen, before, isOpen));
            }
            catch (Exception fault) when (fault is not (OperationCanceledException or StateUnavailableException))
            {
                // One rule that cannot be judged keeps none of the others from looking.
                failure ??= ExceptionDispatchInfo.Capture(fault);
            }
        }

        failure?.Throw();
    }

    /// <summary>What a rule would say now, by what it remembers. Nothing is kept, raised or sent.</summary>
    public AlertFinding Try(AlertRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var before = rules.Watches().GetValueOrDefault(rule.Id);
        var isOpen = alerts.Open().Any(alert => alert.RuleId == rule.Id);
        var decision = Judge(rule, reader.Read(rule, before), before, isOpen);
        return new AlertFinding(rule, decision.Watch.Outcome, decision.Watch.Says, decision.Raise is not null, isOpen);
    }

    private AlertDecision Judge(AlertRule rule, Observation seen, AlertWatch? before, bool isOpen)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return AlertJudge.Judge(rule, seen, before, isOpen, () => ExpectedLooks.Of([.. loads.Read(ExpectedLooks.Most).Select(load => load.FinishedAt)], now), now);
    }
}
