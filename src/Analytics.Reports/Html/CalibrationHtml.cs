using Analytics.Reports.Charts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Analytics.Reports.Html;

/// <summary>The report as one HTML file that needs nothing else: styles and pictures inside, no scripts, no references to other places.</summary>
public static class CalibrationHtml
{
    /// <summary>Writes the file. The same input gives the same bytes.</summary>
    /// <param name="input">
    /// The report with what its pictures need. <see cref="EvidenceLinks.Portal"/> is the portal that figures lead to; null writes no links but those within
    /// the file.
    /// </param>
    /// <param name="provenance">Where the figures come from.</param>
    public static async Task<string> WriteAsync(ReportPictureInput input, ReportProvenance provenance)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(provenance);
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var document = await renderer.RenderComponentAsync<ReportDocument>(ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(ReportDocument.Input)] = input,
                [nameof(ReportDocument.Provenance)] = provenance,
            }));
            return "<!DOCTYPE html>\n" + document.ToHtmlString() + "\n";
        });
    }
}
