using Analytics.Exports.Tables;
using Analytics.Portal.Charts;
using Analytics.Portal.Components.Cohorts;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace Analytics.Portal.Pages.Scores;

/// <summary>How are scores distributed? One cohort, split by one dimension, all of it in the address.</summary>
public sealed partial class ScoresPage(NavigationManager navigation, CohortReader cohorts, ScoreSummary summaries, ScoreDistribution distributions, CohortRubrics rubrics)
{
    private const string Path = "/scores";

    private CohortAddress _address = new(Path, Cohort.All);
    private By _by = By.Profile;
    private IReadOnlyList<string> _problems = [];
    private IReadOnlyList<CohortChoice> _choices = [];
    private IReadOnlyList<string> _groups = [];
    private ScoreFigures _figures = new(null, [], []);
    private IReadOnlyList<string> _criteria = [];
    private IReadOnlyList<string> _profiles = [];
    private int _runs;
    private TimeUnit? _per;
    private int _panels = 1;
    private Rubrics _rubrics = new([], false);
    private bool _nothingLoaded;

    private string Answer => _nothingLoaded ? "" : _figures.Interviews == 0 ? $"No interview: {_address.Cohort.ToWords()}." : ScoreAnswer.Of(_figures, _address.Cohort);

    private string ExportQuery => new ExportRequest(_address.Cohort) { By = _by }.ToQueryString();

    private string Compare => new CohortAddress(Cohorts.CohortsPage.Path, _address.Cohort).With(Cohorts.CohortsPage.Choose, "1").Link;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var reading = cohorts.Read(navigation.Uri);
        var given = QueryHelpers.ParseQuery(new Uri(navigation.Uri).Query);
        _by = Split.Read(given.GetValueOrDefault(Split.Parameter).ToString(), By.Profile, out var problem);
        _per = TimeChoice.Read(given.GetValueOrDefault(TimeChoice.Parameter), out var perProblem);
        _problems = [.. reading.Problems.Select(p => p.Message), .. new[] { problem, perProblem }.OfType<string>()];
        _address = new CohortAddress(Path, reading.Cohort).With(Split.Parameter, _by == By.Profile ? null : SnakeCase.Of(_by)).With(TimeChoice.Parameter, _per is { } per ? SnakeCase.Of(per) : null);
        _choices = cohorts.Choices(reading.Cohort);
        _figures = new ScoreFigures(
            summaries.Read(reading.Cohort).Count > 0 ? summaries.Read(reading.Cohort)[0] : null, distributions.Read(reading.Cohort), summaries.Read(reading.Cohort, By.Profile));
        _groups = [.. summaries.Read(reading.Cohort, _by).Select(r => r.Value!)];
        _profiles = [.. summaries.Read(reading.Cohort, By.Profile).Select(r => r.Value!)];
        _criteria = [.. distributions.Read(reading.Cohort, By.Section).Select(r => r.Value!).Distinct()];
        _runs = ScoreCharts.Trend(summaries, reading.Cohort, _by).Rows.DistinctBy(r => r.AcrossValue).Count();
        _panels = ScoreCharts.PageOf(distributions.Read(reading.Cohort, _by), ChartSubject.PageOf(given.GetValueOrDefault("panels").ToString()));
        _rubrics = Rubrics.Of(rubrics.Read(reading.Cohort), _figures.Total);
        _nothingLoaded = _figures.Interviews == 0 && summaries.Read(Cohort.All).Count == 0;
    }
}
