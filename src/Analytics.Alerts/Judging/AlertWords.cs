using System.Globalization;
using Analytics.Alerts.Reading;
using Analytics.Calibration;
using Analytics.Reports.Views.Words;
using Analytics.State.Alerts;

namespace Analytics.Alerts.Judging;

/// <summary>Rules and what they find, in sentences.</summary>
public static class AlertWords
{
    /// <summary>What a rule watches for: "Mean score wholly below 3.50".</summary>
    public static string Of(AlertRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Kind switch
        {
            AlertKind.CardFails => $"“{VerdictWords.Title(rule.Subject)}” turns to not met",
            AlertKind.CardLeavesPass => $"“{VerdictWords.Title(rule.Subject)}” was met and has provably left it",
            AlertKind.Drift => "The newest run drifts from the one before",
            AlertKind.FigureAbove or AlertKind.FigureBelow => $"{AlertFigure.Find(rule.Subject)?.Name} wholly {Side(rule)} {LimitText(rule)}",
            AlertKind.QuarantineGrows => $"{FigureText.Of((long)rule.Limit!.Value, "more file", "more files")} kept out",
            _ => $"No new run for {FigureText.Of((long)rule.Limit!.Value, "day")}",
        };
    }

    /// <summary>The interviews of a rule in words.</summary>
    public static string Interviews(AlertRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Kind == AlertKind.QuarantineGrows ? "all files" : AlertReader.CohortOf(rule.Cohort).Cohort is { IsAll: false } cohort ? cohort.ToWords() : "all interviews";
    }

    /// <summary>The coverage of an interval that leaves so much error, "99.95 %": never rounded up, and never to all.</summary>
    public static string Level(double error)
    {
        var scale = Math.Pow(10, Math.Max(2, Math.Ceiling(-Math.Log10(100 * error))));
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(100 * (1 - error) * scale) / scale:0.########}\u00a0%");
    }

    internal static string Of(AlertRule rule, Watched watched, Estimate interval, double error, bool holds, bool isThere, int held)
    {
        var seen = $"{watched.Claim}{(rule.Kind is AlertKind.FigureAbove or AlertKind.FigureBelow ? " is" : ":")} {watched.Text(watched.Usual.Value)}";
        var basis = interval.HasInterval
            ? $" ({Level(error)} interval {watched.Text(interval.Low)} to {watched.Text(interval.High)}, {FigureText.Of(watched.Usual.N, watched.Noun)})"
            : $" ({FigureText.Of(watched.Usual.N, watched.Noun)}, without an interval)";
        return seen + basis + End(rule, holds, isThere, held);
    }

    internal static string OfCount(AlertRule rule, long value, double from) => rule.Kind == AlertKind.QuarantineGrows
        ? $"{FigureText.Of(value, "file is", "files are")} kept out, {FigureText.Count((long)Math.Max(0, value - from))} more than when this began to be watched (told from {FigureText.Count((long)rule.Limit!.Value)} on)."
        : $"The newest run started {FigureText.Of(value, "day")} ago (told from {FigureText.Of((long)rule.Limit!.Value, "day")} on).";

    private static string End(AlertRule rule, bool holds, bool isThere, int held)
    {
        var what = rule.Kind is AlertKind.FigureAbove or AlertKind.FigureBelow ? $", wholly {Side(rule)} {LimitText(rule)}" : ", proved";
        var not = rule.Kind is AlertKind.FigureAbove or AlertKind.FigureBelow ? $", not wholly {Side(rule)} {LimitText(rule)}" : ", not proved";
        if (!holds) return isThere ? $"{not} at the error of one of a year's looks, though it would be at 95\u00a0%." : $"{not}.";
        return held < rule.InARow ? $"{what}, at {held} of {FigureText.Of(rule.InARow, "look")} in a row." : $"{what}.";
    }

    private static string Side(AlertRule rule) => rule.Kind == AlertKind.FigureAbove ? "above" : "below";

    private static string LimitText(AlertRule rule) => AlertFigure.Find(rule.Subject)?.Text(rule.Limit) ?? FigureText.Plain(rule.Limit);
}
