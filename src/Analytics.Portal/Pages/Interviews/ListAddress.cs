using System.Globalization;
using Analytics.Portal.Components.Cohorts;
using Analytics.Portal.Components.Layout;
using Analytics.Portal.Components.Lists;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Microsoft.AspNetCore.WebUtilities;

namespace Analytics.Portal.Pages.Interviews;

/// <summary>The whole state of a list of interviews, which is its address: a cohort, an order and a page.</summary>
/// <param name="Cohort">Which interviews.</param>
/// <param name="Order">In which order.</param>
/// <param name="Page">Which page, from 1.</param>
public sealed record ListAddress(Cohort Cohort, InterviewOrder Order, int Page = 1)
{
    /// <summary>The list's path.</summary>
    public const string Path = "/interviews";

    /// <summary>The columns shown and the rows of a page.</summary>
    public ListChoice Choice { get; init; } = ListChoice.Usual(ListKind.Interviews);

    /// <summary>The page the list was reached from; null when it was not from a page that says so.</summary>
    public ReturnAddress? Back { get; init; }

    /// <summary>The list as any page about a cohort, for the filters above it.</summary>
    public CohortAddress FirstPage => Address(Choice.Pairs).With(ReturnAddress.Parameter, Back?.Address);

    /// <summary>The list with the usual columns and length of page: where another choice is made from.</summary>
    public string Unchosen => Address([]).With(ReturnAddress.Parameter, Back?.Address).Link;

    /// <summary>Cohort, order and columns: what a file of the list keeps.</summary>
    public IEnumerable<KeyValuePair<string, string>> ExportPairs => [.. Cohort.Pairs, .. Address(Choice.ColumnPairs).Rest];

    /// <summary>Reads an address's query string, holding values against what the warehouse holds.</summary>
    /// <param name="uri">The page's whole address.</param>
    /// <param name="known">The positions, runs and evaluators there are.</param>
    /// <returns>The state, and a sentence for each part that was left out.</returns>
    public static (ListAddress Address, IReadOnlyList<string> Problems) Read(string uri, KnownValues known)
    {
        var query = QueryHelpers.ParseQuery(new Uri(uri).Query);
        var reading = Cohort.Parse(query.SelectMany(p => p.Value.Select(v => KeyValuePair.Create(p.Key, v)))).Against(known);
        var problems = reading.Problems.Select(p => p.Message).ToList();

        var sort = query.GetValueOrDefault("sort").ToString();
        if (!InterviewOrder.TryParse(sort, out var order))
            problems.Add($"sort \"{Cut(sort)}\" is not a column of this list; the latest runs are shown first.");

        var given = query.GetValueOrDefault("page").ToString();
        var page = 1;
        if (given.Length > 0 && !(int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out page) && page > 0))
        {
            page = 1;
            problems.Add($"page \"{Cut(given)}\" is not a page number; the first page is shown.");
        }

        var (choice, wrong) = ListChoice.Read(ListKind.Interviews, query.GetValueOrDefault);
        problems.AddRange(wrong);
        return (new ListAddress(reading.Cohort, order, page) { Choice = choice, Back = ReturnAddress.Read(query.GetValueOrDefault(ReturnAddress.Parameter)) }, problems);
    }

    /// <summary>The address of this list.</summary>
    public string Link => With(Path, Page > 1 ? $"page={Page.ToString(CultureInfo.InvariantCulture)}" : "");

    /// <summary>Cohort, order and columns as a query string without a question mark, whatever the page: the whole list as a file.</summary>
    public string Query => (Address(Choice.ColumnPairs) with { Path = "" }).Link.TrimStart('?');

    /// <summary>The address of one page of this list.</summary>
    public string PageLink(int page) => (this with { Page = page }).Link;

    /// <summary>The first page of the same interviews in another order.</summary>
    public string SortLink(InterviewOrder order) => (this with { Order = order, Page = 1 }).Link;

    /// <summary>The first page of other interviews in the same order.</summary>
    public string CohortLink(Cohort cohort) => FirstPage.For(cohort);

    /// <summary>One interview, which keeps the list it was reached from.</summary>
    public string InterviewLink(long interviewId) => With($"{Path}/{interviewId.ToString(CultureInfo.InvariantCulture)}", "");

    private CohortAddress Address(IEnumerable<KeyValuePair<string, string>> choice) => new(Path, Cohort)
    {
        Rest = [.. Order == InterviewOrder.Default ? [] : new[] { KeyValuePair.Create("sort", Order.ToString()) }, .. choice],
    };

    private string With(string path, string page)
    {
        var link = (FirstPage with { Path = path }).Link;
        return page.Length == 0 ? link : $"{link}{(link.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{page}";
    }

    private static string Cut(string value) => value.Length > 60 ? value[..60] + "…" : value;
}
