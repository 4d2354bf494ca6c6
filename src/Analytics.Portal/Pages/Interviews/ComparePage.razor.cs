using System.Globalization;
using Analytics.Portal.Components;
using Analytics.Portal.Components.Lists;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace Analytics.Portal.Pages.Interviews;

/// <summary>What tells these interviews apart? Those ticked in a list, beside each other; which ones stands in the address.</summary>
public sealed partial class ComparePage(NavigationManager navigation, HeldValues held, InterviewDetails details)
{
    /// <summary>The page's path.</summary>
    public const string Path = "/interviews/compare";

    /// <summary>Most interviews beside each other; more cannot be read.</summary>
    public const int Most = 6;

    private ListAddress _address = new(Cohort.All, InterviewOrder.Default);
    private IReadOnlyList<string> _problems = [];
    private IReadOnlyList<InterviewDetail> _interviews = [];

    private string BackToList => _address.Back?.Address ?? _address.Link;

    private IReadOnlyList<Breadcrumb> Steps => [new(_address.Back?.Title ?? "Interviews", BackToList), new("Side by side")];

    private string ExportQuery => Ids(_interviews.Select(i => i.Interview.InterviewId));

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        (_address, var problems) = ListAddress.Read(navigation.Uri, held.Read());
        var told = problems.ToList();
        _interviews = [.. Read(QueryHelpers.ParseQuery(new Uri(navigation.Uri).Query).GetValueOrDefault(SelectionBar.Parameter).OfType<string>(), told)];
        _problems = told;
    }

    private IEnumerable<InterviewDetail> Read(IEnumerable<string> ids, List<string> problems)
    {
        var given = ids.Where(id => id.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var shown = 0;
        foreach (var written in given)
        {
            if (shown == Most)
            {
                problems.Add($"{Figure.Of(given.Count, "interview")} were ticked; the first {Most} stand beside each other, a file holds them all.");
                yield break;
            }

            if (!long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) problems.Add($"id \"{Cut(written)}\" is not the key of an interview; it was left out.");
            else if (details.Read(id) is not { } detail) problems.Add($"id \"{written}\" is not an interview of this warehouse; it was left out.");
            else
            {
                shown++;
                yield return detail;
            }
        }
    }

    private string Without(long left) => $"{Path}?{Ids(_interviews.Select(i => i.Interview.InterviewId).Where(id => id != left))}&{ListBack}";

    private string ListBack => $"{Components.Layout.ReturnAddress.Parameter}={Uri.EscapeDataString(BackToList)}";

    private static string Ids(IEnumerable<long> ids) => string.Join('&', ids.Select(id => string.Create(CultureInfo.InvariantCulture, $"{SelectionBar.Parameter}={id}")));

    private static string Cut(string value) => value.Length > 60 ? value[..60] + "…" : value;
}
