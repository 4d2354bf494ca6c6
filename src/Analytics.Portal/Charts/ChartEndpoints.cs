using Analytics.Charts;
using Microsoft.Net.Http.Headers;

namespace Analytics.Portal.Charts;

/// <summary>Pictures at addresses of their own, to be shown, saved, mailed or embedded.</summary>
public static class ChartEndpoints
{
    /// <summary>Registers the charts.</summary>
    public static IServiceCollection AddCharts(this IServiceCollection services) => services.AddSingleton<ChartGallery>();

    /// <summary>Answers <c>/charts/NAME.svg</c> and <c>/charts/NAME.png</c>.</summary>
    public static void MapCharts(this IEndpointRouteBuilder app)
    {
        app.MapGet("/charts/{name}.svg", (string name, HttpContext context, ChartGallery gallery) =>
            Answer(name, context, gallery, picture => Results.Text(picture.ToSvg(), "image/svg+xml")));
        app.MapGet("/charts/{name}.png", (string name, HttpContext context, ChartGallery gallery) =>
            Answer(name, context, gallery, picture => Results.Bytes(picture.ToPng(pixelRatio: 2), "image/png")));
    }

    private static IResult Answer(string name, HttpContext context, ChartGallery gallery, Func<ChartPicture, IResult> encode)
    {
        var request = ChartRequest.Read(context.Request.Query, out var fault);
        if (request is null) return Results.Text(fault, statusCode: StatusCodes.Status400BadRequest);

        var tag = new EntityTagHeaderValue($"\"{gallery.Edition}-{name}-{request.Size.Width}x{request.Size.Height}-{request.Theme}-{request.Dress}\"");
        context.Response.GetTypedHeaders().ETag = tag;
        context.Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { NoCache = true, Private = true };
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
            return Results.StatusCode(StatusCodes.Status304NotModified);

        return gallery.Draw(name, request) is { } picture ? encode(picture) : Results.NotFound();
    }
}
