using Analytics.Calibration;
using Analytics.Exports;
using Analytics.Exports.Tables;
using Analytics.Reports.Reading;
using Analytics.Reports.Tests.Support;
using Analytics.Warehouse.Cohorts;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Reports.Tests.Exports;

/// <summary>Two reports in one table, found by the name that the page's menu and the command line use.</summary>
public sealed class CalibrationComparisonExportTests
{
    [Fact]
    public async Task Read_TwoEvaluators_HasPairedDifferencesFirstAndEveryChange()
    {
        var warehouse = await SampleWarehouse.GetAsync();
        await using var services = new ServiceCollection().AddSingleton(warehouse).AddExports().AddReportExports().BuildServiceProvider();
        var compared = new CalibrationReader(warehouse, new CalibrationOptions()).Compare(Of("kestrel-2"), Of("meander-4"));

        using var table = services.GetRequiredService<ExportCatalogue>().Find("calibration-comparison")!.Tables[0].Read(new ExportRequest(Of("meander-4")) { Versus = Of("kestrel-2") });
        var columns = table.Columns.Select(c => c.Name).ToList();
        var rows = table.Rows.Select(cells => columns.Zip(cells).ToDictionary(p => p.First, p => p.Second)).ToList();

        Assert.Equal([.. compared.Paired?.Metrics.Keys ?? [], .. compared.Changes.Select(c => c.Id)], rows.Select(r => (string)r["figure"]!));
        var change = compared.Changes.First(c => c.Difference is not null);
        var row = rows.Single(r => (string)r["figure"]! == change.Id);
        Assert.Equal((change.New.Value, change.Baseline.Value, change.Difference, change.Low), ((double?)row["new"], (double?)row["baseline"], (double?)row["difference"], (double?)row["difference_low"]));
        Assert.Contains((string)row["reading"]!, new[] { "better", "worse", "different", "not_shown", "not_comparable" });
    }

    private static Cohort Of(string evaluator) => Cohort.All with { Evaluators = [evaluator] };
}
