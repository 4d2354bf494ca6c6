using Analytics.Exports.Tables;
using Analytics.Portal.Api.Core;
using Analytics.Portal.Api.Figures;
using Analytics.State.Access;
using Analytics.Warehouse.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Portal.Api.Endpoints;

/// <summary>What the reports recommend, and what must be told about the files.</summary>
internal static class RecommendationEndpoint
{
    public static void MapRecommendations(this IEndpointRouteBuilder api)
    {
        api.MapAnswer(
            "/recommendations",
            Role.Leadership,
            new Said("recommendations", "Recommendations", "What the reports recommend", "Per group: counts and shares with Wilson intervals. Interviews without a known recommendation are counted apart and in no share. A recommendation belongs to a whole interview, so there is no split by section."),
            [.. ApiParameter.OfCohort(), ApiParameter.SplitBy(Splits.OfInterviews)],
            Mix);
        api.MapAnswer(
            "/findings",
            Role.Analyst,
            new Said("findings", "Corpus", "What must be told about the files", "Findings on the cohort's interviews by code, gravest and most frequent first."),
            ApiParameter.OfCohort(),
            Findings);
    }

    private static Ok<RecommendationsAnswer> Mix(ApiRequest request, RecommendationMix mix) => TypedResults.Ok(new RecommendationsAnswer(
        request, SplitGroup.Name(request.By),
        [.. mix.Read(request.Cohort, request.By).Select(r => new RecommendationGroup(SplitGroup.Of(request, r.Value), RecommendationFigures.Of(r)))]));

    private static Ok<FindingsAnswer> Findings(ApiRequest request, CohortFindings findings, InterviewListSummary summary)
    {
        var counts = findings.Read(request.Cohort);
        return TypedResults.Ok(new FindingsAnswer(
            request, summary.Read(request.Cohort).Interviews,
            [.. counts.Select(f => new FindingCount(f.Code, f.Severity, f.Findings, f.Interviews, counts.Count(other => other.Code == f.Code) == 1 ? Link(request, f.Code) : null))]));
    }

    // A cohort of other findings cannot be narrowed to this one, because values of one parameter widen; nor does a cohort tell severities of one code apart.
    private static string? Link(ApiRequest request, string code)
    {
        var narrowed = request.Cohort.Only("finding", code);
        return request.Cohort.Findings.Count == 0 || request.Cohort.Findings.Contains(narrowed.Findings[0]) ? EvidenceLink.Of(narrowed) : null;
    }
}

/// <summary>What the reports recommend.</summary>
/// <param name="Request">The request answered.</param>
/// <param name="By">What splits the figures; null when nothing does.</param>
/// <param name="Groups">The groups in their natural order; empty for a cohort without interviews.</param>
public sealed record RecommendationsAnswer(ApiRequest Request, string? By, IReadOnlyList<RecommendationGroup> Groups) : CohortAnswer(Request);

/// <summary>The recommendations of one group.</summary>
/// <param name="Group">Which group.</param>
/// <param name="Figures">Counts and shares.</param>
public sealed record RecommendationGroup(SplitGroup Group, RecommendationFigures Figures);

/// <summary>What must be told about the files.</summary>
/// <param name="Request">The request answered.</param>
/// <param name="Interviews">Interviews of the cohort, with findings or without.</param>
/// <param name="Findings">Findings by code.</param>
public sealed record FindingsAnswer(ApiRequest Request, long Interviews, IReadOnlyList<FindingCount> Findings) : CohortAnswer(Request);

/// <summary>How often a finding occurs.</summary>
/// <param name="Code">What kind of finding.</param>
/// <param name="Severity">info, warning or error.</param>
/// <param name="Findings">Occurrences.</param>
/// <param name="Interviews">Interviews it occurs in.</param>
/// <param name="Link">The list of those interviews; null when no cohort selects exactly them.</param>
public sealed record FindingCount(string Code, string Severity, int Findings, int Interviews, string? Link);
