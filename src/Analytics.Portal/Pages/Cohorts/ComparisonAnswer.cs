using Analytics.Calibration;
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
        if (comparison.Answer is not { } answer) return Missing(comparison, names);
        return string.Join(" ", new[] { Scores(answer, comparison, names), AsTheyCome(comparison), Proceed(comparison) }.Where(s => s.Length > 0));
    }

    private static string Missing(CohortComparison comparison, (string First, string Second) names) => (comparison.FirstInterviews, comparison.SecondInterviews) switch
    {
        (0, 0) => "Neither cohort has an interview.",
        (0, _) => $"No interview is in the first cohort, {names.First}.",
        _ => $"No interview is in the second cohort, {names.Second}.",
    };

    // The difference like with like is the answer; the means as they come are told after it.
    private static string Scores(ComparedFigure answer, CohortComparison comparison, (string First, string Second) names)
    {
        var basis = comparison.Answer == comparison.SameMix ? $" at the same mix of {comparison.HeldAlike}" : "";
        var interval = $"{PercentText.Interval} of the difference {answer.Interval()}";
        var size = Figure.Score(Math.Abs(answer.Difference.Value ?? 0));
        return Sentence(answer.Reading switch
        {
            Reading.Higher => $"{names.First} scores {size} higher than {names.Second}{basis}: {interval}",
            Reading.Lower => $"{names.First} scores {size} lower than {names.Second}{basis}: {interval}",
            Reading.NotClear => $"No clear difference in scores{basis}, {names.First} against {names.Second}: {interval}",
            Reading.TooFew => $"Too few interviews for a verdict on {names.First} and {names.Second}{basis}: at least {ComparedFigure.FewestForVerdict} a side are needed",
            _ => $"{names.First} and {names.Second} cannot be compared in scores, as one has none",
        });
    }

    private static string AsTheyCome(CohortComparison comparison)
    {
        if (comparison.Score is not { } score || score.Reading == Reading.Undefined) return "";
        var means = $"{score.Show(score.First.Value)} ({Figure.N(score.First.N)}) against {score.Show(score.Second.Value)} ({Figure.N(score.Second.N)})";
        if (comparison.MixMisleads) return $"As they come it is the other way round, {means}: the mix differs.";
        return comparison.Answer == comparison.SameMix
            ? $"With each cohort’s own mix the means are {means}, a difference of {score.ShowDifference(score.Difference.Value)}{(score.AddsUp() ? "" : " before rounding")}, the mix included."
            : $"The means are {means}{(score.AddsUp() ? "" : ", each rounded by itself")}; with no position and no profile in common the mix cannot be taken out.";
    }

    private static string Proceed(CohortComparison comparison)
    {
        var share = comparison.Figures.First(f => f.Name == "Proceed");
        return share.Difference.Value is null ? "" : $"{share.Show(share.First.Value)} proceed against {share.Show(share.Second.Value)}.";
    }

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..] + ".";
}
