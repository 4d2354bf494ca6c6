using Analytics.Exports.Comparing;
using Analytics.Portal.Api.Core;
using Analytics.Portal.Api.Figures;
using Analytics.Portal.Pages.Cohorts;
using Analytics.State.Access;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Portal.Api.Endpoints;

/// <summary>How two cohorts differ: what the Cohorts page says.</summary>
internal static class ComparisonEndpoint
{
    public static void MapComparison(this IEndpointRouteBuilder api) => api.MapAnswer(
        "/comparison",
        Role.Leadership,
        new Said("comparison", "Corpus", "How two cohorts differ", $"Every headline figure of a cohort and of the one that vs. parameters name, all interviews when they name none, and their difference, first less second. The first figure is the answer: mean scores at the same mix of what held_alike says, where the two have something in common. A reading is given from {ComparedFigure.FewestForVerdict} interviews a side on."),
        [.. ApiParameter.OfCohort(), .. ApiParameter.OfCohort("vs.")],
        Compare);

    private static Results<Ok<ComparisonDocument>, ProblemHttpResult> Compare(ApiRequest request, HeadlineFigures headlines, ScoreSummary scores)
    {
        var other = request.Compared ?? Cohort.All;
        if (other == request.Cohort) return ApiProblem.Of([ParameterFault.Of("vs.", "", "names the same interviews; a comparison needs two cohorts, one of them by parameters that begin with vs.")]);
        var pair = new CohortPair(request.Cohort, other);
        var comparison = CohortComparison.Of(pair.First, pair.Second, headlines, scores);
        return TypedResults.Ok(new ComparisonDocument(
            request, CohortWritten.Of(other), comparison.FirstInterviews, comparison.SecondInterviews, ComparisonAnswer.Of(pair, comparison), comparison.HeldAlike,
            comparison.MixMisleads, !pair.IsDisjoint, [.. comparison.Rows.Select(ComparedNumbers.Of)], pair.Link));
    }
}

/// <summary>Two cohorts compared.</summary>
/// <param name="Request">The request answered.</param>
/// <param name="Against">The cohort it is compared with.</param>
/// <param name="Interviews">Interviews of the first.</param>
/// <param name="AgainstInterviews">Interviews of the other.</param>
/// <param name="Answer">The difference in two or three sentences.</param>
/// <param name="HeldAlike">What the first figure holds alike: positions and profiles, or one of them; null where the two have nothing in common.</param>
/// <param name="MixMisleads">Whether the difference as they come points the other way than at the same mix.</param>
/// <param name="MayShareInterviews">Whether an interview may be in both, which makes intervals rough.</param>
/// <param name="Figures">The figures, the answer first; empty unless both cohorts have interviews.</param>
/// <param name="PageLink">The portal's page about the two.</param>
public sealed record ComparisonDocument(
    ApiRequest Request, CohortWritten Against, int Interviews, int AgainstInterviews, string Answer, string? HeldAlike, bool MixMisleads, bool MayShareInterviews,
    IReadOnlyList<ComparedNumbers> Figures, string PageLink) : CohortAnswer(Request);

/// <summary>One figure of two cohorts.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Unit">What its n counts, in the plural.</param>
/// <param name="Kind">points of a scale, or share from 0 to 1.</param>
/// <param name="First">Of the first cohort; at the same mix without an interval of its own.</param>
/// <param name="Second">Of the other.</param>
/// <param name="Difference">First less second.</param>
/// <param name="Reading">higher, lower, not_clear, too_few or undefined.</param>
public sealed record ComparedNumbers(string Name, string Unit, FigureKind Kind, EstimateFigure First, EstimateFigure Second, EstimateFigure Difference, Reading Reading)
{
    /// <summary>Writes a figure.</summary>
    public static ComparedNumbers Of(ComparedFigure figure) => new(
        figure.Name, figure.Unit, figure.Kind, EstimateFigure.Of(figure.First), EstimateFigure.Of(figure.Second), EstimateFigure.Of(figure.Difference), figure.Reading);
}
