using Analytics.Calibration.Cubes;
using Analytics.Calibration.Cuts;
using Analytics.Exports.Tables;
using Analytics.Exports.Tests.Support;
using Analytics.Reports.Reading;
using Analytics.Warehouse.Cohorts;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Exports.Tests;

/// <summary>What the pages about the evaluator show, as tables.</summary>
public sealed class CalibrationExportTests
{
    [Fact]
    public async Task CutScore_HasWhatEveryPassMarkOfThePageDoes()
    {
        await using var services = await SampleExports.GetAsync();
        var cohort = Cohort.All.With("profile", "weak").With("profile", "exceptional");
        var cubes = services.GetRequiredService<ScoreCubes>();
        var cuts = new CutScore(cubes.ReadWithoutSlopes(cohort), cubes.ReadRepeated(cohort));
        var rows = Read(services, "cut-score", new ExportRequest(cohort));
        Assert.Equal(41, rows.Count);
        Assert.Equal((1.0, 5.0), ((double)rows[0]["cut"]!, (double)rows[^1]["cut"]!));
        var at = rows.Single(r => (double)r["cut"]! == 3.5);
        var outcome = cuts.At(3.5);
        Assert.Equal((outcome.PassThrough.Value, outcome.WeakLetIn.High, (long)outcome.ExceptionalLost.N), ((double?)at["pass"], (double?)at["weak_let_in_high"], (long)at["exceptional_lost_n"]!));
    }

    [Fact]
    public async Task CutScore_InAMix_TellsPassingOfThatMixAndNamesIt()
    {
        await using var services = await SampleExports.GetAsync();
        var cubes = services.GetRequiredService<ScoreCubes>();
        var mix = new Dictionary<Profile, double> { [Profile.Weak] = 90, [Profile.Exceptional] = 10, [Profile.Average] = 0, [Profile.Strong] = 0 };
        var request = new ExportRequest(Cohort.All) { Mix = mix };
        var at = Read(services, "cut-score", request).Single(r => (double)r["cut"]! == 3.5);
        Assert.Equal(new CutScore(cubes.ReadWithoutSlopes(Cohort.All), cubes.ReadRepeated(Cohort.All)).At(3.5, mix).PassThrough.Value, at["pass"]);
        Assert.NotEqual(Read(services, "cut-score", new ExportRequest(Cohort.All)).Single(r => (double)r["cut"]! == 3.5)["pass"], at["pass"]);
        Assert.Equal(("90 weak, 10 exceptional", "mix.weak=90&mix.average=0&mix.strong=0&mix.exceptional=10"), (request.MixWords, request.ToQueryString()));
    }

    [Fact]
    public async Task Verdicts_AreSevenOfEveryEvaluator()
    {
        await using var services = await SampleExports.GetAsync();
        var report = services.GetRequiredService<CalibrationReader>().Read(Cohort.All);
        var rows = Read(services, "calibration-verdicts", new ExportRequest(Cohort.All));
        Assert.Equal(report.Evaluators.Select(e => e.Evaluator).Order(StringComparer.Ordinal), rows.Select(r => (string)r["evaluator"]!).Distinct().Order(StringComparer.Ordinal));
        Assert.All(rows.GroupBy(r => r["evaluator"]), own => Assert.Equal(7, own.Count()));

        var one = Cohort.All.With("evaluator", report.Evaluators[0].Evaluator);
        Assert.Equal(rows.Where(r => (string)r["evaluator"]! == report.Evaluators[0].Evaluator).Select(r => r["verdict"]), Read(services, "calibration-verdicts", new ExportRequest(one)).Select(r => r["verdict"]));
    }

    [Fact]
    public async Task Comparison_IsNewLessBaseline()
    {
        await using var services = await SampleExports.GetAsync();
        var evaluators = services.GetRequiredService<CalibrationReader>().Read(Cohort.All).Scope.Evaluators;
        var rows = Read(services, "calibration-comparison", new ExportRequest(Cohort.All.With("evaluator", evaluators[0])) { Versus = Cohort.All.With("evaluator", evaluators[1]) });
        Assert.NotEmpty(rows);
        Assert.All(rows.Where(r => r["difference"] is not null && r["new"] is not null), r => Assert.Equal((double)r["new"]! - (double)r["baseline"]!, (double)r["difference"]!, 12));
        Assert.Contains(rows, r => r["difference"] is not null);
        var compared = services.GetRequiredService<CalibrationReader>().Compare(Cohort.All.With("evaluator", evaluators[1]), Cohort.All.With("evaluator", evaluators[0]));
        Assert.Equal([.. compared.Paired?.Metrics.Keys ?? [], .. compared.Changes.Select(c => c.Id)], rows.Select(r => (string)r["figure"]!));
    }

    [Fact]
    public async Task Interview_ThatIsNotThere_HasNoRows()
    {
        await using var services = await SampleExports.GetAsync();
        foreach (var name in services.Exporter().Catalogue.Books.Single(b => b.Name == "interview").Tables)
            Assert.Empty(Read(services, name, new ExportRequest(Cohort.All) { Interview = -1 }));
    }

    private static List<Dictionary<string, object?>> Read(ServiceProvider services, string name, ExportRequest request)
    {
        using var table = services.Exporter().Catalogue.Find(name)!.Tables[0].Read(request);
        return [.. table.Rows.Select(row => table.Columns.Zip(row).ToDictionary(c => c.First.Name, c => c.Second))];
    }
}
