using System.Globalization;
using Analytics.Calibration.Cubes;
using Analytics.Portal.Components.Cohorts;
using Analytics.Reports.Reading;
using Analytics.Reports.Views.Words;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.JSInterop;
namespace Analytics.Portal.Pages.CutScore;

/// <summary>The live part of the page. It is handed its state as text, because a live component is started anew in the browser's connection.</summary>
public sealed partial class CutPanel(ScoreCubes cubes, HeldValues held, CutMoves moves, IJSRuntime script)
{
    private const decimal UsualStep = 0.05m;

    private CutChoice _choice = CutChoice.Default;
    private Cohort _cohort = Cohort.All;
    private CutFigures _figures = CutFigures.Of(ScoreCube.Empty);
    private string? _problem;

    /// <summary>The cohort as a query string.</summary>
    [Parameter, EditorRequired]
    public string Query { get; set; } = "";

    /// <summary>Cut and mix as a query string; empty for the usual ones.</summary>
    [Parameter, EditorRequired]
    public string Choice { get; set; } = "";

    // A cut between the slider's steps must not be moved by being shown.
    private string Step => _choice.Cut % UsualStep == 0 ? "0.05" : "0.001";

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        _cohort = CohortReader.Parse(Query).Against(held.Read()).Cohort;
        var given = QueryHelpers.ParseQuery(Choice);
        _choice = CutChoice.Read(name => given.GetValueOrDefault(name).ToString()).Choice;
        _figures = CutFigures.Of(cubes.ReadWithoutSlopes(_cohort), cubes.ReadRepeated(_cohort));
        _problem = null;
    }

    private Task MoveAsync(ChangeEventArgs change) => ChooseAsync(CutChoice.Parameter, change);

    private Task MixAsync(Profile profile, ChangeEventArgs change) => ChooseAsync(CutChoice.MixParameter(profile), change);

    // A rule or a profile alone is no goal; it waits for the share.
    private Task AimAsync(string name, ChangeEventArgs change) => _choice.Aim is null && name != CutAim.PercentParameter ? Task.CompletedTask : ChooseAsync(name, change);

    private IEnumerable<(string Words, decimal Cut)> Marks(CutAim aim)
    {
        var (seen, proven) = _figures.Reach(aim);
        if (seen is not null) yield return ($"Try {CutChoice.Text(GoalAnswer.Rounded(seen.Cut))}", GoalAnswer.Rounded(seen.Cut));
        if (proven is not null && proven.Cut != seen?.Cut) yield return ($"Try {CutChoice.Text(GoalAnswer.Rounded(proven.Cut))}, the proven one", GoalAnswer.Rounded(proven.Cut));
    }

    private async Task ChooseAsync(string name, ChangeEventArgs change)
    {
        var chosen = _choice.Pairs.ToDictionary(p => p.Key, p => p.Value);
        chosen[name] = Convert.ToString(change.Value, CultureInfo.InvariantCulture) ?? "";
        var (choice, faults) = CutChoice.Read(parameter => chosen.GetValueOrDefault(parameter));
        _problem = faults.Count == 0 ? null : $"{faults[0].Name} \"{faults[0].Value}\" {faults[0].Reason}.";
        if (_problem is not null) return;
        _choice = choice;
        moves.Answer(CutAnswer.Of(_figures, choice, _cohort));

        // The address follows without a step back for every move of the slider.
        await script.InvokeVoidAsync("history.replaceState", null, "", Address(choice));
    }

    private string Address(CutChoice choice) => (new CohortAddress(CutScorePage.Path, _cohort) { Rest = choice.Pairs }).Link;
}
