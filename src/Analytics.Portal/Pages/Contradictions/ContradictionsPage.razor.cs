using Analytics.Portal.Components.Cohorts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Microsoft.AspNetCore.Components;

namespace Analytics.Portal.Pages.Contradictions;

/// <summary>Where do the sources disagree? Interviews that contradict themselves, furthest apart first, all of it in the address.</summary>
public sealed partial class ContradictionsPage(NavigationManager navigation, CohortReader cohorts, ContradictionCounts counts, ContradictionReading contradictions)
{
    private ContradictionAddress _address = new(Cohort.All, null);
    private IReadOnlyList<string> _problems = [];
    private IReadOnlyList<CohortChoice> _choices = [];
    private ContradictionCountsRow _counts = new(0, 0, 0, 0, 0, 0);
    private IReadOnlyList<Contradiction> _rows = [];
    private bool _nothingLoaded;

    private string Answer => _nothingLoaded ? "" : _counts.Interviews == 0 ? $"No interview: {_address.Cohort.ToWords()}." : ContradictionAnswer.Of(_counts, _address.Cohort);

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var reading = cohorts.Read(navigation.Uri);
        (_address, var problems) = ContradictionAddress.Read(navigation.Uri, reading.Cohort);
        _problems = [.. reading.Problems.Select(p => p.Message), .. problems];
        _choices = cohorts.Choices(reading.Cohort);
        _counts = counts.Read(reading.Cohort);
        _nothingLoaded = _counts.Interviews == 0 && counts.Read(Cohort.All).Interviews == 0;

        _address = _address with { Page = _address.Choice.Page(_address.Page, _counts.Of(_address.Kind)) };
        _rows = _counts.Of(_address.Kind) == 0 ? [] : contradictions.Read(reading.Cohort, _address.Kind, _address.Page, _address.Choice.PageSize);
    }
}
