using Analytics.Exports.Tables;
using Analytics.Warehouse.Queries;

namespace Analytics.Exports.Scores;

/// <summary>How often each score is given, per group.</summary>
internal sealed class ScoreDistributionExport(ScoreDistribution query) : IExport
{
    public string Name => "scores-distribution";

    public string Title => "Score distribution";

    public IReadOnlyList<By> Splits => Tables.Splits.All;

    public ExportTable Read(ExportRequest request) => new TableShape<ScoreDistributionRow>()
        .Group(request.By, r => r.Value)
        .Whole("score", r => r.Score, "Score, 1 to 5; empty for items without a score.")
        .Whole("items", r => r.Items, "Evaluation items of this score.")
        .Whole("interviews", r => r.Interviews, "Interviews with at least one of them.")
        .Number("share", r => r.Share, "Share of the group's scored items, 0 to 1: items / scored_items.")
        .Whole("scored_items", r => r.ScoredItems, "Items of the group with any score: the n of share.")
        .Whole("scored_interviews", r => r.ScoredInterviews, "Interviews of the group with a scored item.")
        .Whole("group_interviews", r => r.GroupInterviews, "Interviews of the group; by section, those with an item in the section.")
        .Of(Name, Title, query.Read(request.Cohort, request.By));
}

/// <summary>How many interviews have each mean score, per group.</summary>
internal sealed class InterviewMeansExport(InterviewMeans query) : IExport
{
    public string Name => "scores-means";

    public string Title => "Interview means";

    public IReadOnlyList<By> Splits => Tables.Splits.All;

    public ExportTable Read(ExportRequest request) => new TableShape<InterviewMeansRow>()
        .Group(request.By, r => r.Value)
        .Number("mean", r => r.Mean, "Mean score of each of these interviews, 1 to 5: score_sum / scores.")
        .Whole("scores", r => r.Scores, "Scored items of each of these interviews.")
        .Number("score_sum", r => r.ScoreSum, "What their scores sum to.")
        .Whole("interviews", r => r.Interviews, "Number of these interviews. Those without a scored item are not among them.")
        .Of(Name, Title, query.Read(request.Cohort, request.By));
}
