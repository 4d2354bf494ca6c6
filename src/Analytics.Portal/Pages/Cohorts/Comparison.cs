using Analytics.Calibration;
using Analytics.Calibration.Cubes;
using Analytics.Calibration.Drift;
using Analytics.Calibration.Intervals;
using Analytics.Portal.Components.Cohorts;
using Analytics.Portal.Pages.Scores;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Cohorts;

/// <summary>Every headline figure of two cohorts with its difference, and the difference of scores at the same mix of positions and profiles.</summary>
/// <param name="Pair">The two cohorts.</param>
/// <param name="First">Figures of the first; null when it has no interview.</param>
/// <param name="Second">Figures of the second.</param>
/// <param name="Figures">What they differ in; empty unless both have interviews.</param>
/// <param name="SameMix">Mean score of the first less the second within position and profile, over what both have; its n counts interviews there.</param>
public sealed record Comparison(CohortPair Pair, Headline? First, Headline? Second, IReadOnlyList<ComparedFigure> Figures, ComparedFigure? SameMix)
{
    /// <summary>Interviews of the first cohort.</summary>
    public int FirstInterviews => First?.Interviews ?? 0;

    /// <summary>Interviews of the second cohort.</summary>
    public int SecondInterviews => Second?.Interviews ?? 0;

    /// <summary>The difference of the means of interview means; null unless both cohorts have interviews.</summary>
    public ComparedFigure? Score => Figures.Count == 0 ? null : Figures[0];

    /// <summary>Raw and same-mix difference point in opposite directions: the mix changed, and looks like a change of scores.</summary>
    public bool MixMisleads => Score?.Difference.Value is { } raw && SameMix?.Difference.Value is { } adjusted && Math.Round(raw, 2) * Math.Round(adjusted, 2) < 0;

    /// <summary>Compares two cohorts.</summary>
    public static Comparison Of(CohortPair pair, HeadlineFigures headlines, ScoreSummary scores)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(headlines);
        ArgumentNullException.ThrowIfNull(scores);
        var (first, second) = (headlines.Read(pair.First), headlines.Read(pair.Second));
        if (first is null || second is null) return new Comparison(pair, first, second, [], null);

        List<ComparedFigure> figures =
        [
            InterviewMeans(first.Scores, second.Scores),
            ItemMeans(first.Scores, second.Scores),
            Share("Proceed", "proceed", r => r.Proceed, first, second, pair),
            Share("Reservations", "reservations", r => r.Reservations, first, second, pair),
            Share("Not a fit", "not_a_fit", r => r.NotAFit, first, second, pair),
            .. Relevance("judge", "Measured relevance, judge scale", first, second),
            .. Relevance("similarity", "Measured relevance, text similarity", first, second),
            ItemsPerInterview(first.Scores, second.Scores),
        ];
        return new Comparison(pair, first, second, figures, AtSameMix(scores.ReadHeat(pair.First), scores.ReadHeat(pair.Second)));
    }

    private static ComparedFigure InterviewMeans(ScoreSummaryRow first, ScoreSummaryRow second) => Means(
        "Mean of interview means", new(first.ScoredInterviews, first.MeanSum, first.MeanSquares), new(second.ScoredInterviews, second.MeanSum, second.MeanSquares));

    private static ComparedFigure ItemsPerInterview(ScoreSummaryRow first, ScoreSummaryRow second) => Means(
        "Scored items per interview", new(first.ScoredInterviews, first.Items, first.CountSquares), new(second.ScoredInterviews, second.Items, second.CountSquares));

    private static ComparedFigure ItemMeans(ScoreSummaryRow first, ScoreSummaryRow second)
    {
        var error = Math.Sqrt((first.ItemStandardError * first.ItemStandardError) + (second.ItemStandardError * second.ItemStandardError) ?? double.NaN);
        var difference = MeanInterval.WithStandardError(
            first.ItemMean - second.ItemMean, double.IsNaN(error) ? null : error, first.Items + second.Items, first.ScoredInterviews + second.ScoredInterviews - 2);
        return new ComparedFigure(
            "Mean of all items", "items", FigureKind.Points, ScoreFigures.ItemMean(first), ScoreFigures.ItemMean(second), difference, Math.Min(first.ScoredInterviews, second.ScoredInterviews));
    }

    private static ComparedFigure Share(string name, string recommendation, Func<RecommendationMixRow, int> count, Headline first, Headline second, CohortPair pair)
    {
        var (a, b) = (Wilson(first.Recommendations), Wilson(second.Recommendations));
        return new ComparedFigure(name, "interviews", FigureKind.Share, a, b, ProportionDifference.Newcombe(a, b), Math.Min(a.N, b.N))
        {
            FirstLink = pair.First.ToGroup(By.Recommendation, recommendation).InterviewsLink(),
            SecondLink = pair.Second.ToGroup(By.Recommendation, recommendation).InterviewsLink(),
        };

        Estimate Wilson(RecommendationMixRow row) => Proportion.Wilson(count(row), row.Known);
    }

    // One scale at a time: the two must never share a number.
    private static IEnumerable<ComparedFigure> Relevance(string scale, string name, Headline first, Headline second)
    {
        var (a, b) = (Moments(first.RelevanceOn(scale)), Moments(second.RelevanceOn(scale)));
        return a.N + b.N == 0 ? [] : [Means(name, a, b)];

        static MeanMoments Moments(RelevanceSummaryRow? row) => row is null ? MeanMoments.Empty : new(row.MeasuredInterviews, row.MeanSum, row.MeanSquares);
    }

    private static ComparedFigure Means(string name, MeanMoments first, MeanMoments second) => new(
        name, "interviews", FigureKind.Points, first.MeanEstimate(), second.MeanEstimate(), MeanDifference.Raw(second, first), (int)Math.Min(first.N, second.N));

    private static ComparedFigure AtSameMix(IReadOnlyList<ScoreSummaryRow> first, IReadOnlyList<ScoreSummaryRow> second)
    {
        var held = second.ToDictionary(r => (r.Value, r.AcrossValue));
        var strata = first.Where(r => r.ScoredInterviews > 0 && held.GetValueOrDefault((r.Value, r.AcrossValue)) is { ScoredInterviews: > 0 })
            .Select(r => (Baseline: Moments(held[(r.Value, r.AcrossValue)]), Candidate: Moments(r))).ToList();
        var smallest = Math.Min(strata.Sum(s => s.Baseline.N), strata.Sum(s => s.Candidate.N));
        return new ComparedFigure(
            "Mean of interview means, same mix", "interviews", FigureKind.Points, Pooled(strata.Select(s => s.Candidate)), Pooled(strata.Select(s => s.Baseline)),
            MeanDifference.Stratified(strata), (int)smallest);
    }

    private static MeanMoments Moments(ScoreSummaryRow row) => new(row.ScoredInterviews, row.MeanSum, row.MeanSquares);

    private static Estimate Pooled(IEnumerable<MeanMoments> strata) => strata.Aggregate(MeanMoments.Empty, (sum, s) => sum.Add(s)).MeanEstimate();
}
