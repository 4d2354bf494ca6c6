using Analytics.Jobs.Inbox;
using Analytics.Jobs.Monitoring;
using Analytics.Portal.Charts;
using Analytics.Portal.Components.Cohorts;
using Analytics.Portal.Components.Ingest;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace Analytics.Portal.Pages.Overview;

/// <summary>How is hiring going? One cohort, its newest period against the one before, all of it in the address.</summary>
public sealed partial class OverviewPage(
    NavigationManager navigation, CohortReader cohorts, OverviewReader overview, ScoreSummary scores, FindingCounts findings, QuarantineList quarantine,
    CorpusOrigin origin, InboxOptions inbox, IngestMonitor monitor)
{
    private const string Path = "/";

    private CohortAddress _address = new(Path, Cohort.All);
    private IReadOnlyList<string> _problems = [];
    private IReadOnlyList<CohortChoice> _choices = [];
    private IReadOnlyList<string> _positions = [];
    private OverviewFigures _figures = OverviewFigures.None;
    private PeriodComparison? _periods;
    private string _periodWords = "";
    private TimeUnit? _per;
    private bool _nothingLoaded;
    private Guid? _latest;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        _latest = IngestPanel.LatestOf(monitor);
        var reading = cohorts.Read(navigation.Uri);
        _per = TimeChoice.Read(QueryHelpers.ParseQuery(new Uri(navigation.Uri).Query).GetValueOrDefault(TimeChoice.Parameter), out var problem);
        _problems = [.. reading.Problems.Select(p => p.Message), .. problem is null ? [] : new[] { problem }];
        _address = new CohortAddress(Path, reading.Cohort).With(TimeChoice.Parameter, _per is { } per ? SnakeCase.Of(per) : null);
        Ahead.Read(() => overview.Compare(reading.Cohort));
        _figures = overview.Read(reading.Cohort);
        _nothingLoaded = _figures.Interviews == 0 && scores.Read(Cohort.All).Count == 0;
        if (_nothingLoaded) return;

        _choices = cohorts.Choices(reading.Cohort);
        (_periods, _periodWords) = overview.Compare(reading.Cohort);
        _positions = [.. scores.Read(reading.Cohort, By.Position).Select(r => r.Value!)];
    }
}
