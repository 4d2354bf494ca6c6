using Analytics.Jobs.Hosting;
using Analytics.Jobs.Inbox;
using Analytics.Jobs.Upload;
using Analytics.Portal.Components;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace Analytics.Portal.Ingest;

/// <summary>What the forms of the Data page post to. Each answers with the page that shows what happened.</summary>
public static class IngestEndpoints
{
    private const long FormOverheadBytes = 1024 * 1024;
    private const int MostFiles = 1_000;

    /// <summary>Registers <see cref="UploadReceipts"/>.</summary>
    public static IServiceCollection AddIngestEndpoints(this IServiceCollection services) => services.AddSingleton<UploadReceipts>();

    /// <summary>Answers <c>POST /data/upload</c> and <c>POST /data/scan</c>.</summary>
    public static void MapIngest(this IEndpointRouteBuilder app)
    {
        app.MapPost("/data/upload", async (HttpContext context, IAntiforgery antiforgery, InboxOptions options, InboxUpload upload, UploadReceipts receipts) =>
        {
            var outcome = await ReceiveAsync(context, antiforgery, options, upload);
            return outcome is null ? TokenMissing() : SeeOther(context, $"/data?upload={receipts.Keep(outcome)}#upload");
        });
        app.MapPost("/data/scan", async (HttpContext context, IAntiforgery antiforgery, IngestJobs jobs) =>
        {
            if (!await antiforgery.IsRequestValidAsync(context)) return TokenMissing();
            jobs.ScanNow();
            return SeeOther(context, "/data?scan=asked#ingest");
        });
    }

    /// <summary>Takes the files; null when the form does not come from this portal.</summary>
    private static async Task<UploadOutcome?> ReceiveAsync(HttpContext context, IAntiforgery antiforgery, InboxOptions options, InboxUpload upload)
    {
        var most = options.MaxUploadBytes + FormOverheadBytes;
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
        if (context.Request.ContentLength > most)
        {
            // Read to its end and thrown away: a browser shows no answer while it is still sending.
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            return new UploadOutcome(null, TooLarge(options));
        }

        if (!context.Request.HasFormContentType) return null;
        var form = await context.Request.ReadFormAsync(
            new FormOptions { MultipartBodyLengthLimit = most, ValueCountLimit = MostFiles }, context.RequestAborted);
        if (!await antiforgery.IsRequestValidAsync(context)) return null;

        try
        {
            // A form without a chosen file sends one part without a name.
            var files = form.Files.Where(f => f.FileName.Length > 0).Select(f => new UploadedFile(f.FileName, f.OpenReadStream)).ToList();
            return new UploadOutcome(await upload.ReceiveAsync(files, new UploadLabel(form["run"], form["evaluator"]), context.RequestAborted), null);
        }
        catch (UploadRefusedException refused)
        {
            return new UploadOutcome(null, refused.Message);
        }
    }

    private static string TooLarge(InboxOptions options) =>
        $"The upload is larger than {Figure.Bytes(options.MaxUploadBytes)}, so none of it was taken; send fewer files at a time, or put them into {options.Path}.";

    private static IResult TokenMissing() => Results.Text(
        "This form did not come from a page of this portal, or that page is older than the portal's last start. Open the Data page again and repeat.",
        statusCode: StatusCodes.Status400BadRequest);

    private static IResult SeeOther(HttpContext context, string address)
    {
        context.Response.Headers.Location = address;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}
