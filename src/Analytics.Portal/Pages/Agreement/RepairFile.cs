using Analytics.Calibration.Repair;
using Analytics.Portal.Access;
using Analytics.Portal.Auditing;
using Analytics.Portal.Components.Cohorts;
using Analytics.Reports.Json;
using Analytics.Reports.People;
using Analytics.State.Access;
using Analytics.State.Audit;
using Analytics.Transcripts;
using Analytics.Warehouse;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Portal.Pages.Agreement;

/// <summary>A recalibration as a file for who uses the scores.</summary>
public static class RepairFile
{
    /// <summary>Its address; the query string is the page's, with <c>scored_by</c> and <c>map</c>.</summary>
    public const string Path = "/agreement/map.json";

    /// <summary>The address of one map.</summary>
    /// <param name="cohort">The interviews.</param>
    /// <param name="evaluator">Whose scores it is for.</param>
    /// <param name="kind">Which map.</param>
    public static string Link(Cohort cohort, string evaluator, RepairKind kind) =>
        new CohortAddress(Path, cohort).With("scored_by", evaluator).With("map", SnakeCase.Of(kind)).Link;

    /// <summary>Answers the file; 404 where there is no such map, 400 with a sentence for a bad filter.</summary>
    public static void MapRepairFile(this IEndpointRouteBuilder app) => app.MapGet(Path, Answer).Allow(Role.Analyst, TokenScope.Export).Audited(AuditAction.Export).ExcludeFromDescription();

    private static IResult Answer(
        HttpContext context, [FromQuery(Name = "scored_by")] string? evaluator, string? map, CohortReader cohorts, PeopleReader reader, WarehouseDatabase warehouse)
    {
        var read = cohorts.Read($"{context.Request.Scheme}://{context.Request.Host}{context.Request.Path}{context.Request.QueryString}");
        if (read.Problems.Count > 0) return Results.Text(string.Join('\n', read.Problems.Select(p => p.Message)), statusCode: StatusCodes.Status400BadRequest);
        var report = reader.Read(read.Cohort).Evaluators.FirstOrDefault(e => e.Evaluator == evaluator);
        return report?.Repairs.FirstOrDefault(r => SnakeCase.Of(r.Map.Kind) == map) is { } repair
            ? Results.File(System.Text.Encoding.UTF8.GetBytes(new RepairJson(report, repair, read.Cohort, warehouse.ChangedAt).Write()), "application/json", $"recalibration-{map}.json")
            : Results.Text("There is no such recalibration: it needs eight candidates with an answer that has a score and a rating.", statusCode: StatusCodes.Status404NotFound);
    }
}
