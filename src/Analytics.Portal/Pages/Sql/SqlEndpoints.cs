using System.Globalization;
using System.Text.Json;
using Analytics.Exports.Formats;
using Analytics.Exports.Tables;
using Analytics.Portal.Access;
using Analytics.Portal.Auditing;
using Analytics.Portal.Host;
using Analytics.SqlConsole;
using Analytics.State;
using Analytics.State.Access;
using Analytics.State.Audit;
using Analytics.State.Sql;
using Microsoft.AspNetCore.Antiforgery;

namespace Analytics.Portal.Pages.Sql;

/// <summary>What the forms of the SQL page post to, and the answers as files.</summary>
public static class SqlEndpoints
{
    /// <summary>Longest statement that is taken.</summary>
    public const int MostCharacters = 20_000;

    // An answer that comes at once is shown at once; a page that waits shows itself again each second.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers the forms below <c>/sql</c>, and <c>/sql/{run}.csv</c> and <c>.json</c>.</summary>
    public static void MapSql(this IEndpointRouteBuilder app)
    {
        app.MapPost("/sql/run", RunAsync).Allow(Role.Engineer).ExcludeFromDescription();
        app.MapPost("/sql/{id:long}/stop", StopAsync).Allow(Role.Engineer).ExcludeFromDescription();
        app.MapPost("/sql/forget", ForgetAsync).Allow(Role.Engineer).ExcludeFromDescription();
        app.MapGet("/sql/{id:long}.csv", (long id, HttpContext context, SqlRuns runs, Viewer viewer) => Answered(runs, viewer, id, run => Csv(run, context.Response))).Allow(Role.Engineer).Audited(AuditAction.Export).ExcludeFromDescription();
        app.MapGet("/sql/{id:long}.json", (long id, SqlRuns runs, Viewer viewer) => Answered(runs, viewer, id, run => Task.FromResult(Json(run)))).Allow(Role.Engineer).Audited(AuditAction.Export).ExcludeFromDescription();
    }

    private static async Task<IResult> RunAsync(HttpContext context, IAntiforgery antiforgery, SqlRuns runs, SqlHistory history, AuditLog audit, Viewer viewer)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return FormAnswer.TokenMissing("SQL");
        var sql = (await context.Request.ReadFormAsync(context.RequestAborted))["sql"].ToString().Trim();
        if (sql.Length is 0 or > MostCharacters) return FormAnswer.SeeOther(context, SqlPage.Path);

        var run = runs.Start(viewer.Name, sql);
        _ = run.Over.ContinueWith(_ => Keep(run, history, audit), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        await Task.WhenAny(run.Over, Task.Delay(Patience, context.RequestAborted));
        return FormAnswer.SeeOther(context, $"{SqlPage.Path}?run={run.Id.ToString(CultureInfo.InvariantCulture)}");
    }

    private static async Task<IResult> StopAsync(long id, HttpContext context, IAntiforgery antiforgery, SqlRuns runs, Viewer viewer)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return FormAnswer.TokenMissing("SQL");
        if (runs.Find(viewer.Name, id) is not { } run) return FormAnswer.SeeOther(context, SqlPage.Path);
        run.Cancel();
        await Task.WhenAny(run.Over, Task.Delay(Patience, context.RequestAborted));
        return FormAnswer.SeeOther(context, $"{SqlPage.Path}?run={id.ToString(CultureInfo.InvariantCulture)}");
    }

    private static async Task<IResult> ForgetAsync(HttpContext context, IAntiforgery antiforgery, SqlHistory history, Viewer viewer)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return FormAnswer.TokenMissing("SQL");
        history.Clear(viewer.Name);
        return FormAnswer.SeeOther(context, SqlPage.Path);
    }

    // The audit says that a statement was asked and how much it gave; words of interviews may stand in it, so its text is in the history of who asked alone.
    private static void Keep(SqlRun run, SqlHistory history, AuditLog audit)
    {
        long? rows = run.Answer!.Fault is null ? run.Answer.Rows.Count : null;
        try
        {
            history.Add(run.Owner, new AskedStatement(0, run.Sql, run.StartedAt, (long)run.Took!.Value.TotalMilliseconds, rows, run.Answer.Fault));
            audit.Append(AuditAction.Export, run.Owner, null, [("what", "sql statement"), ("rows", rows?.ToString(CultureInfo.InvariantCulture) ?? "failed")]);
        }
        catch (StateUnavailableException)
        {
            // The page says what is wrong with the state file, which is asked for the history again.
        }
    }

    private static Task<IResult> Answered(SqlRuns runs, Viewer viewer, long id, Func<SqlRun, Task<IResult>> write) =>
        runs.Find(viewer.Name, id) is { Answer.Fault: null } run ? write(run) : Task.FromResult(Results.NotFound());

    private static async Task<IResult> Csv(SqlRun run, HttpResponse response)
    {
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=answer-{run.Id}.csv";
        using var table = new ExportTable("answer", run.Sql, [.. run.Answer!.Columns.Select(c => new ExportColumn(c.Name, ExportKind.Text, c.Type))], run.Answer.Rows.Count, run.Answer.Rows.Select(row => row.ToArray()));
        await CsvFile.WriteAsync(table, response.Body, cancellationToken: response.HttpContext.RequestAborted);
        return Results.Empty;
    }

    private static IResult Json(SqlRun run) => Results.File(
        JsonSerializer.SerializeToUtf8Bytes(run.Answer!.Rows.Select(row => run.Answer.Columns.Zip(row).GroupBy(c => c.First.Name).ToDictionary(c => c.Key, c => c.First().Second)), Readable), "application/json", $"answer-{run.Id}.json");
}
