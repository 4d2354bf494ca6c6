using Analytics.Calibration;
using Analytics.Exports.Tables;
using Analytics.Warehouse.Queries;

namespace Analytics.Exports.Corpus;

/// <summary>The headline figures, one a row.</summary>
internal sealed class SummaryExport(HeadlineFigures headlines, CandidateCount candidates) : IExport
{
    private static readonly TableShape<Line> Shape = new TableShape<Line>()
        .Text("figure", l => l.Figure, "What the row says.")
        .Estimate("value", l => l.Estimate, "The figure in its unit.")
        .Whole("n", l => l.Estimate.N, "Observations behind it.")
        .Text("unit", l => l.Unit, "Unit of value, and what n counts.");

    public string Name => "summary";

    public string Title => "Headline figures";

    public ExportTable Read(ExportRequest request)
    {
        var counted = candidates.Read(request.Cohort);
        return Shape.Of(Name, Title, headlines.Read(request.Cohort) is { } headline ? [.. Lines(headline, counted)] : []);
    }

    private static IEnumerable<Line> Lines(Headline headline, CandidateCountRow candidates)
    {
        var (scores, mix) = (headline.Scores, headline.Recommendations);
        yield return new("interviews", Count(headline.Interviews), "interviews");
        yield return new("candidates", Count(candidates.Candidates), "candidates");
        yield return new("candidates interviewed again", Count(candidates.Repeated), "candidates");
        yield return new("share proceed", Proportion.Wilson(mix.Proceed, mix.Known), "share of interviews with a known recommendation");
        yield return new("share with reservations", Proportion.Wilson(mix.Reservations, mix.Known), "share of interviews with a known recommendation");
        yield return new("share not a fit", Proportion.Wilson(mix.NotAFit, mix.Known), "share of interviews with a known recommendation");
        yield return new("mean score of items", new Estimate(scores.ItemMean, null, null, scores.Items), "points, 1 to 5; items");
        yield return new("mean score of interviews", MeanInterval.StudentT(scores.ScoredInterviews, scores.MeanSum, scores.MeanSquares), "points, 1 to 5; interviews");
        foreach (var row in headline.Relevance.Where(r => r.Scale != "none"))
        {
            yield return new($"share of questions measured ({row.Scale})", new Estimate(row.MeasuredShare, null, null, row.Questions), "share of questions");
            yield return new($"mean relevance of questions ({row.Scale})", new Estimate(row.QuestionMean, null, null, row.MeasuredQuestions), "0 to 1; measured questions");
            yield return new($"mean relevance of interviews ({row.Scale})", MeanInterval.StudentT(row.MeasuredInterviews, row.MeanSum, row.MeanSquares), "0 to 1; interviews");
        }
    }

    private static Estimate Count(int count) => new(count, null, null, count);

    private sealed record Line(string Figure, Estimate Estimate, string Unit);
}
