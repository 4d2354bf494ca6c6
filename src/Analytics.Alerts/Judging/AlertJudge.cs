using Analytics.Alerts.Reading;
using Analytics.Calibration.Multiplicity;
using Analytics.State.Alerts;

namespace Analytics.Alerts.Judging;

/// <summary>
/// What a look comes to. Pure: from the rule, what it remembers and what is seen. The chance of a false alert of a rule in a year is at most <see cref="ErrorOfAYear"/>, however often it
/// looks: every look takes its <see cref="LookSpending">share</see>, and its interval leaves no more error than that.
/// </summary>
public static class AlertJudge
{
    /// <summary>The chance of error that the looks of a year share.</summary>
    public const double ErrorOfAYear = 0.05;

    private const double Usual = 0.05;
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    /// <summary>Judges one look.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="seen">What the data says.</param>
    /// <param name="before">What it remembers; null before its first look.</param>
    /// <param name="isOpen">Whether it has an alert that is not over.</param>
    /// <param name="expected">Looks expected of a year, asked when one begins.</param>
    /// <param name="now">The time, UTC.</param>
    public static AlertDecision Judge(AlertRule rule, Observation seen, AlertWatch? before, bool isOpen, Func<int> expected, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(expected);
        var watch = before is null || now - before.YearFrom >= Year
            ? new AlertWatch(now, expected(), 0, before?.Data, before?.Held ?? 0, before?.LetGo ?? 0, AnchorsOfANewYear(rule, before), now, before?.Outcome ?? AlertOutcome.NoData, before?.Says ?? "")
            : before;
        watch = watch with { LookedAt = now };
        return seen switch
        {
            Observation.Figures figures => Judge(rule, figures.All, watch, isOpen),
            Observation.Count count => JudgeCount(rule, count.Value, watch, isOpen),
            Observation.NoData nothing => new AlertDecision(watch with { Outcome = AlertOutcome.NoData, Says = nothing.Why }),
            _ => throw new ArgumentOutOfRangeException(nameof(seen)),
        };
    }

    // A run that newer ones are held against stays while drift is not settled; what a card was met with is taken anew.
    private static IReadOnlyDictionary<string, AlertAnchor> AnchorsOfANewYear(AlertRule rule, AlertWatch? before) =>
        before is null || rule.Kind == AlertKind.CardLeavesPass ? new Dictionary<string, AlertAnchor>() : before.Anchors;

    private static AlertDecision Judge(AlertRule rule, IReadOnlyList<Watched> all, AlertWatch watch, bool isOpen)
    {
        // The same data again says nothing new: it neither spends error nor confirms.
        var data = string.Join('\n', all.Select(w => FormattableString.Invariant($"{w.Of}|{w.Usual.Value:R}|{w.Usual.Low:R}|{w.Usual.High:R}|{w.Usual.N}|{w.Anchor?.Run}")));
        var isLook = data != watch.Data;
        var looks = isLook ? watch.Looks + 1 : watch.Looks;
        var error = LookSpending.Share(ErrorOfAYear, Math.Max(1, looks), watch.LooksExpected) / all.Count;
        bool Holds(Watched w, double e) => w.Holds(e, watch.Anchors.GetValueOrDefault(w.Of));
        var holding = all.FirstOrDefault(w => Holds(w, error));
        var isThere = all.Any(w => Holds(w, Usual));

        var held = holding is null ? 0 : isLook ? watch.Held + 1 : watch.Held;
        var letGo = isThere ? 0 : isLook ? watch.LetGo + 1 : watch.LetGo;
        var shown = holding ?? all.FirstOrDefault(w => Holds(w, Usual)) ?? all[0];
        var says = AlertWords.Of(rule, shown, shown.At(error), error, holding is not null, isThere, held);
        var (raises, resolves) = (!isOpen && held >= rule.InARow, isOpen && letGo >= rule.InARow);
        var after = watch with
        {
            Looks = looks,
            Data = data,
            Held = held,
            LetGo = letGo,
            Anchors = Anchors(rule, all.Where(w => rule.Kind != AlertKind.Drift || Holds(w, error)), watch.Anchors, holding is not null || (isOpen && !resolves), resolves),
            Outcome = holding is null ? AlertOutcome.Quiet : AlertOutcome.Holds,
            Says = says,
        };
        return new AlertDecision(after, raises ? SeenOf(shown, shown.At(error), error, says) : null, resolves ? says : null);
    }

    private static AlertSeen SeenOf(Watched w, Calibration.Estimate interval, double error, string says) =>
        new(says, w.Usual.Value, interval.Low, interval.High, error, w.Usual.N, w.Address);

    // Drift: the run before it stays while it is not settled. A card: what it was met with first, and anew after an alert.
    private static Dictionary<string, AlertAnchor> Anchors(AlertRule rule, IEnumerable<Watched> from, IReadOnlyDictionary<string, AlertAnchor> before, bool isUnsettled, bool resolves)
    {
        var kept = resolves || (rule.Kind == AlertKind.Drift && !isUnsettled) ? [] : before.ToDictionary(a => a.Key, a => a.Value);
        foreach (var w in from.Where(w => w.Anchor is not null)) kept.TryAdd(w.Of, w.Anchor!);
        return kept;
    }

    private static AlertDecision JudgeCount(AlertRule rule, long value, AlertWatch watch, bool isOpen)
    {
        var limit = rule.Limit!.Value;
        var from = rule.Kind == AlertKind.QuarantineGrows ? watch.Anchors.GetValueOrDefault("")?.Value ?? value : 0;
        var holds = value - from >= limit;
        // Fewer than at the beginning is a new beginning, and so is the end of an alert.
        var begin = rule.Kind != AlertKind.QuarantineGrows || holds ? from : isOpen ? value : Math.Min(from, value);
        var says = AlertWords.OfCount(rule, value, from);
        var after = watch with
        {
            Data = FormattableString.Invariant($"{value}"),
            Held = holds ? 1 : 0,
            LetGo = holds ? 0 : 1,
            Anchors = new Dictionary<string, AlertAnchor> { [""] = new(begin) },
            Outcome = holds ? AlertOutcome.Holds : AlertOutcome.Quiet,
            Says = says,
        };
        return new AlertDecision(after, holds && !isOpen ? new AlertSeen(says, value, null, null, null, null, AlertReader.AddressOf(rule)) : null, isOpen && !holds ? says : null);
    }
}
