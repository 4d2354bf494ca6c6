using System.Globalization;
using Analytics.Portal.Components.Cohorts;
using Analytics.Portal.Components.Layout;
using Analytics.Portal.Components.Lists;
using Analytics.Portal.Pages.Interviews;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Microsoft.AspNetCore.WebUtilities;

namespace Analytics.Portal.Pages.Contradictions;

/// <summary>The whole state of the Contradictions page, which is its address: a cohort, a kind of contradiction and a page.</summary>
/// <param name="Cohort">Which interviews.</param>
/// <param name="Kind">The kind shown; null for all.</param>
/// <param name="Page">Which page, from 1.</param>
public sealed record ContradictionAddress(Cohort Cohort, ContradictionKind? Kind, int Page = 1)
{
    /// <summary>The page's path.</summary>
    public const string Path = "/contradictions";

    /// <summary>The parameter that holds the kind.</summary>
    public const string Parameter = "contradiction";

    /// <summary>The columns shown and the rows of a page.</summary>
    public ListChoice Choice { get; init; } = ListChoice.Usual(ListKind.Contradictions);

    /// <summary>The first page, as any page about a cohort.</summary>
    public CohortAddress FirstPage => Unchosen with { Rest = [.. Unchosen.Rest, .. Choice.Pairs] };

    /// <summary>The list with the usual columns and length of page: where another choice is made from.</summary>
    public CohortAddress Unchosen => new CohortAddress(Path, Cohort).With(Parameter, Kind is { } kind ? SnakeCase.Of(kind) : null);

    /// <summary>Cohort and columns: what a file of the list keeps.</summary>
    public CohortAddress Exported => new("", Cohort) { Rest = [.. Choice.ColumnPairs] };

    /// <summary>The address itself.</summary>
    public string Link => FirstPage.With("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null).Link;

    /// <summary>Reads what an address says besides the cohort.</summary>
    /// <param name="uri">The page's whole address.</param>
    /// <param name="cohort">Its cohort.</param>
    /// <returns>The state, and a sentence for each part that was left out.</returns>
    public static (ContradictionAddress Address, IReadOnlyList<string> Problems) Read(string uri, Cohort cohort)
    {
        var query = QueryHelpers.ParseQuery(new Uri(uri).Query);
        var problems = new List<string>();
        var given = query.GetValueOrDefault(Parameter).ToString();
        ContradictionKind? kind = null;
        if (SnakeCase.TryParse<ContradictionKind>(given, out var known)) kind = known;
        else if (given.Length > 0) problems.Add($"{Parameter} \"{Cut(given)}\" is not one of {string.Join(", ", Enum.GetValues<ContradictionKind>().Select(SnakeCase.Of))}; all are shown.");

        var number = query.GetValueOrDefault("page").ToString();
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var page) || page < 1)
        {
            page = 1;
            if (number.Length > 0) problems.Add($"page \"{Cut(number)}\" is not a page number; the first page is shown.");
        }

        var (choice, wrong) = ListChoice.Read(ListKind.Contradictions, query.GetValueOrDefault);
        problems.AddRange(wrong);
        return (new ContradictionAddress(cohort, kind, page) { Choice = choice }, problems);
    }

    /// <summary>The first page of one kind; of all when null.</summary>
    public string Of(ContradictionKind? kind) => (this with { Kind = kind, Page = 1 }).Link;

    /// <summary>Another page.</summary>
    public string PageLink(int page) => (this with { Page = page }).Link;

    /// <summary>The place in an interview where a quotation stands, with the way back.</summary>
    /// <param name="interviewId">The interview.</param>
    /// <param name="anchor">The place; null for the interview's beginning.</param>
    public string InterviewLink(long interviewId, string? anchor = null)
    {
        var interview = new CohortAddress($"{ListAddress.Path}/{interviewId.ToString(CultureInfo.InvariantCulture)}", Cohort).With(ReturnAddress.Parameter, Link);
        return anchor is null ? interview.Link : $"{interview.Link}#{anchor}";
    }

    private static string Cut(string value) => value.Length > 60 ? value[..60] + "…" : value;
}
