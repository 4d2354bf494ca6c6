using Analytics.Portal.Components.Cohorts;
using Analytics.Warehouse.Cohorts;
using Microsoft.AspNetCore.WebUtilities;

namespace Analytics.Portal.Components.Layout;

/// <summary>The page a reader came from, carried along in the address as <c>back</c>, so that the way back keeps everything that page showed.</summary>
/// <param name="Address">Path and query string of a page of this portal.</param>
public sealed record ReturnAddress(string Address)
{
    /// <summary>The parameter's name.</summary>
    public const string Parameter = "back";

    // Longer than any page's own address gets; addresses have an end in browsers too.
    private const int MostCharacters = 3000;

    /// <summary>Reads a parameter's value; null when there is none, or when it leads anywhere but to a page of this portal.</summary>
    public static ReturnAddress? Read(string? value) =>
        value is { Length: > 0 and <= MostCharacters } && !value.Any(char.IsControl) && PageOf(value) is not null ? new ReturnAddress(value) : null;

    /// <summary>A link that carries the way back to where it stands.</summary>
    /// <param name="link">Where it leads.</param>
    /// <param name="from">Path and query string of the page it stands on.</param>
    public static string Append(string link, string from) =>
        Read(from) is null ? link : $"{link}{(link.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Parameter}={Uri.EscapeDataString(WithoutEmpty(from))}";

    /// <summary>The page's name in the navigation.</summary>
    public string Title => PageOf(Address)!.Title;

    /// <summary>The cohort that page was about, in words; empty for all interviews.</summary>
    public string Words
    {
        get
        {
            var cohort = CohortOf(Address);
            return cohort.IsAll ? "" : cohort.ToWords();
        }
    }

    /// <summary>The cohort an address is about; of a page that is about none, that of the page it was reached from.</summary>
    /// <param name="address">Path and query string.</param>
    public static Cohort CohortOf(string address)
    {
        var parts = address.Split('?', 2);
        if (parts.Length == 1) return Cohort.All;
        if (SiteNavigation.Pages.Any(page => page.HasCohort && page.Holds(parts[0]))) return CohortReader.Parse(parts[1]).Cohort;
        return Read(QueryHelpers.ParseQuery(parts[1]).GetValueOrDefault(Parameter)) is { } back && PageOf(back.Address)!.HasCohort ? CohortOf(back.Address) : Cohort.All;
    }

    // Untouched form controls leave empty parameters behind, which say nothing.
    private static string WithoutEmpty(string address)
    {
        var parts = address.Split('?', 2);
        if (parts.Length == 1) return address;
        var given = parts[1].Split('&').Where(p => p.Contains('=', StringComparison.Ordinal) && !p.EndsWith('=')).ToList();
        return given.Count == 0 ? parts[0] : $"{parts[0]}?{string.Join('&', given)}";
    }

    private static SitePage? PageOf(string address)
    {
        var path = address.Split('?', '#')[0];
        return SiteNavigation.Pages.FirstOrDefault(page => page.Path == path);
    }
}
