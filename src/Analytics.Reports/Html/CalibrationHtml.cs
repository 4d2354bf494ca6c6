using Analytics.Reports.Charts;
using Analytics.Reports.Views.Compare;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Analytics.Reports.Html;

/// <summary>A report, or two held against each other, as one HTML file that needs nothing else: styles and pictures inside, no scripts, no references to other places.</summary>
public static class CalibrationHtml
{
    /// <summary>Writes a report. The same input gives the same bytes.</summary>
    /// <param name="input">
    /// The report with what its pictures need. <see cref="EvidenceLinks.Portal"/> is the portal that figures lead to; null writes no links but those within
    /// the file.
    /// </param>
    /// <param name="provenance">Where the figures come from.</param>
    public static Task<string> WriteAsync(ReportPictureInput input, ReportProvenance provenance)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(provenance);
        return WriteAsync<ReportDocument>(new() { [nameof(ReportDocument.Input)] = input, [nameof(ReportDocument.Provenance)] = provenance });
    }

    /// <summary>Writes a comparison. The same input gives the same bytes.</summary>
    /// <param name="view">Both reports.</param>
    /// <param name="provenance">Where the figures come from.</param>
    public static Task<string> WriteAsync(ComparedView view, ReportProvenance provenance)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(provenance);
        return WriteAsync<ComparedDocument>(new() { [nameof(ComparedDocument.View)] = view, [nameof(ComparedDocument.Provenance)] = provenance });
    }

    private static async Task<string> WriteAsync<T>(Dictionary<string, object?> parameters) where T : IComponent
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var document = await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters));
            return "<!DOCTYPE html>\n" + document.ToHtmlString() + "\n";
        });
    }
}
