using Analytics.Portal.Components.Cohorts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Microsoft.AspNetCore.Components;

namespace Analytics.Portal.Pages.Interviews;

/// <summary>Which ones? The interviews a cohort selects, by filters, sorted and paged, all of it in the address.</summary>
public sealed partial class InterviewsPage(
    NavigationManager navigation, HeldValues held, InterviewListSummary summaries, InterviewList lists, InterviewFacets facets, InterviewHits hits)
{
    private ListAddress _address = new(Cohort.All, InterviewOrder.Default);
    private IReadOnlyList<string> _problems = [];
    private InterviewSummaryRow _summary = default!;
    private IReadOnlyList<InterviewRow> _rows = [];
    private IReadOnlyList<CohortChoice> _choices = [];
    private IReadOnlyDictionary<long, InterviewHitRow> _hits = new Dictionary<long, InterviewHitRow>();

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var known = held.Read();
        (_address, _problems) = ListAddress.Read(navigation.Uri, known);
        Ahead.Read(() => facets.Read(_address.Cohort), () => lists.Read(_address.Cohort, _address.Order, _address.Page, _address.Choice.PageSize));
        _summary = summaries.Read(_address.Cohort);

        _address = _address with { Page = _address.Choice.Page(_address.Page, _summary.Interviews) };

        _rows = lists.Read(_address.Cohort, _address.Order, _address.Page, _address.Choice.PageSize);
        _choices = CohortChoices.Of(facets.Read(_address.Cohort), known, _address.Cohort);
        if (_address.Cohort.Search is { } search) _hits = hits.Read(search, _rows.Select(r => r.InterviewId));
    }
}
