using Analytics.Alerts.Judging;
using Analytics.Alerts.Reading;
using Analytics.Calibration;
using Analytics.State.Alerts;

namespace Analytics.Alerts.Tests;

/// <summary>Rules and looks to test with.</summary>
internal static class Rules
{
    public static readonly DateTime Start = new(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc);

    public static AlertRule Of(AlertKind kind, string subject = "", double? limit = null, int inARow = 2, string cohort = "") =>
        new(1, "Rule", kind, subject, limit, cohort, inARow, [], null, null, false, 1);

    /// <summary>A figure that is an estimate, as one to be held against 3 from below.</summary>
    public static Observation Seen(double low, double high, int n = 100, string of = "") => new Observation.Figures([Watch(low, high, n, of)]);

    /// <summary>The same interval whatever the error: what holds at one look holds at every other.</summary>
    public static Watched Watch(double low, double high, int n = 100, string of = "")
    {
        var estimate = new Estimate((low + high) / 2, low, high, n);
        return new Watched(of, "Mean score", estimate, _ => estimate, (_, _) => high < 3, value => $"{value:0.00}", "interview", "/scores");
    }

    /// <summary>Has a rule look at one thing after another; what each look came to.</summary>
    public static List<AlertDecision> Look(AlertRule rule, IEnumerable<Observation> all, int expected = 52, TimeSpan? between = null)
    {
        var (decisions, watch, isOpen, now) = (new List<AlertDecision>(), (AlertWatch?)null, false, Start);
        foreach (var seen in all)
        {
            var decision = AlertJudge.Judge(rule, seen, watch, isOpen, () => expected, now);
            decisions.Add(decision);
            (watch, isOpen, now) = (decision.Watch, (isOpen && decision.Resolve is null) || decision.Raise is not null, now + (between ?? TimeSpan.FromDays(3)));
        }

        return decisions;
    }
}
