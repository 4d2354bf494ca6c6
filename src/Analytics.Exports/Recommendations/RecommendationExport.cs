using Analytics.Calibration;
using Analytics.Exports.Tables;
using Analytics.Warehouse.Queries;

namespace Analytics.Exports.Recommendations;

/// <summary>What the reports recommend, per group.</summary>
internal sealed class RecommendationExport(RecommendationMix query) : IExport
{
    public string Name => "recommendations";

    public string Title => "Recommendations";

    public IReadOnlyList<By> Splits => Tables.Splits.OfInterviews;

    public ExportTable Read(ExportRequest request) =>
        new TableShape<RecommendationMixRow>().Group(request.By, r => r.Value).Figures().Of(Name, Title, query.Read(request.Cohort, request.By));
}

/// <summary>What the reports recommend, per group in each run, oldest first.</summary>
internal sealed class RecommendationTrendExport(RecommendationMix query) : IExport
{
    public string Name => "recommendations-trend";

    public string Title => "Recommendations per run";

    public IReadOnlyList<By> Splits => [By.Profile, By.Position, By.Recommendation];

    public ExportTable Read(ExportRequest request) => new TableShape<RecommendationMixRow>()
        .Text("run_id", r => r.AcrossValue, "The run.")
        .Moment("started_at", r => r.StartedAt, "When it started; local time of the machine that ran it, without a zone.")
        .Text("evaluator", r => r.Evaluator, "Who scored it.")
        .Group(request.By, r => r.Value)
        .Figures()
        .Of(Name, Title, query.Read(request.Cohort, request.By, By.Run));
}

/// <summary>The columns both share.</summary>
internal static class RecommendationColumns
{
    public static TableShape<RecommendationMixRow> Figures(this TableShape<RecommendationMixRow> shape) => shape
        .Whole("interviews", r => r.Interviews, "Interviews of the group.")
        .Whole("proceed", r => r.Proceed, "Those recommended to proceed.")
        .Whole("reservations", r => r.Reservations, "Those recommended with reservations.")
        .Whole("not_a_fit", r => r.NotAFit, "Those judged not a fit.")
        .Whole("unknown", r => r.Unknown, "Those whose recommendation no source names; in no share.")
        .Whole("known", r => r.Known, "Interviews with a known recommendation: the n of the shares.")
        .Estimate("proceed_share", r => Proportion.Wilson(r.Proceed, r.Known), "Share recommended to proceed, 0 to 1, with its Wilson interval.")
        .Estimate("reservations_share", r => Proportion.Wilson(r.Reservations, r.Known), "Share recommended with reservations, 0 to 1, with its Wilson interval.")
        .Estimate("not_a_fit_share", r => Proportion.Wilson(r.NotAFit, r.Known), "Share judged not a fit, 0 to 1, with its Wilson interval.");
}
