using Analytics.Calibration;
using Analytics.Portal.Components;
using Analytics.Transcripts;

namespace Analytics.Portal.Pages.Overview;

/// <summary>
/// What changed from one period to the next, in two or three sentences. A change is only called one when its interval excludes zero, and a change of the
/// candidates' mix is told apart from a change of scores.
/// </summary>
public static class WhatChanged
{
    /// <summary>The sentences.</summary>
    public static IReadOnlyList<string> Of(PeriodComparison periods)
    {
        ArgumentNullException.ThrowIfNull(periods);
        if (periods.Current.Figures.Interviews < Change.Fewest || periods.Previous.Figures.Interviews < Change.Fewest)
            return [$"Too few interviews to tell a change from chance: {Figure.N(periods.Current.Figures.Interviews)} and {Figure.N(periods.Previous.Figures.Interviews)}, and {Change.Fewest} are needed on either side."];

        var all = All(periods).ToList();
        return [.. new[] { Figures(all), Mix(periods, all.Any(c => c.Change.IsShown)), Evaluators(periods) }.Where(s => s.Length > 0)];
    }

    private static string Figures(IReadOnlyList<Compared> all)
    {
        var shown = all.Where(c => c.Change.IsShown).Select(c => $"{c.Name} {(c.Change.Difference.Value > 0 ? "rose" : "fell")} from {c.Level(c.Change.Previous.Value)} to {c.Level(c.Change.Current.Value)} ({Difference(c.Change, c.Step)})").ToList();
        return shown.Count > 0
            ? Sentence(string.Join("; ", shown))
            : $"No change that the data can show in {string.Join(", ", all.Select(c => $"{c.Name} ({Difference(c.Change, c.Step)})"))}.";
    }

    // Where nobody designed the candidates there is no mix to speak of.
    private static string Mix(PeriodComparison periods, bool figuresChanged)
    {
        if (!periods.Profiles.Any(p => p.Share.Current.Value > 0 || p.Share.Previous.Value > 0)) return "";
        var changed = periods.Profiles.Where(p => p.Share.IsShown).ToList();
        if (changed.Count == 0)
        {
            var mix = figuresChanged ? "The mix of candidates’ profiles did not visibly change." : "Nor did the mix of candidates’ profiles visibly change.";
            return periods.Score.IsShown ? $"{mix} {LikeForLike(periods)}" : mix;
        }

        var parts = changed.Select(p =>
            $"{p.Profile} candidates {(p.Share.Difference.Value > 0 ? "rose" : "fell")} from {Figure.Percent(p.Share.Previous.Value)} to {Figure.Percent(p.Share.Current.Value)} ({Difference(p.Share, Points)})");
        return $"The mix changed: {string.Join("; ", parts)}. {LikeForLike(periods)}";
    }

    private static string LikeForLike(PeriodComparison periods)
    {
        var within = periods.LikeForLike;
        if (within.N < 2 * Change.Fewest || !within.HasInterval)
            return $"Too few interviews share position and profile to compare like with like ({Figure.N(within.N)}).";
        var verdict = within.Low > 0 || within.High < 0 ? "so it is not the mix alone" : "which may be chance";
        return $"Within the same position and profile the mean score changed by {Figure.WithSign(within.Value, "0.00")} ({Interval(within, Score)}, {Figure.N(within.N)}), {verdict}.";
    }

    private static string Evaluators(PeriodComparison periods) => periods.Evaluators is var (now, before)
        ? $"The evaluator is another one too ({now} after {before}), so a difference may be the evaluator’s."
        : "";

    private static IEnumerable<Compared> All(PeriodComparison periods)
    {
        yield return new("mean score", periods.Score, Figure.Score, Score);
        yield return new("the share to proceed", periods.Of(RecommendationLevel.Proceed), Figure.Percent, Points);
        yield return new("the share with reservations", periods.Of(RecommendationLevel.Reservations), Figure.Percent, Points);
        yield return new("the share not a fit", periods.Of(RecommendationLevel.NotAFit), Figure.Percent, Points);
        foreach (var scale in new[] { RelevanceScale.Judge, RelevanceScale.Similarity })
        {
            if (periods.Relevance(scale) is { } relevance) yield return new("measured relevance", relevance, Figure.Relevance, Score);
        }
    }

    private static string Difference(Change change, Func<double?, string> step) => $"{step(change.Difference.Value)}, {Interval(change.Difference, step)}";

    private static string Interval(Estimate estimate, Func<double?, string> step) =>
        estimate.HasInterval ? $"{PercentText.Interval} {step(estimate.Low).Replace(" points", "", StringComparison.Ordinal)} to {step(estimate.High)}" : "no interval";

    private static string Score(double? difference) => Figure.WithSign(difference, "0.00");

    private static string Points(double? difference) => $"{Figure.Points(difference)} points";

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..] + ".";

    // A figure that may have changed: how its level is written, and how a difference of it is.
    private sealed record Compared(string Name, Change Change, Func<double?, string> Level, Func<double?, string> Step);
}
