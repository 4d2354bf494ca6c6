using Analytics.Calibration.Cubes;
using Analytics.Portal.Components.Cohorts;
using Analytics.Reports.Reading;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Scopes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.WebUtilities;

namespace Analytics.Portal.Pages.CutScore;

/// <summary>What if the pass mark moved? A cohort, a cut and a mix, all of it in the address; live where a script runs.</summary>
public sealed partial class CutScorePage(NavigationManager navigation, CohortReader cohorts, ScoreCubes cubes, HeldValues held)
{
    /// <summary>The page's path.</summary>
    public const string Path = "/cut-score";

    private CohortAddress _address = new(Path, Cohort.All);
    private IReadOnlyList<string> _problems = [];
    private IReadOnlyList<CohortChoice> _choices = [];
    private CutChoice _choice = CutChoice.Default;
    private CutFigures _figures = CutFigures.Of(ScoreCube.Empty);
    private bool _nothingLoaded;

    // A file holds every pass mark, so of the choice only the mix changes it.
    private string ExportQuery => (_address with { Path = "", Rest = [.. _address.Rest.Where(p => p.Key.StartsWith("mix.", StringComparison.Ordinal))] }).Link.TrimStart('?');

    // A connection begins outside of any request: who may read a part is answered by requests alone, which the form makes.
    private static IComponentRenderMode? Live => ReadScope.Current.IsEverything ? RenderMode.InteractiveServer : null;

    private string ChoiceQuery => string.Join('&', _address.Rest.Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value)}"));

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var reading = cohorts.Read(navigation.Uri);
        var query = QueryHelpers.ParseQuery(new Uri(navigation.Uri).Query);
        var (choice, faults) = CutChoice.Read(name => query.GetValueOrDefault(name).ToString());
        _problems =
        [
            .. reading.Problems.Select(p => p.Message),
            .. faults.Select(f => $"{f.Name} \"{f.Value}\" {f.Reason}; {(f.Name == CutChoice.Parameter ? $"a cut of {CutChoice.Text(choice.Cut)} is shown" : "it was left out")}."),
        ];
        _choice = choice;
        _address = new CohortAddress(Path, reading.Cohort) { Rest = choice.Pairs };
        _choices = cohorts.Choices(reading.Cohort);
        _figures = CutFigures.Of(cubes.ReadWithoutSlopes(reading.Cohort), cubes.ReadRepeated(reading.Cohort));
        _nothingLoaded = _figures.Interviews + _figures.Unscored == 0 && held.Read().Runs.Count == 0;
    }
}
