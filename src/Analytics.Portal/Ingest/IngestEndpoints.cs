using Analytics.Jobs.Hosting;
using Analytics.Jobs.Inbox;
using Analytics.Jobs.Upload;
using Microsoft.AspNetCore.Antiforgery;

namespace Analytics.Portal.Ingest;

/// <summary>What the forms of the Data page post to. Each answers with the page that shows what happened.</summary>
public static class IngestEndpoints
{
    /// <summary>Registers <see cref="UploadReceipts"/> and <see cref="UploadFates"/>.</summary>
    public static IServiceCollection AddIngestEndpoints(this IServiceCollection services) => services.AddSingleton<UploadReceipts>().AddSingleton<UploadFates>();

    /// <summary>Answers <c>POST /data/upload</c> and <c>POST /data/scan</c>.</summary>
    public static void MapIngest(this IEndpointRouteBuilder app)
    {
        app.MapPost("/data/upload", async (HttpContext context, IAntiforgery antiforgery, InboxOptions options, InboxUpload upload, UploadReceipts receipts) =>
        {
            var outcome = await UploadReading.ReceiveAsync(context, options, upload, antiforgery.IsRequestValidAsync);
            return outcome is null ? TokenMissing() : SeeOther(context, $"/data?upload={receipts.Keep(outcome)}#upload");
        });
        app.MapPost("/data/scan", async (HttpContext context, IAntiforgery antiforgery, IngestJobs jobs) =>
        {
            if (!await antiforgery.IsRequestValidAsync(context)) return TokenMissing();
            jobs.ScanNow();
            return SeeOther(context, "/data?scan=asked#ingest");
        });
    }

    private static IResult TokenMissing() => Results.Text(
        "This form did not come from a page of this portal, or that page is older than the portal's last start. Open the Data page again and repeat.",
        statusCode: StatusCodes.Status400BadRequest);

    private static IResult SeeOther(HttpContext context, string address)
    {
        context.Response.Headers.Location = address;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}
