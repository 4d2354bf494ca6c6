using Analytics.Calibration.Drift;
using Analytics.Portal.Components;
using Analytics.Portal.Components.Cohorts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Scores;

/// <summary>The answer to "how are scores distributed?" in two or three sentences, each computed from the figures.</summary>
public static class ScoreAnswer
{
    /// <summary>Fewer interviews than this give no verdict.</summary>
    public const int FewestForVerdict = 8;

    /// <summary>The sentences for a cohort that has interviews.</summary>
    public static string Of(ScoreFigures figures, Cohort cohort)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return string.Join(" ", new[] { MostFrequent(figures, cohort), Profiles(figures.Profiles), Small(figures) }.Where(s => s.Length > 0));
    }

    // Points between neighbouring profiles below which a single interview says nothing about which of the two it was.
    private const double SmallestStep = 0.25;

    private static string MostFrequent(ScoreFigures figures, Cohort cohort)
    {
        var who = cohort.IsAll ? "" : $"{Figure.Of(figures.Interviews, "interview")} ({cohort.ToWords()}): ";
        if (figures.MostFrequent is not { Share: { } share } top) return $"{who}no item has a score.";
        var sentence = $"{Share(share)} score {top.Score} ({Figure.Count(top.Items)} of {Figure.Count(top.ScoredItems)})";
        var mean = figures.Total!.InterviewMean;
        sentence = who.Length == 0 ? sentence : who + char.ToLowerInvariant(sentence[0]) + sentence[1..];
        return $"{sentence}; the mean of interview means is {Figure.Score(mean)} ({Figure.N(figures.Total.ScoredInterviews)}).";
    }

    // A share a reader knows by name is called by it; others by their number.
    private static string Share(double share) => share switch
    {
        1 => "All items",
        > 0.48 and < 0.52 => "Half of all items",
        > 0.65 and < 0.68 => "Two thirds of all items",
        > 0.73 and < 0.77 => "Three quarters of all items",
        > 0.32 and < 0.345 => "A third of all items",
        > 0.24 and < 0.26 => "A quarter of all items",
        _ => $"{Figure.Percent(share)} of all items",
    };

    // Neighbours whose difference may as well be none are named; the question the page is opened for.
    private static string Profiles(IReadOnlyList<ScoreSummaryRow> profiles)
    {
        // Candidates nobody designed have no place in the order.
        var compared = profiles.Where(p => p.ScoredInterviews >= FewestForVerdict && p.Value != Cohort.Unknown).ToList();
        if (compared.Count < 2) return "";

        var pairs = compared.Zip(compared.Skip(1)).ToList();
        var means = string.Join(", ", compared.Select(p => $"{Split.Name(By.Profile, p.Value).ToLowerInvariant()} {Figure.Score(p.InterviewMean)}"));
        var alike = pairs.Where(pair => !Rises(pair.First, pair.Second)).ToList();
        if (alike.Count == 0) return $"Scores rise with every profile: {means}.";

        var names = string.Join("; ", alike.Select(pair => $"{pair.First.Value} and {pair.Second.Value} candidates are hard to tell apart: means {Figure.Score(pair.First.InterviewMean)} and {Figure.Score(pair.Second.InterviewMean)}"));
        return char.ToUpperInvariant(names[0]) + names[1..] + ".";
    }

    private static bool Rises(ScoreSummaryRow lower, ScoreSummaryRow higher) =>
        MeanDifference.Raw(lower.Moments(), higher.Moments()) is { Value: >= SmallestStep, Low: > 0 };

    private static string Small(ScoreFigures figures) =>
        figures.Total is { ScoredInterviews: > 0 and < FewestForVerdict } total
            ? $"That is {Figure.Of(total.ScoredInterviews, "interview")}: too few to read more than these numbers."
            : "";
}
