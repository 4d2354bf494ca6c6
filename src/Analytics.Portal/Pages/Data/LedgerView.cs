using System.Globalization;
using Analytics.Portal.Components.Lists;
using Microsoft.AspNetCore.WebUtilities;

namespace Analytics.Portal.Pages.Data;

/// <summary>What of the ledger is shown; the query string of the Data page.</summary>
/// <param name="Text">Words to find; null for all files.</param>
/// <param name="Status">loaded, duplicate, quarantined, dismissed or erased; null for all.</param>
/// <param name="Page">From 1.</param>
public sealed record LedgerView(string? Text, string? Status, int Page)
{
    private const int LastPage = 1_000_000;

    private static readonly string[] Fates = ["loaded", "duplicate", "quarantined", "dismissed", "erased"];

    /// <summary>The columns shown and the rows of a page.</summary>
    public ListChoice Choice { get; init; } = ListChoice.Usual(ListKind.Files);

    /// <summary>Whether fewer than all files are asked for.</summary>
    public bool IsFiltered => Text is not null || Status is not null;

    /// <summary>Files before this page.</summary>
    public int Skip => (Page - 1) * Choice.PageSize;

    /// <summary>Takes what makes sense; the rest counts as not given.</summary>
    public static LedgerView Of(string? text, string? status, int? page) => new(
        string.IsNullOrWhiteSpace(text) ? null : text.Trim(),
        Fates.Contains(status) ? status : null,
        Math.Clamp(page ?? 1, 1, LastPage));

    /// <summary>Reads what stands in an address.</summary>
    /// <param name="query">The query string.</param>
    /// <returns>The view, and a sentence for each part that was left out.</returns>
    public static (LedgerView View, IReadOnlyList<string> Problems) Read(string query)
    {
        var given = QueryHelpers.ParseQuery(query);
        var (choice, problems) = ListChoice.Read(ListKind.Files, given.GetValueOrDefault);
        var told = problems.ToList();
        var status = given.GetValueOrDefault("status").ToString();
        if (status.Length > 0 && !Fates.Contains(status)) told.Add($"status \"{Cut(status)}\" is not one of {string.Join(", ", Fates)}; all files are shown.");
        var written = given.GetValueOrDefault("page").ToString();
        var isPage = int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0;
        if (written.Length > 0 && !isPage) told.Add($"page \"{Cut(written)}\" is not a page number; the first page is shown.");
        return (Of(given.GetValueOrDefault("q"), status, isPage ? page : null) with { Choice = choice }, told);
    }

    /// <summary>The address of another page of the same files.</summary>
    public string LinkTo(int page) => Address(page, Choice.Query) + ListKind.Files.Anchor;

    /// <summary>The same files with the usual columns and length of page: where another choice is made from.</summary>
    public string Unchosen => Address(1, "");

    private string Address(int page, string choice)
    {
        List<string> parts =
        [
            Text is null ? "" : $"q={Uri.EscapeDataString(Text)}",
            Status is null ? "" : $"status={Status}",
            choice,
            page > 1 ? string.Create(CultureInfo.InvariantCulture, $"page={page}") : "",
        ];
        var query = string.Join('&', parts.Where(part => part.Length > 0));
        return query.Length == 0 ? ListKind.Files.Path : $"{ListKind.Files.Path}?{query}";
    }

    private static string Cut(string value) => value.Length > 60 ? value[..60] + "…" : value;
}
