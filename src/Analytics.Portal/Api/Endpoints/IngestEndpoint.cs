using Analytics.Jobs.Inbox;
using Analytics.Jobs.Monitoring;
using Analytics.Jobs.Upload;
using Analytics.Portal.Access;
using Analytics.Portal.Api.Core;
using Analytics.Portal.Ingest;
using Analytics.State.Access;
using Analytics.Warehouse.Queries;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Portal.Api.Endpoints;

/// <summary>What is being loaded, and more to load.</summary>
internal static class IngestEndpoint
{
    private const string Path = "/api/v1/ingest";
    private const int ReasonsTold = 10;
    private static readonly ApiParameter Upload = new("upload", "The key that the answer to an upload gave: adds what has become of its files.", "0f8fad5bd9cb469fa16570867728950e");

    public static void MapIngestApi(this IEndpointRouteBuilder api)
    {
        api.MapMethods("/ingest", [HttpMethods.Get, HttpMethods.Head], Status).Allow(Role.Analyst, TokenScope.Ingest)
            .WithMetadata(new ApiParameters([Upload]))
            .Saying(new Said("ingest_status", "Ingest", "What is being loaded", "Batches waiting, running and done since the portal started, files by their last fate, and, for an upload, what has become of each file. Never cached."))
            .Produces<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")
            .Produces<ProblemDetails>(StatusCodes.Status404NotFound, "application/problem+json");
        api.MapPost("/ingest", UploadAsync).Allow(Role.Analyst, TokenScope.Ingest)
            .WithMetadata(new ApiParameters([]))
            .Saying(new Said("ingest_upload", "Ingest", "Load transcripts", "A multipart form: any number of files in parts named files (.txt, .jsonl, .json, .vtt or .srt with its .csv, .zip, .tar.gz, .tgz), and optionally run and evaluator. They are loaded soon after; follow tells where to see how that went. A browser on a page of another site is refused."))
            .Accepts<UploadParts>("multipart/form-data")
            .Produces<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")
            .Produces<ProblemDetails>(StatusCodes.Status403Forbidden, "application/problem+json")
            .Produces<ProblemDetails>(StatusCodes.Status413PayloadTooLarge, "application/problem+json")
            .Produces<ProblemDetails>(StatusCodes.Status415UnsupportedMediaType, "application/problem+json")
            .DisableAntiforgery();
    }

    private static Results<Ok<IngestAnswer>, ProblemHttpResult> Status(
        ApiRequest request, HttpContext context, IngestMonitor monitor, LedgerTotals totals, UploadFates fates, UploadReceipts receipts)
    {
        if (request.Faults.Count > 0) return ApiProblem.Of(request.Faults);
        context.Response.Headers.CacheControl = "no-store";
        var key = context.Request.Query["upload"].ToString();
        if (key.Length > 0 && receipts.Find(key) is null)
            return ApiProblem.Of(StatusCodes.Status404NotFound, "There is no such upload.", "The portal remembers the latest uploads until it stops; what became of older files is in the ledger, /export/files.csv.");

        var status = monitor.Status;
        var files = totals.Read();
        return TypedResults.Ok(new IngestAnswer(
            request.Edition.Version, request.Edition.DataAsOf, status.IsBusy, status.FilesDone, status.FilesTotal,
            new KnownFiles(files.Files, files.Loaded, files.Quarantined, files.Duplicate, files.Dismissed, files.Erased, files.Unchanged),
            [.. status.Active.Select(LoadedBatchView.Of)], [.. status.Recent.Select(LoadedBatchView.Of)], status.LastScan,
            receipts.Find(key) is { Receipt: { } receipt } ? [.. receipt.Accepted.Select(f => FileView.Of(f, fates))] : null));
    }

    private static async Task<Results<Accepted<UploadAnswer>, ProblemHttpResult>> UploadAsync(
        ApiRequest request, HttpContext context, InboxOptions options, InboxUpload upload, UploadReceipts receipts)
    {
        if (request.Faults.Count > 0) return ApiProblem.Of(request.Faults);
        if (CrossSite.IsSuspected(context.Request))
            return ApiProblem.Of(StatusCodes.Status403Forbidden, "This upload comes from another site.", "A page of another site cannot load transcripts through a reader's browser; use the Data page, or a program that sends no Origin.");
        var outcome = await UploadReading.ReceiveAsync(context, options, upload, _ => Task.FromResult(true));
        if (outcome?.Receipt is not { } receipt)
            return ApiProblem.Of(outcome?.Status ?? StatusCodes.Status400BadRequest, "Nothing was taken.", outcome?.Refusal ?? "Send a multipart/form-data request with the transcripts in parts named files.");
        if (receipt.Accepted.Count == 0)
            return ApiProblem.Of(StatusCodes.Status400BadRequest, "None of the files was taken.", Reasons(receipt.Refused));

        var follow = $"{Path}?upload={receipts.Keep(outcome)}";
        return TypedResults.Accepted(follow, new UploadAnswer(
            follow, [.. receipt.Accepted.Select(f => new TakenFile(f.ClientFileName, f.SizeBytes))], [.. receipt.Refused.Select(f => new RefusedUpload(Shown(f.ClientFileName), f.Reason))]));
    }

    // A thousand names of any length are no sentence.
    private static string Reasons(IReadOnlyList<RefusedFile> refused)
    {
        var told = string.Join(' ', refused.Take(ReasonsTold).Select(r => $"{Shown(r.ClientFileName)}: {r.Reason}"));
        return refused.Count > ReasonsTold ? $"{told} And {refused.Count - ReasonsTold} more." : told;
    }

    private static string Shown(string name) => ParameterFault.Of("files", name, "").Value;
}
