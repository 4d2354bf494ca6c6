using Analytics.Exports.Tables;
using Analytics.Portal.Api.Core;
using Analytics.Portal.Api.Figures;
using Analytics.State.Access;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Portal.Api.Endpoints;

/// <summary>How relevant the questions are, each scale by itself.</summary>
internal static class RelevanceEndpoints
{
    public static void MapRelevance(this IEndpointRouteBuilder api)
    {
        api.MapAnswer(
            "/relevance/distribution",
            Role.Leadership,
            new Said("relevance_distribution", "Relevance", "How relevant the questions are", "Per scale and group: questions of each measured relevance, those not measured apart, and the means. The two scales are never mixed. By section the groups are kinds of question."),
            [.. ApiParameter.OfCohort(), ApiParameter.SplitBy(Splits.All)],
            Distribution);
        api.MapAnswer(
            "/relevance/trend",
            Role.Leadership,
            new Said("relevance_trend", "Relevance", "Relevance from run to run", "Per scale and group a point for each run, oldest first; a run without is a gap, not a zero. By section the groups are kinds of question."),
            [.. ApiParameter.OfCohort(), ApiParameter.SplitBy(Splits.All)],
            Trend);
    }

    private static Ok<RelevanceDistributionAnswer> Distribution(ApiRequest request, RelevanceDistribution distribution, RelevanceSummary summary)
    {
        var scales = summary.Read(request.Cohort, request.By).GroupBy(r => r.Scale).Select(rows =>
        {
            var scale = Enum.GetValues<RelevanceScale>().Single(s => SnakeCase.Of(s) == rows.Key);
            var bars = distribution.Read(request.Cohort, scale, request.By).ToLookup(r => r.Value);
            return new RelevanceScaleGroups(rows.Key, [.. rows.Select(r => new RelevanceGroup(
                Group(request, r.Value), RelevanceFigures.Of(r), [.. bars[r.Value].Where(b => b.Relevance is not null).Select(b => new RelevanceBar(b.Relevance!.Value, b.Questions))]))]);
        });
        return TypedResults.Ok(new RelevanceDistributionAnswer(request, SplitGroup.Name(request.By), [.. scales]));
    }

    private static Ok<RelevanceTrendAnswer> Trend(ApiRequest request, RelevanceSummary summary)
    {
        var scales = summary.ReadTrend(request.Cohort, request.By).GroupBy(r => r.Scale).Select(rows => new RelevanceScaleTrends(rows.Key, [.. rows
            .GroupBy(r => r.Value)
            .Select(group => new RelevanceTrendGroup(
                Group(request, group.Key), [.. group.Select(r => new RelevancePoint(r.AcrossValue!, r.StartedAt, r.Evaluator, RelevanceFigures.Of(r)))]))]));
        return TypedResults.Ok(new RelevanceTrendAnswer(request, SplitGroup.Name(request.By), [.. scales]));
    }

    // A group of one scale is not all of the group's interviews, and no parameter selects a scale; a kind of question is one.
    private static SplitGroup Group(ApiRequest request, string? value)
    {
        var group = SplitGroup.Of(request, value);
        return group with { Words = request.By == By.Section ? CohortWords.Value("kind", value!) : group.Words, Link = null };
    }
}

/// <summary>How relevant the questions are.</summary>
/// <param name="Request">The request answered.</param>
/// <param name="By">What splits the figures; null when nothing does.</param>
/// <param name="Scales">The scales that occur, <c>none</c> for interviews that measure nothing.</param>
public sealed record RelevanceDistributionAnswer(ApiRequest Request, string? By, IReadOnlyList<RelevanceScaleGroups> Scales) : CohortAnswer(Request);

/// <summary>One scale.</summary>
/// <param name="Scale">judge, similarity or none.</param>
/// <param name="Groups">Its groups in their natural order.</param>
public sealed record RelevanceScaleGroups(string Scale, IReadOnlyList<RelevanceGroup> Groups);

/// <summary>The questions of one group.</summary>
/// <param name="Group">Which group.</param>
/// <param name="Figures">Counts and means.</param>
/// <param name="Values">Questions of each measured relevance that occurs, from low to high.</param>
public sealed record RelevanceGroup(SplitGroup Group, RelevanceFigures Figures, IReadOnlyList<RelevanceBar> Values);

/// <summary>Questions of one measured relevance.</summary>
/// <param name="Relevance">0 to 1.</param>
/// <param name="Questions">How many.</param>
public sealed record RelevanceBar(double Relevance, int Questions);

/// <summary>Relevance from run to run.</summary>
/// <param name="Request">The request answered.</param>
/// <param name="By">What splits the figures; null when nothing does.</param>
/// <param name="Scales">The scales that occur.</param>
public sealed record RelevanceTrendAnswer(ApiRequest Request, string? By, IReadOnlyList<RelevanceScaleTrends> Scales) : CohortAnswer(Request);

/// <summary>One scale from run to run.</summary>
/// <param name="Scale">judge, similarity or none.</param>
/// <param name="Groups">Its groups.</param>
public sealed record RelevanceScaleTrends(string Scale, IReadOnlyList<RelevanceTrendGroup> Groups);

/// <summary>One group from run to run.</summary>
/// <param name="Group">Which group.</param>
/// <param name="Points">Its runs, oldest first.</param>
public sealed record RelevanceTrendGroup(SplitGroup Group, IReadOnlyList<RelevancePoint> Points);

/// <summary>One group in one run.</summary>
/// <param name="RunId">The run.</param>
/// <param name="StartedAt">When it started; local time of the machine that ran it, without a zone.</param>
/// <param name="Evaluator">Who scored it.</param>
/// <param name="Figures">Counts and means.</param>
public sealed record RelevancePoint(string RunId, DateTime StartedAt, string? Evaluator, RelevanceFigures Figures);
