using Analytics.Exports.Tables;
using Analytics.Warehouse.Queries;

namespace Analytics.Exports.Scores;

/// <summary>Means of each group.</summary>
internal sealed class ScoreSummaryExport(ScoreSummary query) : IExport
{
    public string Name => "scores-summary";

    public string Title => "Score means";

    public IReadOnlyList<By> Splits => Tables.Splits.All;

    public ExportTable Read(ExportRequest request) =>
        new TableShape<ScoreSummaryRow>().Group(request.By, r => r.Value).Figures().Of(Name, Title, query.Read(request.Cohort, request.By));
}

/// <summary>Means of each group in each run, oldest first. A run without interviews of a group has no row of it.</summary>
internal sealed class ScoreTrendExport(ScoreSummary query) : IExport
{
    public string Name => "scores-trend";

    public string Title => "Scores per run";

    public IReadOnlyList<By> Splits => Tables.Splits.WithinRuns;

    public ExportTable Read(ExportRequest request) =>
        new TableShape<ScoreSummaryRow>().Run().Group(request.By, r => r.Value).Figures().Of(Name, Title, query.ReadTrend(request.Cohort, request.By));
}

/// <summary>Means of each position and profile that occur together.</summary>
internal sealed class ScoreHeatExport(ScoreSummary query) : IExport
{
    public string Name => "scores-heat";

    public string Title => "Scores by position and profile";

    public ExportTable Read(ExportRequest request) => new TableShape<ScoreSummaryRow>()
        .Text("position", r => r.Value, "Position interviewed for; unknown for files that name none.")
        .Text("profile", r => r.AcrossValue, "Designed quality of the candidate.")
        .Figures()
        .Of(Name, Title, query.ReadHeat(request.Cohort));
}

/// <summary>Project against technical items of each group.</summary>
internal sealed class ScoreSectionsExport(ScoreSummary query) : IExport
{
    public string Name => "scores-sections";

    public string Title => "Project and technical items";

    public IReadOnlyList<By> Splits => [.. Tables.Splits.OfInterviews];

    public ExportTable Read(ExportRequest request) => new TableShape<ScoreSummaryRow>()
        .Text("section", r => r.AcrossValue, "Part of the evaluation: project or technical.")
        .Group(request.By, r => r.Value)
        .Figures()
        .Of(Name, Title, query.ReadSections(request.Cohort, request.By));
}
