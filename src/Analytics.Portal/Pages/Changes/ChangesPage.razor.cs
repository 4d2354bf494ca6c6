using Analytics.Calibration;
using Analytics.Portal.Charts;
using Analytics.Portal.Components.Cohorts;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace Analytics.Portal.Pages.Changes;

/// <summary>What moved since when? This period against the one before it, group by group, all of it in the address.</summary>
public sealed partial class ChangesPage(NavigationManager navigation, CohortReader cohorts, GroupChanges changes)
{
    private const string Path = "/changes";

    private CohortAddress _address = new(Path, Cohort.All);
    private By _by = By.Position;
    private IReadOnlyList<string> _problems = [];
    private IReadOnlyList<CohortChoice> _choices = [];
    private ChangesFound _found = new([], new Periods(Cohort.All, null), "");

    private ChartSubject Subject => new(_address.Cohort) { By = SnakeCase.Of(_by) };

    private string Title => Split.Title(_by).ToLowerInvariant();

    private string Note =>
        $"{char.ToUpperInvariant(_found.Words[0])}{_found.Words[1..]}, within {(_by == By.Position ? "profile" : "position")} so that a change of mix is not read as a change of scores; "
        + $"{PercentText.Interval} each. Of twenty groups that did not change, one is beyond it by chance. The small line is the course per run; a mark leads to this period’s interviews.";

    /// <summary>The split itself where changes can be told of it; else by position.</summary>
    public static By Of(By by) => GroupChanges.Splits.Contains(by) ? by : By.Position;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var reading = cohorts.Read(navigation.Uri);
        var given = QueryHelpers.ParseQuery(new Uri(navigation.Uri).Query).GetValueOrDefault(Split.Parameter).ToString();
        _by = Of(Split.Read(given, By.Position, out var problem));
        _problems = [.. reading.Problems.Select(p => p.Message), .. problem is null ? [] : new[] { problem }];
        _address = new CohortAddress(Path, reading.Cohort).With(Split.Parameter, _by == By.Position ? null : SnakeCase.Of(_by));
        _choices = cohorts.Choices(reading.Cohort);
        _found = changes.Read(reading.Cohort, _by);
    }
}
