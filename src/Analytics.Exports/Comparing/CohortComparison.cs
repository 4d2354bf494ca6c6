using Analytics.Calibration;
using Analytics.Calibration.Cubes;
using Analytics.Calibration.Drift;
using Analytics.Calibration.Intervals;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Exports.Comparing;

/// <summary>Every headline figure of two cohorts with its difference, and the difference of scores at the same mix of positions and profiles.</summary>
/// <param name="First">Figures of the first; null when it has no interview.</param>
/// <param name="Second">Figures of the second.</param>
/// <param name="Figures">What they differ in; empty unless both have interviews.</param>
/// <param name="SameMix">Mean score of the first less the second within what is held alike, over what both have; its n counts interviews there.</param>
public sealed record CohortComparison(Headline? First, Headline? Second, IReadOnlyList<ComparedFigure> Figures, ComparedFigure? SameMix)
{
    /// <summary>
    /// What <see cref="SameMix"/> holds alike: positions and profiles; profiles alone where the cohorts have no cell of both in common, as two positions have not;
    /// else positions. Null where they have nothing in common.
    /// </summary>
    public string? HeldAlike { get; init; }

    /// <summary>Interviews of the first cohort.</summary>
    public int FirstInterviews => First?.Interviews ?? 0;

    /// <summary>Interviews of the second cohort.</summary>
    public int SecondInterviews => Second?.Interviews ?? 0;

    /// <summary>The difference that is the answer: at the same mix where there is one, else of the means as they come; null unless both cohorts have interviews.</summary>
    public ComparedFigure? Answer => SameMix?.Difference.Value is null ? Score : SameMix;

    /// <summary>The difference of the means of interview means as they come, whatever the mix; null unless both cohorts have interviews.</summary>
    public ComparedFigure? Score => Figures.Count == 0 ? null : Figures[0];

    /// <summary>Raw and same-mix difference point in opposite directions: the mix changed, and looks like a change of scores.</summary>
    public bool MixMisleads => Score?.Difference.Value is { } raw && SameMix?.Difference.Value is { } adjusted && Math.Round(raw, 2) * Math.Round(adjusted, 2) < 0;

    /// <summary>All of it in the order of a table: scores at the same mix, scores as they come, then the rest.</summary>
    public IReadOnlyList<ComparedFigure> Rows => SameMix is null ? Figures : [SameMix, .. Figures];

    /// <summary>Compares two cohorts.</summary>
    /// <param name="a">The one that is described.</param>
    /// <param name="b">The one it is compared with.</param>
    /// <param name="headlines">Asked for the figures of both.</param>
    /// <param name="scores">Asked for scores by position and profile.</param>
    public static CohortComparison Of(Cohort a, Cohort b, HeadlineFigures headlines, ScoreSummary scores)
    {
        ArgumentNullException.ThrowIfNull(headlines);
        ArgumentNullException.ThrowIfNull(scores);
        var (first, second) = (headlines.Read(a), headlines.Read(b));
        if (first is null || second is null) return new CohortComparison(first, second, [], null);

        List<ComparedFigure> figures =
        [
            InterviewMeans(first.Scores, second.Scores),
            ItemMeans(first.Scores, second.Scores),
            Share("Proceed", "proceed", r => r.Proceed, first, second),
            Share("Reservations", "reservations", r => r.Reservations, first, second),
            Share("Not a fit", "not_a_fit", r => r.NotAFit, first, second),
            .. Relevance("judge", "Measured relevance, judge scale", first, second),
            .. Relevance("similarity", "Measured relevance, text similarity", first, second),
            ItemsPerInterview(first.Scores, second.Scores),
        ];
        var (held, strata) = SameMixStrata.Of(scores.ReadHeat(a), scores.ReadHeat(b));
        return new CohortComparison(first, second, figures, AtSameMix(strata)) { HeldAlike = held };
    }

    private static ComparedFigure InterviewMeans(ScoreSummaryRow first, ScoreSummaryRow second) => Means(
        "Mean of interview means, as they come", new(first.ScoredInterviews, first.MeanSum, first.MeanSquares), new(second.ScoredInterviews, second.MeanSum, second.MeanSquares));

    private static ComparedFigure ItemsPerInterview(ScoreSummaryRow first, ScoreSummaryRow second) => Means(
        "Scored items per interview", new(first.ScoredInterviews, first.Items, first.CountSquares), new(second.ScoredInterviews, second.Items, second.CountSquares));

    private static ComparedFigure ItemMeans(ScoreSummaryRow first, ScoreSummaryRow second)
    {
        var error = Math.Sqrt((first.ItemStandardError * first.ItemStandardError) + (second.ItemStandardError * second.ItemStandardError) ?? double.NaN);
        var difference = MeanInterval.WithStandardError(
            first.ItemMean - second.ItemMean, double.IsNaN(error) ? null : error, first.Items + second.Items, first.ScoredInterviews + second.ScoredInterviews - 2);
        return new ComparedFigure(
            "Mean of all items", "items", FigureKind.Points, ItemMean(first), ItemMean(second), difference, Math.Min(first.ScoredInterviews, second.ScoredInterviews));
    }

    private static Estimate ItemMean(ScoreSummaryRow row) => MeanInterval.WithStandardError(row.ItemMean, row.ItemStandardError, row.Items, row.ScoredInterviews - 1);

    private static ComparedFigure Share(string name, string recommendation, Func<RecommendationMixRow, int> count, Headline first, Headline second)
    {
        var (a, b) = (Wilson(first.Recommendations), Wilson(second.Recommendations));
        return new ComparedFigure(name, "interviews", FigureKind.Share, a, b, ProportionDifference.Newcombe(a, b), Math.Min(a.N, b.N))
        {
            Recommendation = recommendation,
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

    private static ComparedFigure AtSameMix(IReadOnlyList<(MeanMoments First, MeanMoments Second)> strata) => new(
        "Mean of interview means, same mix", "interviews", FigureKind.Points, Mixed(strata, s => s.First), Mixed(strata, s => s.Second),
        MeanDifference.Stratified(strata.Select(s => (Baseline: s.Second, Candidate: s.First))), (int)Math.Min(strata.Sum(s => s.First.N), strata.Sum(s => s.Second.N)));

    // Weighted as the difference is, so that the two means differ by it.
    private static Estimate Mixed(IReadOnlyList<(MeanMoments First, MeanMoments Second)> strata, Func<(MeanMoments First, MeanMoments Second), MeanMoments> side)
    {
        var shared = strata.Where(s => s.First.N > 0 && s.Second.N > 0).Select(s => (Weight: s.First.N * s.Second.N / (s.First.N + s.Second.N), Own: side(s))).ToList();
        if (shared.Count == 0) return new Estimate(null, null, null, 0);
        return new Estimate(shared.Sum(s => s.Weight * s.Own.Mean!.Value) / shared.Sum(s => s.Weight), null, null, (int)shared.Sum(s => s.Own.N));
    }
}
