using Analytics.Handouts;
using Analytics.Handouts.Printing;
using Analytics.Portal.Access;
using Analytics.Portal.Api.Core;
using Analytics.Portal.Auditing;
using Analytics.Portal.Components.Layout;
using Analytics.Portal.Views;
using Analytics.State;
using Analytics.State.Access;
using Analytics.State.Audit;
using Analytics.State.Views;
using Microsoft.Extensions.Options;

namespace Analytics.Portal.Handouts;

/// <summary>Pages as PDF: <c>/pdf</c> before a page's address, <c>.pdf</c> after a saved view's.</summary>
public static class PdfEndpoints
{
    /// <summary>What stands before the address of a page.</summary>
    public const string Root = "/pdf";

    private const int SecondsToTryAgain = 30;

    /// <summary>Registers <see cref="PagePrinter"/> and <see cref="PortalAddress"/>.</summary>
    public static IServiceCollection AddPdf(this IServiceCollection services) => services.AddSingleton<PortalAddress>().AddSingleton<PublicAddress>().AddSingleton<IPortalLink>(all => all.GetRequiredService<PublicAddress>()).AddSingleton<IValidateOptions<PortalOptions>, PortalOptionsCheck>().AddSingleton<PagePrinter>().AddSingleton<IPagePrinter>(all => all.GetRequiredService<PagePrinter>());

    /// <summary>Answers the PDF of every page and of every saved view.</summary>
    public static void MapPdf(this IEndpointRouteBuilder app)
    {
        app.MapGet(Root + "/{**page}", (string? page, HttpContext context, PagePrinter printer, Viewer viewer) =>
            ViewAddress.Of($"/{page}{context.Request.QueryString}") is { } address
                ? PrintAsync(context, printer, viewer, address, ViewAddress.Title(address))
                : Task.FromResult<IResult>(ApiProblem.Of(StatusCodes.Status404NotFound, "There is no such page.", $"/{page} is no page of this portal that can be printed; /pdf/scores?profile=strong is one."))).Allow(Role.Leadership, TokenScope.Export).Audited(AuditAction.Export).ExcludeFromDescription();
        app.MapGet("/views/{id:long}.pdf", PrintViewAsync).Allow(Role.Analyst, TokenScope.Export).Audited(AuditAction.Export).ExcludeFromDescription();
    }

    private static Task<IResult> PrintViewAsync(long id, HttpContext context, ReadableViews views, PagePrinter printer, Viewer viewer)
    {
        try
        {
            return views.Find(id) is { } view
                ? PrintAsync(context, printer, viewer, view.Address, view.Name)
                : Task.FromResult<IResult>(ApiProblem.Of(StatusCodes.Status404NotFound, "There is no such view.", $"No view has the number {id}; the Reports page lists those there are."));
        }
        catch (StateUnavailableException fault)
        {
            return Task.FromResult<IResult>(ApiProblem.Of(StatusCodes.Status503ServiceUnavailable, "Saved views cannot be read.", fault.Message));
        }
    }

    private static async Task<IResult> PrintAsync(HttpContext context, PagePrinter printer, Viewer viewer, string address, string name)
    {
        if (!(SiteNavigation.LeastOf(address) is { } least && viewer.May(least)))
            return ApiProblem.Of(StatusCodes.Status403Forbidden, "This may not be printed.", $"{ViewAddress.Title(address)} is not a page for your role.");
        // Printing costs seconds of this machine, and a page of another site must not spend them.
        if (CrossSite.IsSuspected(context.Request))
            return ApiProblem.Of(StatusCodes.Status403Forbidden, "This request comes from another site.", "Open the page here and choose PDF there.");
        try
        {
            var pdf = await printer.PrintAsync(address, viewer, context.RequestAborted);
            context.Response.Headers.CacheControl = "no-store";
            return Results.File(pdf, "application/pdf", printer.FileName(name));
        }
        catch (PrintFaultException fault)
        {
            if (fault.Fault is PrintFault.Busy or PrintFault.TimedOut) context.Response.Headers.RetryAfter = SecondsToTryAgain.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return ApiProblem.Of(
                fault.Fault == PrintFault.NoPage ? StatusCodes.Status502BadGateway : StatusCodes.Status503ServiceUnavailable, "The page cannot be printed now.", fault.Message);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return Results.StatusCode(StatusCodes.Status499ClientClosedRequest);
        }
    }
}
