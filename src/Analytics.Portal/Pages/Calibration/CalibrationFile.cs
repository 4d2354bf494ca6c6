using System.Text;
using Analytics.Portal.Access;
using Analytics.Portal.Auditing;
using Analytics.Portal.Charts;
using Analytics.Reports.Charts;
using Analytics.Reports.Html;
using Analytics.Reports.Reading;
using Analytics.Reports.Views.Compare;
using Analytics.State.Access;
using Analytics.State.Audit;
using Analytics.Warehouse;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Calibration;

/// <summary>The report of a cohort, or of two held against each other, as one file to keep or to send.</summary>
public static class CalibrationFile
{
    /// <summary>Its address; the query string is the page's.</summary>
    public const string Path = "/calibration/report.html";

    /// <summary>Answers the file. A bad value is answered with 400 and a sentence that names it.</summary>
    public static void MapCalibrationFile(this IEndpointRouteBuilder app) => app.MapGet(Path, Answer).Allow(Role.Analyst, TokenScope.Export).Audited(AuditAction.Export).ExcludeFromDescription();

    private static async Task<IResult> Answer(HttpContext context, CalibrationPictures pictures, CalibrationReader reader, HeldValues held, WarehouseDatabase warehouse)
    {
        var (subject, problems) = ChartSubject.Read(context.Request.Query, held.Read());
        problems = [.. problems, .. pictures.Compared(subject.Cohort, subject.Baseline, subject.New).Problems];
        if (problems.Count > 0) return Results.Text(string.Join('\n', problems), statusCode: StatusCodes.Status400BadRequest);

        var provenance = new ReportProvenance(warehouse.ChangedAt, warehouse.Version);
        var portal = $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}";
        if (subject.Versus.IsAll) return File(await CalibrationHtml.WriteAsync(pictures.Read(subject, portal), provenance), "calibration.html");
        var compared = new ComparedView(reader.Compare(subject.Versus, subject.Cohort), subject.Versus, subject.Cohort, new EvidenceLinks(portal).To);
        return File(await CalibrationHtml.WriteAsync(compared, provenance), "calibration-comparison.html");
    }

    private static IResult File(string html, string name) => Results.File(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", name);
}
