using System.Security.Cryptography;
using System.Text;
using Analytics.Charts;
using Analytics.Portal.Access;
using Analytics.Portal.Components;
using Analytics.State.Access;
using Analytics.Warehouse.Queries;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Analytics.Portal.Charts;

/// <summary>Pictures at addresses of their own, to be shown, saved, mailed or embedded.</summary>
public static class ChartEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>The parameter that says which picture a page means: of these data, drawn by this program. Such a picture never changes.</summary>
    public const string Imprint = "v";

    /// <summary>The parameter of an address of marks that says which page their links lead back to.</summary>
    public const string From = "from_page";

    private static readonly CacheControlHeaderValue AskAgain = new() { NoCache = true, Private = true };

    private static readonly CacheControlHeaderValue ForGood = new() { Private = true, MaxAge = TimeSpan.FromDays(365), Extensions = { new NameValueHeaderValue("immutable") } };

    /// <summary>Registers the gallery and every <see cref="IChartSource"/> of the portal.</summary>
    public static IServiceCollection AddCharts(this IServiceCollection services)
    {
        foreach (var source in typeof(IChartSource).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(IChartSource))))
            services.AddSingleton(typeof(IChartSource), source);
        return services.AddSingleton<ChartGallery>().AddHostedService(all =>
            ActivatorUtilities.CreateInstance<FirstPictures>(all, all.GetServices<IChartSource>().OfType<OverviewChartSource>().Single()));
    }

    /// <summary>
    /// Answers <c>/charts/NAME.svg</c> and <c>/charts/NAME.png</c>; the query string holds the cohort, <c>theme</c>, <c>width</c>, <c>height</c>, and for PNG
    /// <c>ratio</c>, device pixels a CSS pixel, 1 or 2. <c>/charts/NAME.marks</c> answers the links over such a picture, as a piece of a page. A bad value is
    /// answered with 400 and a sentence that names it.
    /// </summary>
    public static void MapCharts(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/charts/{name}.svg", Reading, (string name, HttpContext context, ChartGallery gallery, HeldValues held) =>
            Answer(name, context, gallery, held, picture => Results.Text(picture.ToSvg(), "image/svg+xml"))).Allow(Role.Leadership, TokenScope.Read);
        app.MapMethods("/charts/{name}.png", Reading, (string name, HttpContext context, ChartGallery gallery, HeldValues held) =>
            Ratio(context.Request.Query) is { } ratio
                ? Answer(name, context, gallery, held, picture => Results.Bytes(picture.ToPng(ratio), "image/png"))
                : Bad("ratio is 1 or 2.")).Allow(Role.Leadership, TokenScope.Read);
        app.MapMethods("/charts/{name}.marks", Reading, (string name, HttpContext context, ChartGallery gallery, HeldValues held) =>
            Answer(name, context, gallery, held, picture => new RazorComponentResult<ChartMarks>(new { Picture = picture, From = context.Request.Query[From].ToString() })))
            .Allow(Role.Leadership).ExcludeFromDescription();
    }

    private static IResult Answer(string name, HttpContext context, ChartGallery gallery, HeldValues held, Func<ChartPicture, IResult> encode)
    {
        var request = ChartRequest.Read(context.Request.Query, out var fault);
        if (request is null) return Bad(fault!);
        var (subject, problems) = ChartSubject.Read(context.Request.Query, held.Read());
        if (problems.Count > 0) return Bad(string.Join('\n', problems));

        var tag = Tag($"{gallery.Edition} {ChartGallery.Readers} {context.Request.Path} {subject.ToQuery()} {request.ToQuery()} {context.Request.Query["ratio"]} {context.Request.Query[From]}");
        context.Response.GetTypedHeaders().ETag = tag;
        context.Response.GetTypedHeaders().CacheControl = context.Request.Query[Imprint] == gallery.Imprint ? ForGood : AskAgain;
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
            return Results.StatusCode(StatusCodes.Status304NotModified);

        return gallery.Draw(name, subject, request) is { } picture ? encode(picture) : Results.NotFound();
    }

    private static IResult Bad(string fault) => Results.Text(fault, statusCode: StatusCodes.Status400BadRequest);

    private static int? Ratio(IQueryCollection query) => query["ratio"].ToString() switch { "" or "2" => 2, "1" => 1, _ => null };

    // A cohort in words can be longer than a header may be.
    private static EntityTagHeaderValue Tag(string picture) => new($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(picture)).AsSpan(0, 12))}\"");
}
