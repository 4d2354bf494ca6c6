using System.Globalization;
using Analytics.Exports;
using Analytics.Exports.Formats;
using Analytics.Portal.Api.Core;
using Microsoft.Net.Http.Headers;

namespace Analytics.Portal.Exports;

/// <summary>Sends an export: CSV as it is read, the other formats once they are whole, because their writers go back and forth in the file.</summary>
internal sealed class ExportResult(ExportFile file, bool withComments) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using (file)
        {
            if (EditionTag.Apply(httpContext, new Edition(file.About.WarehouseVersion, file.About.DataAsOf)))
            {
                httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }

            Describe(httpContext.Response);
            if (HttpMethods.IsHead(httpContext.Request.Method)) return;
            if (file.Format == ExportFormat.Csv) await file.WriteAsync(httpContext.Response.Body, withComments, httpContext.RequestAborted);
            else await SendWholeAsync(httpContext.Response, httpContext.RequestAborted);
        }
    }

    private async Task SendWholeAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using var whole = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 128 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await file.WriteAsync(whole, cancellationToken: cancellationToken);
        whole.Position = 0;
        response.ContentLength = whole.Length;
        await whole.CopyToAsync(response.Body, cancellationToken);
    }

    // Headers are ASCII, so the words are escaped as in an address.
    private void Describe(HttpResponse response)
    {
        response.ContentType = file.Format.MediaType();
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.FileName);
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers["X-Cohort"] = Uri.EscapeDataString(file.About.Request.Cohort.ToWords());
        response.Headers["X-Query"] = file.About.Request.ToQueryString();
        response.Headers["X-Data-As-Of"] = file.About.DataAsOfText;
        response.Headers["X-Warehouse-Version"] = file.About.WarehouseVersion.ToString(CultureInfo.InvariantCulture);
        response.Headers["X-Rows"] = file.RowCount.ToString(CultureInfo.InvariantCulture);
    }
}
