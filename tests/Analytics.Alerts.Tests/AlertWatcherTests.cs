using Analytics.Alerts.Reading;
using Analytics.Calibration;
using Analytics.Reports.Reading;
using Analytics.Samples;
using Analytics.State;
using Analytics.State.Alerts;
using Analytics.Warehouse;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries;

namespace Analytics.Alerts.Tests;

/// <summary>Rules of every kind over a real warehouse, load after load: what did not change raises nothing, a planted drift raises what is about it and nothing else.</summary>
public sealed class AlertWatcherTests : IDisposable
{
    private static readonly DateTime First = new(2026, 1, 5, 8, 0, 0, DateTimeKind.Unspecified);
    private readonly string _folder = Directory.CreateTempSubdirectory("analytics-alerts-").FullName;
    private readonly WarehouseDatabase _warehouse = WarehouseDatabase.InMemory();
    private readonly Clock _clock = new();
    private readonly StateFile _file;
    private readonly AlertRules _rules;
    private readonly AlertStore _alerts;
    private int _corpus;
    private int _runs;

    public AlertWatcherTests()
    {
        _file = new StateFile(Path.Combine(_folder, "analytics.state"));
        (_rules, _alerts) = (new AlertRules(_file, _clock), new AlertStore(_file, _clock));
    }

    private AlertWatcher Watcher
    {
        get
        {
            var options = new CalibrationOptions();
            var reader = new AlertReader(
                new FigureReader(new HeadlineFigures(new ScoreSummary(_warehouse), new RecommendationMix(_warehouse), new RelevanceSummary(_warehouse)), new CandidateCount(_warehouse), options),
                new CardReader(new CalibrationReader(_warehouse, options)), new HeldValues(_warehouse), new LedgerTotals(_warehouse), new CohortRuns(_warehouse), _clock);
            return new AlertWatcher(_rules, _alerts, reader, new BatchHistory(_warehouse), _clock);
        }
    }

    [Fact]
    public async Task LookAll_OfRunsWithoutAChange_RaisesNothing_AndOfADriftWhatIsAboutIt()
    {
        AddRuleOfEachKind();
        for (var run = 0; run < 5; run++) await LoadAsync(EvaluatorCharacter.Calibrated);
        Assert.Empty(_alerts.Read(10));

        await LoadAsync(EvaluatorCharacter.Harsh);
        Assert.Empty(_alerts.Read(10));
        await LoadAsync(EvaluatorCharacter.Harsh);
        var drift = Assert.Single(_alerts.Open(), a => a.RuleName == "Drift");
        Assert.Contains("Scores fell by", drift.Seen.Says, StringComparison.Ordinal);
        Assert.Contains("&new=", drift.Seen.Address, StringComparison.Ordinal);
        Assert.True(drift.Seen is { High: < -0.15, N: > 20 });

        await LoadAsync(EvaluatorCharacter.Harsh);
        await LoadAsync(EvaluatorCharacter.Harsh);
        Assert.Subset(new HashSet<string> { "Drift", "Newest mean", "Level", "Level left" }, _alerts.Read(10).Select(a => a.RuleName).ToHashSet());
        Assert.Contains(_alerts.Open(), a => a.RuleName == "Newest mean");
        Assert.Contains(_alerts.Open(), a => a.RuleName == "Drift");
    }

    [Fact]
    public async Task LookAll_Again_ChangesNothing()
    {
        _rules.Add(new AlertRuleWish("Any", AlertKind.FigureBelow, AlertFigure.MeanScore, 5, "", 2, ["ada@example.com"], null, null));
        await LoadAsync(EvaluatorCharacter.Calibrated);
        for (var again = 0; again < 3; again++) Watcher.LookAll(CancellationToken.None);
        Assert.Empty(_alerts.Read(10));
        await LoadAsync(EvaluatorCharacter.Calibrated);
        for (var again = 0; again < 3; again++) Watcher.LookAll(CancellationToken.None);
        Assert.Single(_alerts.Read(10));
        Assert.Single(new AlertOutbox(_file, _clock).Pending(onlyUntried: false));
    }

    [Fact]
    public async Task Try_SaysWhatItWouldSay_AndKeepsNothing()
    {
        var id = _rules.Add(new AlertRuleWish("Any", AlertKind.FigureBelow, AlertFigure.MeanScore, 5, "", 1, [], null, null));
        await LoadAsync(EvaluatorCharacter.Calibrated, isLooked: false);
        var finding = Watcher.Try(_rules.Find(id)!);
        Assert.Equal((AlertOutcome.Holds, true, false), (finding.Outcome, finding.Raises, finding.IsOpen));
        Assert.Empty(_alerts.Read(10));
        Assert.Empty(_rules.Watches());
    }

    [Theory]
    [InlineData("position=Nobody", "position \"Nobody\" is not in the warehouse")]
    [InlineData("from=2030-01-01", "There are no such interviews")]
    public async Task Try_OfInterviewsThatAreNotThere_IsNoData(string cohort, string says)
    {
        await LoadAsync(EvaluatorCharacter.Calibrated, isLooked: false);
        foreach (var wish in new[] { (AlertKind.FigureBelow, AlertFigure.MeanScore, 5.0), (AlertKind.CardFails, "coverage", 0), (AlertKind.Drift, "", 0) })
        {
            var id = _rules.Add(new AlertRuleWish($"{wish.Item1}", wish.Item1, wish.Item2, wish.Item3, cohort, 1, [], null, null));
            var finding = Watcher.Try(_rules.Find(id)!);
            Assert.Equal((AlertOutcome.NoData, false), (finding.Outcome, finding.Raises));
            Assert.Contains(says, finding.Says, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public async Task LookAll_WithoutANewRunForSevenDays_RaisesFromThenOn(int seconds, bool raises)
    {
        _rules.Add(new AlertRuleWish("No run", AlertKind.NoNewRun, "", 7, "", 2, [], null, null));
        Watcher.LookAll(CancellationToken.None);
        Assert.Equal(AlertOutcome.NoData, _rules.Watches().Values.Single().Outcome);
        await LoadAsync(EvaluatorCharacter.Calibrated);
        _clock.Now = new DateTimeOffset(new CohortRuns(_warehouse).Read(Cohort.All)[^1].StartedAt.AddDays(7).AddSeconds(seconds), TimeSpan.Zero);
        Watcher.LookAll(CancellationToken.None);
        Assert.Equal(raises, _alerts.Open().Count > 0);
    }

    [Fact]
    public async Task LookAll_WithARuleThatCannotBeJudged_LetsTheOthersLook()
    {
        await LoadAsync(EvaluatorCharacter.Calibrated, isLooked: false);
        _rules.Add(new AlertRuleWish("A figure there is not", AlertKind.FigureBelow, "height", 5, "", 1, [], null, null));
        _rules.Add(new AlertRuleWish("Any", AlertKind.FigureBelow, AlertFigure.MeanScore, 5, "", 1, [], null, null));
        Assert.Contains("height", Assert.Throws<InvalidOperationException>(() => Watcher.LookAll(CancellationToken.None)).Message, StringComparison.Ordinal);
        Assert.Equal("Any", Assert.Single(_alerts.Open()).RuleName);
    }

    // Takes minutes: whole corpora through the warehouse, by other seeds than the test above, every rule alert at its first look.
    [Theory(Explicit = true)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task LookAll_OfMoreCorporaWithoutAChange_RaisesNothing(int corpus)
    {
        _corpus = corpus;
        AddRuleOfEachKind(inARow: 1);
        for (var run = 0; run < 10; run++) await LoadAsync(EvaluatorCharacter.Calibrated);
        Assert.Empty(_alerts.Read(10));
    }

    [Fact]
    public void LookAll_WhereNothingWasEverKept_MakesNoFile()
    {
        Watcher.LookAll(CancellationToken.None);
        Assert.False(File.Exists(_file.Path));
    }

    public void Dispose()
    {
        _file.Dispose();
        _warehouse.Dispose();
        TestFolder.Delete(_folder);
    }

    private void AddRuleOfEachKind(int inARow = 2)
    {
        AlertRuleWish[] wishes =
        [
            new("Drift", AlertKind.Drift, "", null, "", inARow, [], null, null),
            new("Newest mean", AlertKind.FigureBelow, AlertFigure.MeanScore, 3.5, "from=2026-02-09", inARow, [], null, null),
            new("Unmeasured", AlertKind.FigureAbove, AlertFigure.Unmeasured, 0.5, "", inARow, [], null, null),
            new("Level", AlertKind.CardFails, "right_level", null, "from=2026-02-09", inARow, [], null, null),
            new("Level left", AlertKind.CardLeavesPass, "right_level", null, "", inARow, [], null, null),
            new("Coverage", AlertKind.CardFails, "coverage", null, "", inARow, [], null, null),
            new("Kept out", AlertKind.QuarantineGrows, "", 1, "", inARow, [], null, null),
            new("No run", AlertKind.NoNewRun, "", 30, "", inARow, [], null, null),
        ];
        foreach (var wish in wishes) _rules.Add(wish);
    }

    // The next week's run, always of the same evaluator by name, and then a look.
    private async Task LoadAsync(EvaluatorCharacter character, bool isLooked = true)
    {
        var started = First.AddDays(7 * _runs++);
        var folder = Path.Combine(_folder, $"load-{_runs}");
        CorpusWriter.Write(new CorpusOptions(40, Runs: 1, Positions: 1, Seed: (1000 * _corpus) + _runs, [character], started) { Brief = true }, folder, progress: null);
        await new IngestPipeline(_warehouse, new IngestLimits(), TimeProvider.System).IngestAsync(new IngestRequest([folder], RunId: null, StartedAt: null, Evaluator: "kestrel"));
        _clock.Now = new DateTimeOffset(started.AddDays(1), TimeSpan.Zero);
        if (isLooked) Watcher.LookAll(CancellationToken.None);
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(First, TimeSpan.Zero);

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
