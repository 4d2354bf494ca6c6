using Analytics.Calibration;
using Analytics.Portal.Components.Cohorts;
using Analytics.Portal.Components.Layout;
using Analytics.Reports.People;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Microsoft.AspNetCore.Components;

namespace Analytics.Portal.Pages.Agreement;

/// <summary>Can the evaluator be trusted, by whose judgement, on how many ratings, and what to do next: where an engineer of a corpus without designed profiles begins.</summary>
public sealed partial class AgreementPage(NavigationManager navigation, PageAddress here, CohortReader cohorts, PeopleReader reader, CalibrationOptions options, HeldValues held)
{
    /// <summary>The page's path.</summary>
    public const string Path = "/agreement";

    private CohortAddress _address = new(Path, Cohort.All);
    private IReadOnlyList<string> _problems = [];
    private IReadOnlyList<CohortChoice> _choices = [];
    private PeopleReading? _reading;
    private AgreementCell? _cell;

    private string Answer => _reading?.Headline ?? "";

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var cohort = cohorts.Read(navigation.Uri);
        _address = new CohortAddress(Path, cohort.Cohort);
        _problems = [.. cohort.Problems.Select(p => p.Message)];
        if (held.Read() is { Runs.Count: 0 }) return;
        _choices = cohorts.Choices(cohort.Cohort);
        _reading = reader.Read(cohort.Cohort);
        _cell = AgreementCell.Read(navigation.Uri);
    }
}
