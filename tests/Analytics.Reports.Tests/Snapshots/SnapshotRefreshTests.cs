using Analytics.Calibration;
using Analytics.Calibration.Reporting;
using Analytics.Reports.Reading;
using Analytics.Reports.Snapshots;
using Analytics.Reports.Tests.Support;
using Analytics.Samples;
using Analytics.Warehouse;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Reports.Tests.Snapshots;

public sealed class SnapshotRefreshTests
{
    [Fact]
    public async Task Run_NewData_KeepsTheReportOfEachRunAndEvaluator()
    {
        using var corpus = await SmallCorpus.OfAsync(24, 4, EvaluatorCharacter.Lenient, EvaluatorCharacter.Harsh);
        var version = corpus.Warehouse.Version;

        Assert.Equal(6, await Refresh(corpus.Warehouse));

        Assert.Equal(version, corpus.Warehouse.Version);
        var runs = new CohortRuns(corpus.Warehouse).Read(Cohort.All);
        var history = new VerdictHistory(corpus.Warehouse).Read(runs.Select(r => r.RunId));
        Assert.Equal(28, history.Count);

        // The third run is of the evaluator of the first, and held against it.
        var report = new CalibrationReader(corpus.Warehouse, new CalibrationOptions())
            .Read(Cohort.All with { Runs = [runs[2].RunId] }, new RunComparison([runs[0].RunId], [runs[2].RunId]));
        var third = history.Where(h => h.RunId == runs[2].RunId).ToList();
        Assert.Equal(report.Verdicts.Select(v => (v.Id, v.Value, (long)v.N, v.Sentence)), third.Select(h => (h.Card, h.Value, h.N, h.Sentence)));
        var bias = new MetricHistory(corpus.Warehouse).Read("bias.equal_weight", runs.Select(r => r.RunId));
        Assert.Equal(runs.Select(r => r.RunId), bias.Select(b => b.RunId));
        Assert.Equal(report.Metrics["bias.equal_weight"].Value, bias[2].Value);
    }

    [Fact]
    public async Task Run_NothingChanged_ComputesNothing()
    {
        using var corpus = await SmallCorpus.OfAsync(8, 2, EvaluatorCharacter.Calibrated);
        Assert.Equal(3, await Refresh(corpus.Warehouse));

        Assert.Equal(0, await Refresh(corpus.Warehouse));
    }

    [Fact]
    public async Task Run_AFileOfOneRunChanged_ComputesThatRunTheNextAndTheEvaluator()
    {
        using var corpus = await SmallCorpus.OfAsync(24, 4, EvaluatorCharacter.Calibrated);
        await Refresh(corpus.Warehouse);
        var file = corpus.Files[0];
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("\n\n", "\n \n", StringComparison.Ordinal) + "\n");
        Assert.Equal(1, (await corpus.IngestAsync()).Replaced);

        Assert.Equal(3, await Refresh(corpus.Warehouse));
    }

    [Fact]
    public async Task Run_OtherThresholds_ComputesAllAnew()
    {
        using var corpus = await SmallCorpus.OfAsync(8, 2, EvaluatorCharacter.Calibrated);
        Assert.Equal(3, await Refresh(corpus.Warehouse));

        var strict = new CalibrationOptions { Thresholds = new Calibration.Verdicts.CalibrationThresholds { BiasGood = 0.1 } };

        Assert.Equal(3, await new SnapshotRefresh(corpus.Warehouse, strict, TimeProvider.System).RunAsync());
    }

    private static Task<int> Refresh(WarehouseDatabase warehouse) => new SnapshotRefresh(warehouse, new CalibrationOptions(), TimeProvider.System).RunAsync();
}
