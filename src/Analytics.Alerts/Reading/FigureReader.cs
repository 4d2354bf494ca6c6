using Analytics.Calibration;
using Analytics.Calibration.Intervals;
using Analytics.State.Alerts;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Alerts.Reading;

/// <summary>
/// Reads a cohort's headline figures, with intervals that count candidates: where some were interviewed more than once, every figure's variance is multiplied by interviews per candidate,
/// the most that repeated interviews can be alike (Kish 1965, Survey Sampling, 8.2). Questions without measured relevance count as alike within a candidate.
/// </summary>
public sealed class FigureReader(HeadlineFigures headlines, CandidateCount candidates, CalibrationOptions options)
{
    private const double Usual = 0.05;

    /// <summary>One figure of a cohort against the limit of a rule.</summary>
    public Observation Read(AlertRule rule, AlertFigure figure, Cohort cohort)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(figure);
        return headlines.Read(cohort) is { } headline
            ? Of(rule, figure, headline, candidates.Read(cohort).Candidates, AddressOf(figure, cohort))
            : new Observation.NoData("There are no such interviews.");
    }

    /// <summary>The figure of headline figures that are of so many candidates.</summary>
    internal Observation Of(AlertRule rule, AlertFigure figure, Headline headline, int people, string address)
    {
        if (people < options.Thresholds.MinimumCandidates)
            return new Observation.NoData($"There are too few candidates to judge by: {people}, {options.Thresholds.MinimumCandidates} needed.");
        if (At(figure, headline, people) is not { } at || at(Usual).Value is null) return new Observation.NoData($"{figure.Name}: nothing was measured.");
        var limit = rule.Limit!.Value;
        return new Observation.Figures([new Watched(
            "", figure.Name, at(Usual), at, (error, _) => rule.Kind == AlertKind.FigureAbove ? at(error).Low > limit : at(error).High < limit, figure.Text, figure.Noun, address)]);
    }

    private static string AddressOf(AlertFigure figure, Cohort cohort)
    {
        var scale = figure.Id == AlertFigure.RelevanceSimilarity ? "scale=similarity" : figure.Id == AlertFigure.RelevanceJudge ? "scale=judge" : "";
        var query = string.Join('&', new[] { cohort.ToQueryString(), scale }.Where(part => part.Length > 0));
        return query.Length == 0 ? figure.Page : $"{figure.Page}?{query}";
    }

    private static Func<double, Estimate>? At(AlertFigure figure, Headline headline, int people)
    {
        var alike = Math.Max(1, (double)headline.Interviews / people);
        var mix = headline.Recommendations;
        return figure.Id switch
        {
            AlertFigure.MeanScore => Mean(headline.Scores.ScoredInterviews, headline.Scores.MeanSum, headline.Scores.MeanSquares, headline.Scores.Items, people, alike),
            AlertFigure.Proceed => Share(mix.Proceed, mix.Known, alike),
            AlertFigure.Reservations => Share(mix.Reservations, mix.Known, alike),
            AlertFigure.NotAFit => Share(mix.NotAFit, mix.Known, alike),
            AlertFigure.RelevanceJudge => Relevance(headline.RelevanceOn(SnakeCase.Of(RelevanceScale.Judge)), people, alike),
            AlertFigure.RelevanceSimilarity => Relevance(headline.RelevanceOn(SnakeCase.Of(RelevanceScale.Similarity)), people, alike),
            _ => Unmeasured(headline.Relevance, people),
        };
    }

    private static Func<double, Estimate> Unmeasured(IReadOnlyList<RelevanceSummaryRow> scales, int people)
    {
        var (questions, measured) = (scales.Sum(row => row.Questions), scales.Sum(row => row.MeasuredQuestions));
        return Share(questions - measured, questions, Math.Max(1, (double)questions / people));
    }

    private static Func<double, Estimate>? Relevance(RelevanceSummaryRow? row, int people, double alike) =>
        row is null ? null : Mean(row.MeasuredInterviews, row.MeanSum, row.MeanSquares, row.MeasuredQuestions, people, alike);

    private static Func<double, Estimate> Share(int some, int all, double alike) =>
        error => Proportion.WilsonClustered(all == 0 ? null : (double)some / all, all, alike, StricterInterval.NormalQuantile(error));

    // Where all are equal, the error is what it would be were one part of one interview a whole unit off.
    private static Func<double, Estimate> Mean(int n, double sum, double squares, int parts, int people, double alike)
    {
        var plain = MeanInterval.StudentT(n, sum, squares);
        var freedom = Math.Min(n, people) - 1;
        var floor = parts == 0 ? 0 : 1.0 / parts;
        var usual = MeanInterval.WithStandardError(plain.Value, plain.StandardError is { } error ? Math.Max(floor, error * Math.Sqrt(alike)) : null, n, freedom);
        return error => StricterInterval.Of(usual, error, freedom);
    }
}
