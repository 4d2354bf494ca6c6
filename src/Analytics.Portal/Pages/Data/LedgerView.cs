namespace Analytics.Portal.Pages.Data;

/// <summary>What of the ledger is shown; the query string of the Data page.</summary>
/// <param name="Text">Words to find; null for all files.</param>
/// <param name="Status">loaded, duplicate, quarantined, dismissed or erased; null for all.</param>
/// <param name="Page">From 1.</param>
public sealed record LedgerView(string? Text, string? Status, int Page)
{
    /// <summary>Files on one page.</summary>
    public const int PageSize = 15;

    private const int LastPage = 1_000_000;

    /// <summary>Whether fewer than all files are asked for.</summary>
    public bool IsFiltered => Text is not null || Status is not null;

    /// <summary>Files before this page.</summary>
    public int Skip => (Page - 1) * PageSize;

    /// <summary>Reads what stands in an address; what makes no sense counts as not given.</summary>
    public static LedgerView Of(string? text, string? status, int? page) => new(
        string.IsNullOrWhiteSpace(text) ? null : text.Trim(),
        status is "loaded" or "duplicate" or "quarantined" or "dismissed" or "erased" ? status : null,
        Math.Clamp(page ?? 1, 1, LastPage));

    /// <summary>The address of another page of the same files.</summary>
    public string LinkTo(int page)
    {
        var parts = new List<string>();
        if (Text is not null) parts.Add($"q={Uri.EscapeDataString(Text)}");
        if (Status is not null) parts.Add($"status={Status}");
        if (page > 1) parts.Add($"page={page}");
        return $"/data{(parts.Count == 0 ? "" : "?")}{string.Join('&', parts)}#ledger";
    }
}
