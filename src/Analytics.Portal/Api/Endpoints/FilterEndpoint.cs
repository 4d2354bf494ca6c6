using Analytics.Portal.Api.Core;
using Analytics.State.Access;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Portal.Api.Endpoints;

/// <summary>By what interviews can be selected, and the values there are.</summary>
internal static class FilterEndpoint
{
    public static void MapFilters(this IEndpointRouteBuilder api) => api.MapAnswer(
        "/filters",
        Role.Leadership,
        new Said("filters", "Corpus", "By what interviews can be selected", "Every parameter that selects interviews, with the values it may have: positions, runs, evaluators and criteria as loaded, the others as defined. A name with not. before it leaves out what the name selects."),
        [],
        Filters);

    private static Ok<FiltersAnswer> Filters(ApiRequest request, HeldValues held)
    {
        var known = held.Read();
        return TypedResults.Ok(new FiltersAnswer(request, [.. ApiParameter.OfCohort().Where(p => !p.Name.StartsWith(CohortDimension.Not, StringComparison.Ordinal)).Select(p => Found(p, known))]));
    }

    // What is loaded is the example too: a made-up one might be somebody's whom this reader may not read.
    private static FilterFound Found(ApiParameter parameter, KnownValues known)
    {
        IEnumerable<string>? loaded = parameter.Name switch
        {
            "position" => known.Positions.Order(NaturalOrder.Comparer),
            "run" => known.Runs.Order(NaturalOrder.Comparer),
            "evaluator" => known.Evaluators.Order(NaturalOrder.Comparer),
            "section" or "criterion" => known.Sections,
            _ => null,
        };
        List<string>? values = loaded is null ? parameter.Allowed?.ToList() : [.. loaded];
        return new FilterFound(parameter.Name, parameter.Description, loaded is null ? parameter.Example : values is [var first, ..] ? first : null, parameter.IsRepeatable, values);
    }
}

/// <summary>By what interviews can be selected.</summary>
/// <param name="Request">The request answered.</param>
/// <param name="Filters">The parameters.</param>
public sealed record FiltersAnswer(ApiRequest Request, IReadOnlyList<FilterFound> Filters) : CohortAnswer(Request);

/// <summary>One parameter that selects interviews.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Selects">What it selects.</param>
/// <param name="Example">A value to try; null where nothing is loaded.</param>
/// <param name="Repeatable">Whether it may be given several times.</param>
/// <param name="Values">The values there are, in their natural order; null where they cannot be listed.</param>
public sealed record FilterFound(string Name, string Selects, string? Example, bool Repeatable, IReadOnlyList<string>? Values);
