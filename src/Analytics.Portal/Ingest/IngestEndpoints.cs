using Analytics.Jobs.Hosting;
using Analytics.Jobs.Inbox;
using Analytics.Jobs.Upload;
using Analytics.Portal.Access;
using Analytics.Portal.Host;
using Analytics.State.Access;
using Analytics.Warehouse.Loading;
using Microsoft.AspNetCore.Antiforgery;

namespace Analytics.Portal.Ingest;

/// <summary>What the forms of the Data page post to. Each answers with the page that shows what happened.</summary>
public static class IngestEndpoints
{
    private const string TokenHeader = "RequestVerificationToken";

    /// <summary>Registers <see cref="UploadReceipts"/> and <see cref="UploadFates"/>.</summary>
    public static IServiceCollection AddIngestEndpoints(this IServiceCollection services) => services.AddSingleton<UploadReceipts>().AddSingleton<UploadFates>();

    /// <summary>Answers <c>POST /data/upload</c> and <c>POST /data/scan</c>.</summary>
    public static void MapIngest(this IEndpointRouteBuilder app)
    {
        app.MapPost("/data/upload", async (HttpContext context, IAntiforgery antiforgery, InboxOptions options, InboxUpload upload, UploadReceipts receipts) =>
        {
            var outcome = await UploadReading.ReceiveAsync(context, options, upload, token => IsValidAsync(antiforgery, context, token));
            // A browser that said how much it would send gets the page; whoever did not, or sent no form, is a program.
            if (outcome is { Status: not StatusCodes.Status200OK, Refusal: { } refusal } && (context.Request.ContentLength is null || outcome.IsMalformed))
                return Results.Text(refusal, statusCode: outcome.Status);
            return outcome is null ? FormAnswer.TokenMissing("Data") : FormAnswer.SeeOther(context, $"/data?upload={receipts.Keep(outcome)}#upload");
        }).Allow(Role.Analyst);
        app.MapPost("/data/scan", async (HttpContext context, IAntiforgery antiforgery, IngestJobs jobs) =>
        {
            if (!await antiforgery.IsRequestValidAsync(context)) return FormAnswer.TokenMissing("Data");
            jobs.ScanNow();
            return FormAnswer.SeeOther(context, "/data?scan=asked#ingest");
        }).Allow(Role.Analyst);
    }

    /// <summary>Answers what the forms about files that were kept out post: <c>POST /data/retry</c> and <c>POST /data/dismiss</c>.</summary>
    public static void MapKeptOut(this IEndpointRouteBuilder app)
    {
        app.MapPost("/data/retry", async (HttpContext context, IAntiforgery antiforgery, KeptOutFiles files, IngestJobs jobs) =>
        {
            if (!await antiforgery.IsRequestValidAsync(context)) return FormAnswer.TokenMissing("Data");
            var retry = await files.RetryAsync(ChoiceOf(await context.Request.ReadFormAsync(context.RequestAborted)), jobs.IsInInbox);
            jobs.Retry(retry.Paths);
            return FormAnswer.SeeOther(context, $"/data?done=retry&files={retry.Paths.Count}&left={retry.Left}#ingest");
        }).Allow(Role.Analyst);
        app.MapPost("/data/dismiss", async (HttpContext context, IAntiforgery antiforgery, KeptOutFiles files) =>
        {
            if (!await antiforgery.IsRequestValidAsync(context)) return FormAnswer.TokenMissing("Data");
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            return FormAnswer.SeeOther(context, $"/data?done=dismiss&files={await files.DismissAsync(ChoiceOf(form), form["note"].ToString())}#quarantine");
        }).Allow(Role.Analyst);
    }

    private static KeptOutChoice ChoiceOf(IFormCollection form) => new(Given(form, "code"), Given(form, "run"), Given(form, "file"));

    private static string? Given(IFormCollection form, string name) => form[name].ToString() is { Length: > 0 } value ? value : null;

    // As a header the token is believed without reading the form, whose files it stands before.
    private static async Task<bool> IsValidAsync(IAntiforgery antiforgery, HttpContext context, string? token)
    {
        if (token is null) return false;
        context.Request.Headers[TokenHeader] = token;
        return await antiforgery.IsRequestValidAsync(context);
    }
}
