using Analytics.Exports.Comparing;
using Analytics.Portal.Components;

namespace Analytics.Portal.Pages.Cohorts;

/// <summary>The answer to "how does A differ from B?" in two or three sentences, each computed from the figures.</summary>
public static class ComparisonAnswer
{
    /// <summary>The sentences for two cohorts.</summary>
    public static string Of(CohortPair pair, CohortComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(comparison);
        var names = pair.Names;
        if (comparison.Score is not { } score) return Missing(comparison, names);
        return string.Join(" ", new[] { Scores(score, names), SameMix(comparison), Proceed(comparison) }.Where(s => s.Length > 0));
    }

    private static string Missing(CohortComparison comparison, (string First, string Second) names) => (comparison.FirstInterviews, comparison.SecondInterviews) switch
    {
        (0, 0) => "Neither cohort has an interview.",
        (0, _) => $"No interview is in the first cohort, {names.First}.",
        _ => $"No interview is in the second cohort, {names.Second}.",
    };

    private static string Scores(ComparedFigure score, (string First, string Second) names)
    {
        var means = $"mean {score.Show(score.First.Value)} ({Figure.N(score.First.N)}) against {score.Show(score.Second.Value)} ({Figure.N(score.Second.N)})";
        var interval = $"95% interval of the difference {score.Interval()}";
        var size = Figure.Score(Math.Abs(score.Difference.Value ?? 0));
        return Sentence(score.Reading switch
        {
            Reading.Higher => $"{names.First} scores {size} higher than {names.Second}: {means}, {interval}",
            Reading.Lower => $"{names.First} scores {size} lower than {names.Second}: {means}, {interval}",
            Reading.NotClear => $"No clear difference in scores, {names.First} against {names.Second}: {means}, {interval}",
            Reading.TooFew => $"Too few interviews for a verdict on {names.First} and {names.Second}: {means}; at least {ComparedFigure.FewestForVerdict} a side are needed",
            _ => $"{names.First} and {names.Second} cannot be compared in scores, as one has none: {means}",
        });
    }

    private static string SameMix(CohortComparison comparison) => comparison switch
    {
        { Score.Reading: Reading.Undefined } or { SameMix: null } => "",
        { SameMix.Difference.Value: null } => "They have no position and profile in common, so the mix cannot be taken out.",
        { MixMisleads: true } => $"At the same mix of positions and profiles it is the other way round: {comparison.SameMix.ShowDifference(comparison.SameMix.Difference.Value)}. The mix changed.",
        _ => $"At the same mix of positions and profiles the difference is {comparison.SameMix.ShowDifference(comparison.SameMix.Difference.Value)}.",
    };

    private static string Proceed(CohortComparison comparison)
    {
        var share = comparison.Figures.First(f => f.Name == "Proceed");
        return share.Difference.Value is null ? "" : $"{share.Show(share.First.Value)} proceed against {share.Show(share.Second.Value)}.";
    }

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..] + ".";
}
