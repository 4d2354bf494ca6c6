using Analytics.Portal.Charts;
using Analytics.Portal.Components;
using Analytics.Portal.Components.Cohorts;
using Analytics.Portal.Components.Layout;
using Analytics.Portal.Pages.Cohorts;
using Analytics.Reports.Reading;
using Analytics.Reports.Views;
using Analytics.Reports.Views.Compare;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Scopes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace Analytics.Portal.Pages.Calibration;

/// <summary>Can the evaluator be trusted? One cohort, or two held against each other, all of it in the address.</summary>
public sealed partial class CalibrationPage(
    NavigationManager navigation, PageAddress here, CohortReader cohorts, CalibrationReader reader, CalibrationPictures pictures, CohortRuns runs, HeldValues held, VerdictHistory history,
    CriterionReader criteria, CohortContents contents)
{
    /// <summary>The page's path.</summary>
    public const string Path = "/calibration";

    private CohortAddress _address = new(Path, Cohort.All);
    private CohortPair _pair = new(Cohort.All, Cohort.All);
    private IReadOnlyList<string> _problems = [];
    private IReadOnlyList<CohortChoice> _choices = [];
    private IReadOnlyList<CohortChoice> _versusChoices = [];
    private IReadOnlyList<string> _runs = [];
    private IReadOnlyList<string> _evaluators = [];
    private ReportView? _view;
    private CriterionReports _criteria = new([], 0);
    private ComparedView? _compared;
    private int _undesigned;
    private bool _nothingLoaded;

    private string Answer =>
        _compared is not null ? ComparisonSentence.Of(_compared)
        : _view is null ? ""
        : _view.Report.Scope.Interviews == 0 ? _undesigned > 0
            ? $"{Figure.Of(_undesigned, "interview")}, none of a candidate with a designed quality, so no score can be held against one: {_address.Cohort.ToWords()}."
            : $"No interview: {_address.Cohort.ToWords()}."
        : _view.Report.Headline;

    private IReadOnlyList<Breadcrumb> Steps => _compared is { } two
        ? [new Breadcrumb($"Calibration: {_pair.First.ToWords()}", _address.Link), new Breadcrumb($"{two.NewName} against {two.BaselineName}")]
        : Breadcrumb.For("Calibration", _address.Cohort);

    private string FileLink => (_address with { Path = CalibrationFile.Path }).Link;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var (cohort, versus) = (cohorts.Read(navigation.Uri), cohorts.Read(navigation.Uri, CohortPair.Prefix));
        _pair = new CohortPair(cohort.Cohort, versus.Cohort);
        _address = new CohortAddress(Path, cohort.Cohort);
        _problems = [.. cohort.Problems.Concat(versus.Problems).Select(p => p.Message)];
        _nothingLoaded = held.Read() is { Runs.Count: 0 };
        if (_nothingLoaded) return;

        _choices = cohorts.Choices(cohort.Cohort);
        _runs = [.. runs.Read(Cohort.All).Select(r => r.RunId).Reverse()];
        _evaluators = [.. held.Read().Evaluators.Order(StringComparer.Ordinal)];
        if (versus.Cohort.IsAll) ReadOne(cohort.Cohort);
        else ReadTwo(versus.Cohort, cohort.Cohort);
    }

    private void ReadOne(Cohort cohort)
    {
        var query = QueryHelpers.ParseQuery(new Uri(navigation.Uri).Query);
        var choice = pictures.Compared(cohort, query.GetValueOrDefault(RunChoice.BaselineParameter), RunChoice.NewOf(query.GetValueOrDefault(RunChoice.NewParameter), query.GetValueOrDefault(RunChoice.OldNameOfNew)));
        _problems = [.. _problems, .. choice.Problems];
        _address = _address.With(RunChoice.BaselineParameter, choice.Baseline).With(RunChoice.NewParameter, choice.New);
        var subject = new ChartSubject(cohort) { Baseline = choice.Baseline, New = choice.New };
        var report = reader.Read(cohort, choice.Comparison);
        _undesigned = contents.Read(cohort).Undesigned;
        _criteria = criteria.Read(cohort, choice.Comparison);
        _view = new ReportView(report, cohort, Evidence, Panel(subject))
        {
            Here = here.Current,
            History = IsOfWholeRuns(cohort) && ReadScope.Current.Rows.IsAll ? history.Read(report.Scope.Runs) : null,
            Page = path => new CohortAddress(path, cohort).Link,
            Run = run => new CohortAddress(Path, Cohort.All with { Runs = [run] }).Link,
        };
    }

    private static bool IsOfWholeRuns(Cohort cohort) => (cohort with { Runs = [], Evaluators = [], From = null, To = null }).IsAll;

    private void ReadTwo(Cohort baseline, Cohort candidate)
    {
        _versusChoices = cohorts.Choices(baseline);
        _compared = new ComparedView(reader.Compare(baseline, candidate), baseline, candidate, Evidence) { Here = here.Current };
    }

    // The list keeps the way back to this page.
    private string? Evidence(Cohort? cohort) => cohort.InterviewsLink() is { } link ? ReturnAddress.Append(link, here.Current) : null;
}
