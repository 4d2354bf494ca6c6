using Analytics.Calibration;
using Analytics.Calibration.Reporting;
using Analytics.Reports.Reading;
using Analytics.Reports.Tests.Support;
using Analytics.Warehouse;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Reports.Tests.Reading;

/// <summary>The report from aggregates is the report computed from the rows of the public views, whatever the cohort.</summary>
public sealed class CalibrationReaderTests
{
    private const double Tolerance = 1e-8;

    public static TheoryData<string> Cohorts =>
    [
        "", "profile=strong", "profile=weak&profile=exceptional", "evaluator=kestrel-2", "recommendation=proceed", "from=2026-10-01", "to=2026-09-20",
        "score=5", "mean=4-5", "evaluator=meander-4&score=2", "recommendation=unknown",
    ];

    [Theory]
    [MemberData(nameof(Cohorts))]
    public async Task Read_AnyCohort_IsTheReportOfItsRows(string query)
    {
        var warehouse = await SampleWarehouse.GetAsync();
        var cohort = Parse(query);
        var rows = await SampleWarehouse.RowsAsync();

        var expected = rows.Report(interview => Holds(cohort, rows, interview));

        AssertSame(expected, Reader(warehouse).Read(cohort));
    }

    [Fact]
    public async Task Read_OnePosition_IsTheReportOfItsRows()
    {
        var warehouse = await SampleWarehouse.GetAsync();
        var rows = await SampleWarehouse.RowsAsync();
        var position = rows.Interviews.GroupBy(i => i.Position).MaxBy(g => g.Count())!.Key!;

        AssertSame(rows.Report(i => i.Position == position), Reader(warehouse).Read(Cohort.All with { Positions = [position] }));
    }

    [Fact]
    public async Task Read_RunsAsked_AreWhatDriftAndRepeatabilityCompare()
    {
        var warehouse = await SampleWarehouse.GetAsync();
        var rows = await SampleWarehouse.RowsAsync();
        var runs = rows.Interviews.Select(i => i.Run).Distinct().ToList();
        foreach (var asked in new[] { new RunComparison([runs[1]], [runs[9]]), new RunComparison([runs[0]], [runs[3]]), new RunComparison([runs[0], runs[2]], [runs[8], runs[10]]) })
        {
            AssertSame(rows.Report(_ => true, asked), Reader(warehouse).Read(Cohort.All, asked));
        }
    }

    [Fact]
    public async Task Read_Samples_ShowTheCeilingOfOneEvaluator()
    {
        var report = Reader(await SampleWarehouse.GetAsync()).Read(Cohort.All with { Evaluators = ["kestrel-2"] });

        var topEnd = report.Verdicts.Single(v => v.Id == "top_end");
        Assert.Equal(Calibration.Verdicts.Verdict.Fail, topEnd.Verdict);
        Assert.Contains("Cannot tell strong from exceptional", topEnd.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_EmptyWarehouse_HasNoData()
    {
        using var warehouse = WarehouseDatabase.InMemory();

        var report = Reader(warehouse).Read(Cohort.All);

        Assert.Equal(0, report.Scope.Interviews);
        Assert.All(report.Verdicts, v => Assert.Equal(Calibration.Verdicts.Verdict.NoData, v.Verdict));
    }

    [Fact]
    public async Task Read_SideWithoutRuns_IsRefused()
    {
        var reader = Reader(await SampleWarehouse.GetAsync());

        Assert.Throws<ArgumentException>(() => reader.Read(Cohort.All, new RunComparison([], ["x"])));
    }

    [Fact]
    public async Task Compare_TwoEvaluators_HasAJointReportOfBoth()
    {
        var reader = Reader(await SampleWarehouse.GetAsync());

        var comparison = reader.Compare(Cohort.All with { Evaluators = ["kestrel-2"] }, Cohort.All with { Evaluators = ["meander-4"] });

        Assert.NotNull(comparison.Joint);
        Assert.Equal(comparison.Baseline.Scope.Interviews + comparison.New.Scope.Interviews, comparison.Joint.Scope.Interviews);
        Assert.Contains(comparison.Changes, c => c.Id == "bias.equal_weight");
    }

    [Fact]
    public async Task Compare_TwoPositions_HasNoJointReport()
    {
        var warehouse = await SampleWarehouse.GetAsync();
        var positions = (await SampleWarehouse.RowsAsync()).Interviews.Select(i => i.Position!).Distinct().Take(2).ToList();

        Assert.Null(Reader(warehouse).Compare(Cohort.All with { Positions = [positions[0]] }, Cohort.All with { Positions = [positions[1]] }).Joint);
    }

    private static CalibrationReader Reader(WarehouseDatabase warehouse) => new(warehouse, new CalibrationOptions());

    private static Cohort Parse(string query) => Cohort.Parse(query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => KeyValuePair.Create(p.Split('=')[0], (string?)p.Split('=')[1]))).Cohort;

    // Selects by hand what the cohort selects by macros.
    private static bool Holds(Cohort cohort, RowsOfViews rows, ViewInterview i) =>
        (cohort.Profiles.Count == 0 || cohort.Profiles.Any(p => p.ToString().Equals(i.Profile, StringComparison.OrdinalIgnoreCase)))
        && (cohort.Evaluators.Count == 0 || cohort.Evaluators.Contains(i.Evaluator))
        && (cohort.Recommendations.Count == 0 || cohort.Recommendations.Any(r => r is null ? i.Recommendation is null : Transcripts.SnakeCase.Of(r.Value) == i.Recommendation))
        && (cohort.From is not { } from || DateOnly.FromDateTime(i.StartedAt) >= from)
        && (cohort.To is not { } to || DateOnly.FromDateTime(i.StartedAt) <= to)
        && (cohort.Scores.Count == 0 || rows.Items[i.Id].Any(x => x.Score is { } s && cohort.Scores.Contains(s)))
        && (cohort.Mean is null || i.MeanScore is >= 4 and <= 5);

    private static void AssertSame(CalibrationReport expected, CalibrationReport actual)
    {
        Assert.Equivalent(expected.Scope, actual.Scope);
        Assert.Equal(expected.Metrics.Keys, actual.Metrics.Keys);
        foreach (var (id, metric) in expected.Metrics)
        {
            var other = actual.Metrics[id];
            Near(id, metric.Value, other.Value);
            Near(id, metric.Low, other.Low);
            Near(id, metric.High, other.High);
            Near(id, metric.Se, other.Se);
            Near(id, metric.P, other.P);
            Assert.True(metric.N == other.N, $"{id}: n is {metric.N} of the rows and {other.N} of the aggregates.");
        }

        Assert.Equal(expected.Verdicts.Select(v => (v.Id, v.Verdict, v.N, v.Sentence)), actual.Verdicts.Select(v => (v.Id, v.Verdict, v.N, v.Sentence)));
        Assert.Equal(expected.ThresholdCurve.Select(t => (t.Mean, t.Interviews, t.Proceed)), actual.ThresholdCurve.Select(t => (t.Mean, t.Interviews, t.Proceed)));
        Assert.Equal(expected.Repeats.OrderBy(r => (r.Unit, r.Position, r.Profile)), actual.Repeats.Select(r => r with { Interview = null }).OrderBy(r => (r.Unit, r.Position, r.Profile)));
        Assert.Equal(expected.Recommendations.SelectMany(r => r.Value), actual.Recommendations.SelectMany(r => r.Value));
        Assert.Equal(expected.ControlChart.Select(c => (c.Run, c.N)), actual.ControlChart.Select(c => (c.Run, c.N)));
    }

    private static void Near(string id, double? expected, double? actual)
    {
        var difference = expected is { } a && actual is { } b ? Math.Abs(a - b) / Math.Max(1, Math.Abs(a)) : expected is null == actual is null ? 0 : double.PositiveInfinity;
        Assert.True(difference <= Tolerance, $"{id}: {expected} of the rows and {actual} of the aggregates.");
    }
}
