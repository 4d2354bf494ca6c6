using Analytics.Jobs.Inbox;
using Analytics.Jobs.Upload;
using Analytics.Portal.Components;
using Microsoft.AspNetCore.Http.Features;

namespace Analytics.Portal.Ingest;

/// <summary>Reads a multipart form of files, with <c>run</c> and <c>evaluator</c> as optional fields: the Data page's and the API's.</summary>
public static class UploadReading
{
    private const long FormOverheadBytes = 1024 * 1024;
    private const int MostFiles = 1_000;

    /// <summary>Takes the files.</summary>
    /// <param name="context">The request.</param>
    /// <param name="options">The limits.</param>
    /// <param name="upload">Where the files go.</param>
    /// <param name="isAllowed">Says, once the form is read, whether it may be taken.</param>
    /// <returns>What became of them; null when this is no such form, or it may not be taken.</returns>
    public static async Task<UploadOutcome?> ReceiveAsync(HttpContext context, InboxOptions options, InboxUpload upload, Func<HttpContext, Task<bool>> isAllowed)
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
        if (!await isAllowed(context)) return null;

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
}
