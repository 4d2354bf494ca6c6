using System.Globalization;
using Analytics.Handouts;
using Analytics.Handouts.Printing;
using Analytics.Portal.Access;
using Analytics.Portal.Components;
using Analytics.Portal.Views;
using Analytics.State.Access;
using Analytics.Transcripts;
using Analytics.Warehouse;

namespace Analytics.Portal.Handouts;

/// <summary>Prints pages of this portal.</summary>
public sealed class PagePrinter(PrintEngine engine, PortalAddress portal, PublicAddress people, WarehouseDatabase warehouse, PrintTickets tickets) : IPagePrinter
{
    // Whoever made a schedule in an earlier version might read everything.
    private static readonly Viewer Scheduled = new("schedule", [Role.Analyst], null);

    private string Data => $"warehouse version {Figure.Count(warehouse.Version)}, changed {Figure.Moment(warehouse.ChangedAt)} UTC";

    /// <summary>The PDF of a page.</summary>
    /// <param name="address">An address as <see cref="ViewAddress.Of"/> gives it.</param>
    /// <param name="viewer">Who has it printed, and sees on it what they see in the portal.</param>
    /// <param name="cancellationToken">Ends the browser.</param>
    /// <exception cref="PrintFaultException">It cannot be printed; the message says what to do.</exception>
    public async Task<byte[]> PrintAsync(string address, Viewer viewer, CancellationToken cancellationToken)
    {
        using var ticket = tickets.Issue(viewer);
        return await engine.PrintAsync(portal.LinkTo(address), Data, ticket.Authorization, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<Handout> PrintViewAsync(string name, long viewId, string address, PrintReader? reader, CancellationToken cancellationToken)
    {
        var (data, file) = (Data, FileName(name));
        return new Handout(name, file, await PrintAsync(address, ViewerOf(reader), cancellationToken), ViewAddress.Words(address), data, people.LinkTo($"/views/{viewId}"));
    }

    private static Viewer ViewerOf(PrintReader? reader) => reader is null ? Scheduled
        : new Viewer(reader.Name, SnakeCase.TryParse<Role>(reader.Role, out var role) ? [role] : [], reader.Positions);

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
