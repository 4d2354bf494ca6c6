using System.Globalization;
using Analytics.Handouts;
using Analytics.Handouts.Printing;
using Analytics.Portal.Components;
using Analytics.Portal.Views;
using Analytics.Warehouse;

namespace Analytics.Portal.Handouts;

/// <summary>Prints pages of this portal.</summary>
public sealed class PagePrinter(PrintEngine engine, PortalAddress portal, WarehouseDatabase warehouse) : IPagePrinter
{
    private string Data => $"warehouse version {Figure.Count(warehouse.Version)}, changed {Figure.Moment(warehouse.ChangedAt)} UTC";

    /// <summary>The PDF of a page.</summary>
    /// <param name="address">An address as <see cref="ViewAddress.Of"/> gives it.</param>
    /// <param name="cancellationToken">Ends the browser.</param>
    /// <exception cref="PrintFaultException">It cannot be printed; the message says what to do.</exception>
    public Task<byte[]> PrintAsync(string address, CancellationToken cancellationToken) => engine.PrintAsync(portal.Of(address), Data, cancellationToken);

    /// <inheritdoc />
    public async Task<Handout> PrintViewAsync(string name, long viewId, string address, CancellationToken cancellationToken)
    {
        var (data, file) = (Data, FileName(name));
        return new Handout(name, file, await PrintAsync(address, cancellationToken), ViewAddress.Words(address), data, portal.Of($"/views/{viewId}"));
    }

    /// <summary>What to call the file: the page, and the day the data is of.</summary>
    /// <param name="name">The page, or the view's name.</param>
    public string FileName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var letters = string.Concat(name.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-'));
        var words = string.Join('-', letters.Split('-', StringSplitOptions.RemoveEmptyEntries));
        return string.Create(CultureInfo.InvariantCulture, $"{(words.Length == 0 ? "page" : words)}_{warehouse.ChangedAt:yyyy-MM-dd}_v{warehouse.Version}.pdf");
    }
}
