using System.Globalization;
using Analytics.Portal.Access;
using Analytics.Portal.Auditing;
using Analytics.Portal.Components.Cohorts;
using Analytics.Portal.Host;
using Analytics.Review;
using Analytics.Review.Drawing;
using Analytics.Review.Files;
using Analytics.Review.Golden;
using Analytics.State;
using Analytics.State.Access;
using Analytics.State.Audit;
using Analytics.State.Review;
using Analytics.Transcripts;
using Microsoft.AspNetCore.Antiforgery;

namespace Analytics.Portal.Pages.Review;

/// <summary>What the forms about queues, ratings in files and golden sets post to, and the files. <see cref="RatingEndpoints"/> has rating itself.</summary>
public static class ReviewEndpoints
{
    /// <summary>The address of all ratings as CSV.</summary>
    public const string RatingsFile = "/review/ratings.csv";

    /// <summary>Answers them.</summary>
    public static void MapReview(this IEndpointRouteBuilder app)
    {
        app.MapReviewForm("/review/draw", ReviewPage.Path, Draw);
        app.MapReviewForm("/review/{id:long}/delete", ReviewPage.Path, DeleteQueue);
        app.MapReviewForm("/review/import", ReviewPage.Path, Import);
        app.MapReviewForm("/golden/sets", GoldenPage.Path, MakeGolden);
        app.MapReviewForm("/golden/{id:long}/delete", GoldenPage.Path, DeleteGolden);
        app.MapGet(RatingsFile, (HttpContext context, ReviewDesk desk) => Csv(context, "ratings.csv", desk.Ratings, RatingFile.WriteAsync))
            .Allow(Role.Analyst, TokenScope.Export).Audited(AuditAction.Export).ExcludeFromDescription();
        app.MapGet("/golden/{id:long}.csv", (long id, HttpContext context, ReviewDesk desk) => Csv(context, $"golden-{id}.csv", () => desk.Golden().FirstOrDefault(set => set.Id == id), RatingFile.WriteAsync))
            .Allow(Role.Analyst, TokenScope.Export).Audited(AuditAction.Export).ExcludeFromDescription();
        app.MapRating();
    }

    /// <summary>A form: what it does, where it leads, and what is said when it cannot be done.</summary>
    internal static void MapReviewForm(this IEndpointRouteBuilder app, string pattern, string page, Func<HttpContext, IFormCollection, IResult> change) =>
        app.MapPost(pattern, async (HttpContext context, IAntiforgery antiforgery) =>
        {
            if (!await antiforgery.IsRequestValidAsync(context)) return FormAnswer.TokenMissing("Review");
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            try
            {
                return change(context, form);
            }
            catch (StateRefusedException refused)
            {
                return FormAnswer.SeeOther(context, $"{page}?refused={SnakeCase.Of(refused.Reason)}");
            }
            catch (DrawRefusedException refused)
            {
                return Refused(["Nothing was drawn. Go back, and:", refused.Message]);
            }
            catch (StateUnavailableException)
            {
                // The page reads the file itself, and says what is wrong with it.
                return FormAnswer.SeeOther(context, page);
            }
        }).Allow(Role.Analyst).ExcludeFromDescription();

    /// <summary>400 with sentences.</summary>
    internal static IResult Refused(IEnumerable<string> lines) => Results.Text(string.Join('\n', lines), statusCode: StatusCodes.Status400BadRequest);

    private static IResult Draw(HttpContext context, IFormCollection form)
    {
        var cohort = context.RequestServices.GetRequiredService<CohortReader>().Read("http://here" + context.Request.QueryString);
        if (cohort.Problems.Count > 0) return Refused(cohort.Problems.Select(problem => problem.Message).Prepend("Nothing was drawn:"));
        if (!SnakeCase.TryParse<ReviewPurpose>(form["purpose"].ToString(), out var purpose) || !int.TryParse(form["size"], CultureInfo.InvariantCulture, out var size)
            || !int.TryParse(form["seed"], CultureInfo.InvariantCulture, out var seed) || !int.TryParse(form["double"] is { Count: > 0 } share && share != "" ? share.ToString() : "0", CultureInfo.InvariantCulture, out var percent)
            || !double.TryParse(form["mark"].ToString().Replace(',', '.') is { Length: > 0 } mark ? mark : "3.5", CultureInfo.InvariantCulture, out var points))
            return Refused(["Nothing was drawn. Go back, and give answers, share and seed as whole numbers and the mark as a number."]);
        var queue = context.RequestServices.GetRequiredService<QueueDrawing>().Draw(new DrawWish(form["name"].ToString(), purpose, cohort.Cohort, size, seed, ViewerOf(context).Name)
        {
            Criterion = form["criterion"].ToString().Trim() is { Length: > 0 } criterion ? criterion : null,
            Mark = points,
            DoublePercent = percent,
            Raters = form["raters"].ToString().Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        });
        Carry(context);
        return FormAnswer.SeeOther(context, string.Create(CultureInfo.InvariantCulture, $"{ReviewPage.Path}#queue-{queue}"));
    }

    private static IResult DeleteQueue(HttpContext context, IFormCollection form)
    {
        var queue = context.RequestServices.GetRequiredService<ReviewDesk>().Find(IdOf(context)) ?? throw new StateRefusedException(StateRefusal.Gone);
        if (!IsTheirs(context, queue.Wish.MadeBy)) return Results.StatusCode(StatusCodes.Status403Forbidden);
        context.RequestServices.GetRequiredService<ReviewQueues>().Delete(queue.Id);
        return FormAnswer.SeeOther(context, ReviewPage.Path);
    }

    private static IResult Import(HttpContext context, IFormCollection form)
    {
        if (form.Files["file"] is not { Length: > 0 } file) return Refused(["Nothing was taken in. Go back, and choose a file that is not empty."]);
        using var reader = new StreamReader(file.OpenReadStream());
        var read = context.RequestServices.GetRequiredService<RatingFileReader>().Read(reader);
        if (read.Faults.Count > 0) return Refused(read.Faults.Select(fault => $"line {fault.Line}: {fault.Reason}").Prepend("Nothing of the file was kept. Put these lines right, or take them out:"));
        var added = context.RequestServices.GetRequiredService<Ratings>().Import(read.Ratings);
        context.RequestServices.GetRequiredService<AuditLog>().Append(AuditAction.Rating, ViewerOf(context).Name, null, ("file", Number(read.Ratings.Count)), ("new", Number(added)));
        Carry(context);
        return FormAnswer.SeeOther(context, $"{ReviewPage.Path}?imported={Number(added)}");
    }

    private static IResult MakeGolden(HttpContext context, IFormCollection form)
    {
        var cohort = context.RequestServices.GetRequiredService<CohortReader>().Read("http://here" + context.Request.QueryString).Cohort;
        var preview = context.RequestServices.GetRequiredService<GoldenMaking>().Preview(cohort, form["least"] == "1" ? 1 : GoldenPage.UsualRaters);
        if (preview.Items.Count == 0) return Refused(["No set was made: of these interviews, people agree on no answer yet."]);
        context.RequestServices.GetRequiredService<GoldenSets>().Create(form["name"], form["description"], preview.Items, ViewerOf(context).Name);
        return FormAnswer.SeeOther(context, GoldenPage.Path);
    }

    private static IResult DeleteGolden(HttpContext context, IFormCollection form)
    {
        var id = IdOf(context);
        var set = context.RequestServices.GetRequiredService<ReviewDesk>().Golden().FirstOrDefault(kept => kept.Id == id) ?? throw new StateRefusedException(StateRefusal.Gone);
        if (!IsTheirs(context, set.MadeBy)) return Results.StatusCode(StatusCodes.Status403Forbidden);
        context.RequestServices.GetRequiredService<GoldenSets>().Delete(set.Id);
        return FormAnswer.SeeOther(context, GoldenPage.Path);
    }

    private static async Task<IResult> Csv<T>(HttpContext context, string name, Func<T?> read, Func<T, Stream, CancellationToken, Task> write) where T : class
    {
        try
        {
            if (read() is not { } rows) return Results.NotFound();
            context.Response.ContentType = "text/csv; charset=utf-8";
            context.Response.Headers.ContentDisposition = $"attachment; filename={name}";
            await write(rows, context.Response.Body, context.RequestAborted);
            return Results.Empty;
        }
        catch (StateUnavailableException fault)
        {
            return Results.Text(fault.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    internal static Viewer ViewerOf(HttpContext context) => context.RequestServices.GetRequiredService<Viewer>();

    internal static long? IdOf(HttpContext context) => long.TryParse(context.Request.RouteValues["id"]?.ToString(), CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>Has the warehouse follow.</summary>
    internal static void Carry(HttpContext context) => context.RequestServices.GetRequiredService<RatingMirrorWorker>().Ask();

    private static bool IsTheirs(HttpContext context, string madeBy) => ViewerOf(context) is var viewer && (viewer.Name == madeBy || viewer.May(Role.Admin));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
