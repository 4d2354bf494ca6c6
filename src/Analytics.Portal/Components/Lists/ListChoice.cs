using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Analytics.Portal.Components.Lists;

/// <summary>What a reader shows of a list: some of its columns, so many rows a page. It stands in the address.</summary>
public sealed record ListChoice
{
    /// <summary>The parameter that names a column shown, once for each; absent for all of them.</summary>
    public const string ColumnParameter = "column";

    /// <summary>The parameter that holds the rows of a page.</summary>
    public const string SizeParameter = "page_size";

    /// <summary>Rows a page can have; the first when nobody says.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [25, 50, 100, 200];

    /// <summary>The list.</summary>
    public ListKind Kind { get; private init; } = ListKind.Interviews;

    /// <summary>Columns chosen, in the order of the list; empty for all.</summary>
    public IReadOnlyList<string> Columns { get; private init; } = [];

    /// <summary>Rows on a page.</summary>
    public int PageSize { get; private init; } = Sizes[0];

    /// <summary>What is shown when nobody chose: every column, the shortest page.</summary>
    public static ListChoice Usual(ListKind kind) => new() { Kind = kind };

    /// <summary>Whether a column is shown.</summary>
    public bool Shows(string column) => Columns.Count == 0 || Columns.Contains(column);

    /// <summary>How many columns are shown besides the one that names the row.</summary>
    public int Shown => Columns.Count == 0 ? Kind.Columns.Columns.Count : Columns.Count;

    /// <summary>The columns as parameters; none when all are shown.</summary>
    public IEnumerable<KeyValuePair<string, string>> ColumnPairs => Columns.Select(column => KeyValuePair.Create(ColumnParameter, column));

    /// <summary>The choice as parameters of an address; nothing for what is usual.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Pairs =>
    [
        .. ColumnPairs,
        .. PageSize == Sizes[0] ? [] : new[] { KeyValuePair.Create(SizeParameter, PageSize.ToString(CultureInfo.InvariantCulture)) },
    ];

    /// <summary>The choice as a query string without a question mark; empty for the usual one.</summary>
    public string Query => string.Join('&', Pairs.Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value)}"));

    /// <summary>The page there is when a page behind the last is asked for: a link kept from a longer list leads to its end.</summary>
    /// <param name="page">The page asked for, from 1.</param>
    /// <param name="rows">Rows of the list.</param>
    public int Page(int page, long rows) => (int)Math.Min(page, Math.Max(1, (rows + PageSize - 1) / PageSize));

    /// <summary>Reads the parameters of an address.</summary>
    /// <param name="kind">Of which list.</param>
    /// <param name="query">The query string, with or without its question mark.</param>
    /// <returns>The choice without what cannot be used, and a sentence for each part of that.</returns>
    public static (ListChoice Choice, IReadOnlyList<string> Problems) Read(ListKind kind, string query) => Read(kind, QueryHelpers.ParseQuery(query).GetValueOrDefault);

    /// <summary>Reads the parameters as a form or an address has them.</summary>
    /// <param name="kind">Of which list.</param>
    /// <param name="values">The values of a parameter; none when it is not there.</param>
    /// <returns>As the other.</returns>
    public static (ListChoice Choice, IReadOnlyList<string> Problems) Read(ListKind kind, Func<string, StringValues> values)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(values);
        var known = kind.Columns.Columns.Select(c => c.Name).ToList();
        var given = values(ColumnParameter).OfType<string>().Where(v => v.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var problems = given.Except(known).Select(c => $"{ColumnParameter} \"{Cut(c)}\" is not a column of this list; it was left out.").ToList();
        var columns = known.Where(given.Contains).ToList();

        var written = values(SizeParameter).ToString();
        var size = Sizes[0];
        if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && Sizes.Contains(rows)) size = rows;
        else if (written.Length > 0) problems.Add($"{SizeParameter} \"{Cut(written)}\" is not one of {string.Join(", ", Sizes)}; {size} rows are shown.");
        return (new ListChoice { Kind = kind, Columns = columns.Count == known.Count ? [] : columns, PageSize = size }, problems);
    }

    private static string Cut(string value) => value.Length > 60 ? value[..60] + "…" : value;
}
