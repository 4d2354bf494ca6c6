using Analytics.Jobs.Inbox;
using Analytics.Jobs.Upload;
using Analytics.Portal.Components;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Analytics.Portal.Ingest;

/// <summary>Reads a multipart form of files, with <c>run</c> and <c>evaluator</c> as optional fields: the Data page's and the API's.</summary>
public static class UploadReading
{
    /// <summary>The field of the Data page's forms that says that they came from a page of this portal. It comes before the files.</summary>
    public const string TokenField = "__RequestVerificationToken";

    private const long FormOverheadBytes = 1024 * 1024;
    private const int MostFiles = 1_000;
    private const int MostFieldBytes = 16 * 1024;
    private const int MostBoundary = 200;

    /// <summary>Takes the files.</summary>
    /// <param name="context">The request.</param>
    /// <param name="options">The limits.</param>
    /// <param name="upload">Where the files go.</param>
    /// <param name="isAllowed">Says by the form's token, null where none came before the first file, whether it may be taken; asked before any file is read.</param>
    /// <returns>What became of them; null when it may not be taken.</returns>
    public static async Task<UploadOutcome?> ReceiveAsync(HttpContext context, InboxOptions options, InboxUpload upload, Func<string?, Task<bool>> isAllowed)
    {
        var most = options.MaxUploadBytes + FormOverheadBytes;
        if (context.Request.ContentLength > most) return await TooLargeAsync(context, options, most);
        if (BoundaryOf(context.Request) is not { } boundary)
            return Refused(StatusCodes.Status400BadRequest, "This is no upload: the form names no boundary between its parts.") with { IsMalformed = true };

        // Holds for bodies that do not say how long they are, too.
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = most;
        await using var parts = new ReceivedForm();
        try
        {
            if (!await parts.ReadAsync(new MultipartReader(boundary, context.Request.Body), MostFiles, MostFieldBytes, isAllowed, context.RequestAborted)) return null;
            return new UploadOutcome(await upload.ReceiveAsync(parts.Files, new UploadLabel(parts.Field("run"), parts.Field("evaluator")), context.RequestAborted), null);
        }
        catch (UploadRefusedException refused)
        {
            return Refused(StatusCodes.Status400BadRequest, refused.Message);
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Refused(fault.StatusCode, TooLarge(options));
        }
        catch (Exception fault) when (fault is InvalidDataException or BadHttpRequestException || (fault is IOException && !context.RequestAborted.IsCancellationRequested))
        {
            return Refused(StatusCodes.Status400BadRequest, "This is no upload: the form ends early, or its parts are not what a multipart form is made of.") with { IsMalformed = true };
        }
    }

    private static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary).ToString() is { Length: > 0 and <= MostBoundary } boundary ? boundary : null;

    private static async Task<UploadOutcome> TooLargeAsync(HttpContext context, InboxOptions options, long most)
    {
        // Read to its end and thrown away, where that is not much longer: a browser shows no answer while it is still sending.
        if (context.Request.ContentLength <= 2 * most)
        {
            context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }

        return Refused(StatusCodes.Status413PayloadTooLarge, TooLarge(options));
    }

    private static UploadOutcome Refused(int status, string sentence) => new(null, sentence) { Status = status };

    private static string TooLarge(InboxOptions options) =>
        $"The upload is larger than {Figure.Bytes(options.MaxUploadBytes)}, so none of it was taken; send fewer files at a time, or put them into {options.Path}.";
}
