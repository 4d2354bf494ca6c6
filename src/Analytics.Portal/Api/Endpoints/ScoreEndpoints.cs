using Analytics.Exports.Tables;
using Analytics.Portal.Api.Core;
using Analytics.Portal.Api.Figures;
using Analytics.State.Access;
using Analytics.Warehouse.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Portal.Api.Endpoints;

/// <summary>How scores are distributed, and how they move from run to run.</summary>
internal static class ScoreEndpoints
{
    public static void MapScores(this IEndpointRouteBuilder api)
    {
        api.MapAnswer(
            "/scores/distribution",
            Role.Leadership,
            new Said("scores_distribution", "Scores", "How often each score is given", "Per group: items and interviews of each score 1 to 5, zeros included, items without a score apart, and the means."),
            [.. ApiParameter.OfCohort(), ApiParameter.SplitBy(Splits.All)],
            Distribution);
        api.MapAnswer(
            "/scores/trend",
            Role.Leadership,
            new Said("scores_trend", "Scores", "Scores from run to run", "Per group a point for each run it has interviews in, oldest first; a run without is a gap, not a zero."),
            [.. ApiParameter.OfCohort(), ApiParameter.SplitBy(Splits.All)],
            Trend);
    }

    private static Ok<ScoreDistributionAnswer> Distribution(ApiRequest request, ScoreDistribution distribution, ScoreSummary summary)
    {
        var means = summary.Read(request.Cohort, request.By).ToDictionary(r => r.Value ?? "", StringComparer.Ordinal);
        var groups = distribution.Read(request.Cohort, request.By)
            .GroupBy(r => r.Value)
            .Select(rows => Group(request, rows.Key, [.. rows], means[rows.Key ?? ""]));
        return TypedResults.Ok(new ScoreDistributionAnswer(request, SplitGroup.Name(request.By), [.. groups]));
    }

    private static ScoreGroup Group(ApiRequest request, string? value, IReadOnlyList<ScoreDistributionRow> rows, ScoreSummaryRow mean) => new(
        SplitGroup.Of(request, value),
        ScoreFigures.Of(mean),
        [.. rows.Where(r => r.Score is not null).Select(r => new ScoreBar(r.Score!.Value, r.Items, r.Interviews, r.Share, EvidenceLink.OfScore(request.Cohort, request.By, value, r.Score!.Value)))]);

    private static Ok<ScoreTrendAnswer> Trend(ApiRequest request, ScoreSummary summary)
    {
        var groups = summary.ReadTrend(request.Cohort, request.By)
            .GroupBy(r => r.Value)
            .Select(rows => new ScoreTrendGroup(SplitGroup.Of(request, rows.Key), [.. rows.Select(r => Point(request, r))]));
        return TypedResults.Ok(new ScoreTrendAnswer(request, SplitGroup.Name(request.By), [.. groups]));
    }

    private static ScorePoint Point(ApiRequest request, ScoreSummaryRow row) => new(
        row.AcrossValue!, row.StartedAt, row.Evaluator, ScoreFigures.Of(row), EvidenceLink.OfGroup(request.Cohort.Only("run", row.AcrossValue!), request.By, row.Value));
}

/// <summary>How often each score is given.</summary>
/// <param name="Request">The request answered.</param>
/// <param name="By">What splits the figures; null when nothing does.</param>
/// <param name="Groups">The groups in their natural order; empty for a cohort without interviews.</param>
public sealed record ScoreDistributionAnswer(ApiRequest Request, string? By, IReadOnlyList<ScoreGroup> Groups) : CohortAnswer(Request);

/// <summary>The scores of one group.</summary>
/// <param name="Group">Which group.</param>
/// <param name="Figures">Counts and means.</param>
/// <param name="Scores">Scores 1 to 5.</param>
public sealed record ScoreGroup(SplitGroup Group, ScoreFigures Figures, IReadOnlyList<ScoreBar> Scores);

/// <summary>Items of one score.</summary>
/// <param name="Score">1 to 5.</param>
/// <param name="Items">Evaluation items of this score.</param>
/// <param name="Interviews">Interviews with at least one of them.</param>
/// <param name="Share">Share of the group's scored items, 0 to 1; null when there are none.</param>
/// <param name="Link">The list of those interviews; null when no cohort selects exactly them.</param>
public sealed record ScoreBar(int Score, int Items, int Interviews, double? Share, string? Link);

/// <summary>Scores from run to run.</summary>
/// <param name="Request">The request answered.</param>
/// <param name="By">What splits the figures; null when nothing does.</param>
/// <param name="Groups">The groups in the order in which the runs first show them.</param>
public sealed record ScoreTrendAnswer(ApiRequest Request, string? By, IReadOnlyList<ScoreTrendGroup> Groups) : CohortAnswer(Request);

/// <summary>One group from run to run.</summary>
/// <param name="Group">Which group.</param>
/// <param name="Points">Its runs, oldest first.</param>
public sealed record ScoreTrendGroup(SplitGroup Group, IReadOnlyList<ScorePoint> Points);

/// <summary>One group in one run.</summary>
/// <param name="RunId">The run.</param>
/// <param name="StartedAt">When it started; local time of the machine that ran it, without a zone.</param>
/// <param name="Evaluator">Who scored it.</param>
/// <param name="Figures">Counts and means.</param>
/// <param name="Link">The list of its interviews; null when no cohort selects exactly them.</param>
public sealed record ScorePoint(string RunId, DateTime StartedAt, string? Evaluator, ScoreFigures Figures, string? Link);
