using Analytics.Exports;
using Analytics.Exports.Formats;
using Analytics.Exports.Tables;
using Analytics.Portal.Access;
using Analytics.Portal.Api.Core;
using Analytics.Portal.Api.Endpoints;
using Analytics.Portal.Auditing;
using Analytics.Portal.Components.Lists;
using Analytics.Portal.Pages.CutScore;
using Analytics.State.Access;
using Analytics.State.Audit;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Portal.Exports;

/// <summary>Tables as files: <c>/export/NAME.csv|xlsx|parquet</c>, with the cohort, the split and the order of the page they are linked on.</summary>
public static class ExportEndpoints
{
    private static readonly ApiParameter About = new("about", "With 1, a CSV begins with # lines that say where its figures come from.", "1", ["0", "1"]);

    private static readonly ApiParameter Id = new("id", "The key of the interview, as lists give it.", "1", IsNumber: true);

    private static readonly ApiParameter Chosen = Id with { Description = "Keys of the interviews to export, as lists give them; the whole list when absent.", IsRepeatable = true };

    /// <summary>Answers the addresses of all exports.</summary>
    public static void MapExports(this IEndpointRouteBuilder app) =>
        app.MapMethods("/export/{file}", [HttpMethods.Get, HttpMethods.Head], Answer).Allow(Role.Analyst, TokenScope.Export).Audited(AuditAction.Export).ExcludeFromDescription();

    private static IResult Answer(string file, HttpContext context, Exporter exporter, HeldValues held)
    {
        var dot = file.LastIndexOf('.');
        if (dot < 0 || exporter.Catalogue.Find(file[..dot]) is not { } selection) return Unknown(file, exporter.Catalogue);
        if (!SnakeCase.TryParse<ExportFormat>(file[(dot + 1)..], out var format))
            return ApiProblem.Of(StatusCodes.Status404NotFound, "There is no such export.", $"\"{file[(dot + 1)..]}\" is not a kind of file; {selection.Name} can be had as csv, xlsx or parquet.");

        var (request, faults) = Read(context.Request.Query, selection, held.Read());
        if (faults.Count > 0) return ApiProblem.Of(faults);
        try
        {
            var export = exporter.Open(selection, request, format);
            return new ExportResult(export, withComments: context.Request.Query["about"] == "1");
        }
        catch (ExportRefusedException refused)
        {
            return ApiProblem.Of(StatusCodes.Status400BadRequest, "This cannot be exported so.", refused.Message);
        }
    }

    private static (ExportRequest Request, IReadOnlyList<ParameterFault> Faults) Read(IQueryCollection query, ExportSelection selection, KnownValues known)
    {
        List<ApiParameter> parameters = selection.IsOfCohort ? [.. ApiParameter.OfCohort(), About] : [About];
        if (selection.IsComparison) parameters.AddRange(ApiParameter.OfCohort("vs."));
        if (selection.IsOfInterview) parameters.Add(Id);
        if (selection.IsOfChosen) parameters.Add(Chosen);
        if (selection.Columns.Columns.Count > 0) parameters.Add(new ApiParameter(ListChoice.ColumnParameter, "A column of the list; all that there are when absent.", "score", [.. selection.Columns.Columns.Select(c => c.Name)], IsRepeatable: true));
        if (selection.IsMixed) parameters.AddRange(CutScoreEndpoint.Mix);
        if (selection.Splits.Count > 0) parameters.Add(ApiParameter.SplitBy(selection.Splits));
        if (selection.IsSorted) parameters.Add(ApiParameter.Sort);
        var reading = new ParameterReading(query, parameters, known);
        reading.RefuseUnknown();
        var (mix, faults) = CutChoice.Read(name => selection.IsMixed && name.StartsWith("mix.", StringComparison.Ordinal) ? query[name].ToString() : null);
        var request = new ExportRequest(selection.IsOfCohort ? reading.Cohort() : Cohort.All)
        {
            Interview = selection.IsOfInterview ? reading.Key("id") : null,
            Chosen = selection.IsOfChosen ? reading.Keys("id") : [],
            Columns = selection.Columns.Columns.Count > 0 ? reading.Chosen(ListChoice.ColumnParameter) : [],
            Mix = mix.Mix,
            By = reading.By(),
            Order = reading.Order(),
            Versus = selection.IsComparison ? reading.Cohort("vs.") : null,
        };
        return (request, [.. reading.Faults, .. faults.Select(f => ParameterFault.Of(f.Name, f.Value, f.Reason))]);
    }

    private static ProblemHttpResult Unknown(string file, ExportCatalogue catalogue) => ApiProblem.Of(
        StatusCodes.Status404NotFound,
        "There is no such export.",
        $"Nothing is exported as \"{file}\". There are the tables {string.Join(", ", catalogue.Tables.Select(t => t.Name))} as .csv, .xlsx or .parquet, and the workbooks {string.Join(", ", catalogue.Books.Select(b => b.Name))} as .xlsx.");
}
