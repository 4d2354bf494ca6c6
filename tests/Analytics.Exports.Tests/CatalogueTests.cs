using Analytics.Exports.Formats;
using Analytics.Exports.Tables;
using Analytics.Exports.Tests.Support;
using Analytics.Warehouse;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Exports.Tests;

/// <summary>Every export there is, without and with data, split by everything it can be.</summary>
public sealed class CatalogueTests
{
    private static readonly string[] Names =
    [
        "agreement-criteria", "agreement-differences", "agreement-figures", "agreement-verdicts", "batches", "calibration-comparison", "calibration-figures", "calibration-verdicts", "comparison", "contradictions", "cut-score", "files", "findings", "interview-dialogue", "interview-evaluation", "interview-facts", "interview-findings", "interview-report", "interviews", "quarantine", "questions", "recommendations", "recommendations-trend", "relevance-distribution", "relevance-questions",
        "relevance-summary", "relevance-trend", "runs", "scores-distribution", "scores-heat", "scores-means", "scores-sections", "scores-summary", "scores-trend", "summary",
    ];

    public static TheoryData<string> All => [.. Names];

    [Fact]
    public async Task Tables_AreTheKnownOnes()
    {
        await using var services = await SampleExports.GetAsync();
        Assert.Equal(Names, services.Exporter().Catalogue.Tables.Select(t => t.Name));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Read_OfAnEmptyWarehouse_HasColumnsAndNoRows(string name)
    {
        using var warehouse = WarehouseDatabase.InMemory();
        await using var services = SampleExports.Services(warehouse);
        using var table = services.Exporter().Catalogue.Find(name)!.Tables[0].Read(new ExportRequest(Cohort.All));
        Assert.NotEmpty(table.Columns);
        Assert.Equal(0, table.RowCount);
        Assert.Empty(table.Rows);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Read_OfTheSamples_HasCellsOfItsColumnsKindsHoweverItIsSplit(string name)
    {
        await using var services = await SampleExports.GetAsync();
        var export = services.Exporter().Catalogue.Find(name)!.Tables[0];
        foreach (var by in export.Splits.Prepend(By.None))
        {
            using var table = export.Read(new ExportRequest(Cohort.All) { By = by, Interview = export.IsOfInterview ? await WithFindingsAsync(services) : null });
            var rows = table.Rows.ToList();
            Assert.Equal(table.RowCount, rows.Count);
            Assert.Equal(table.Columns.Count, table.Columns.Select(c => c.Name).Distinct().Count());
            Assert.All(table.Columns, c => Assert.EndsWith(".", c.Definition, StringComparison.Ordinal));
            Assert.All(rows, row => Assert.All(row.Zip(table.Columns), cell => Assert.True(IsOf(cell.First, cell.Second.Kind), $"{name}.{cell.Second.Name} holds a {cell.First?.GetType().Name}")));
            // Nothing of the samples is kept out, and nobody rated them.
            Assert.True(name is "quarantine" || name.StartsWith("agreement-", StringComparison.Ordinal) || rows.Count > 0, $"{name} by {by} has no rows");
        }
    }

    [Fact]
    public async Task Open_Interviews_IsTheListInItsOrder()
    {
        await using var services = await SampleExports.GetAsync();
        var cohort = Cohort.All.With("profile", "strong").With("score", "5");
        var order = new InterviewOrder(InterviewSort.Score, Descending: true);
        var listed = services.Query<InterviewList>().Read(cohort, order, 1, 1000);
        var rows = await CsvAsync(services, "interviews", new ExportRequest(cohort) { Order = order });
        Assert.Equal(listed.Select(i => i.InterviewId.ToString(System.Globalization.CultureInfo.InvariantCulture)), rows.Select(r => r["interview_id"]));
        Assert.Equal(listed.Select(i => i.MeanScore?.ToString("R", System.Globalization.CultureInfo.InvariantCulture)), rows.Select(r => r["mean_score"]));
        Assert.Equal(listed.Select(i => $"{i.Score1} {i.Score5} {i.Findings}"), rows.Select(r => $"{r["score_1"]} {r["score_5"]} {r["findings"]}"));
    }

    [Fact]
    public async Task Open_ChosenInterviewsAndColumns_HasExactlyThese()
    {
        await using var services = await SampleExports.GetAsync();
        var all = await CsvAsync(services, "interviews", new ExportRequest(Cohort.All));
        long[] chosen = [.. new[] { 7, 3 }.Select(at => long.Parse(all[at]["interview_id"]!, System.Globalization.CultureInfo.InvariantCulture))];
        var rows = await CsvAsync(services, "interviews", new ExportRequest(Cohort.All) { Chosen = chosen, Columns = ["score", "run"] });
        Assert.Equal([all[3]["interview_id"], all[7]["interview_id"]], rows.Select(r => r["interview_id"]));
        Assert.Equal(["interview_id", "run_id", "started_at", "candidate_code", "candidate", "mean_score", "scored_items"], rows[0].Keys);

        var contradictions = await CsvAsync(services, "contradictions", new ExportRequest(Cohort.All));
        var one = long.Parse(contradictions[0]["interview_id"]!, System.Globalization.CultureInfo.InvariantCulture);
        var told = await CsvAsync(services, "contradictions", new ExportRequest(Cohort.All) { Chosen = [one], Columns = ["points"] });
        Assert.All(told, r => Assert.Equal(contradictions[0]["interview_id"], r["interview_id"]));
        Assert.Equal(["interview_id", "candidate_code", "candidate", "points"], told[0].Keys);
    }

    [Theory]
    [InlineData("interviews")]
    [InlineData("contradictions")]
    public async Task Open_ChosenInterviewsThatAreNotInTheList_IsRefused(string name)
    {
        await using var services = await SampleExports.GetAsync();
        var exporter = services.Exporter();
        var refused = Assert.Throws<ExportRefusedException>(() => exporter.Open(exporter.Catalogue.Find(name)!, new ExportRequest(Cohort.All) { Chosen = [-1, -2] }, ExportFormat.Csv));
        Assert.StartsWith("Only 0 of the 2 interviews chosen by id", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_OfEveryList_AreColumnsOfItsTable()
    {
        await using var services = await SampleExports.GetAsync();
        foreach (var export in services.Exporter().Catalogue.Tables.Where(t => t.Columns.Columns.Count > 0))
        {
            using var table = export.Read(new ExportRequest(Cohort.All));
            Assert.Empty(export.Columns.Columns.SelectMany(c => c.Exported).Concat(export.Columns.Keys).Except(table.Columns.Select(c => c.Name)));
        }
    }

    [Fact]
    public async Task Open_AWorkbook_HasASheetForEachTable()
    {
        await using var services = await SampleExports.GetAsync();
        var exporter = services.Exporter();
        foreach (var book in exporter.Catalogue.Books)
        {
            using var file = exporter.Open(exporter.Catalogue.Find(book.Name)!, new ExportRequest(Cohort.All) { By = By.Profile }, ExportFormat.Xlsx);
            using var output = new MemoryStream();
            await file.WriteAsync(output);
            output.Position = 0;
            var titles = book.Tables.Select(t => exporter.Catalogue.Find(t)!.Title);
            Assert.Equal(["About", .. titles], MiniExcelLibs.MiniExcel.GetSheetNames(output));
        }
    }

    [Theory]
    [InlineData(ExportFormat.Csv)]
    [InlineData(ExportFormat.Parquet)]
    public async Task Open_AWorkbookAsOneTable_IsRefusedWithWhatToTake(ExportFormat format)
    {
        await using var services = await SampleExports.GetAsync();
        var exporter = services.Exporter();
        var refused = Assert.Throws<ExportRefusedException>(() => exporter.Open(exporter.Catalogue.Find("scores")!, new ExportRequest(Cohort.All), format));
        Assert.Contains("scores-distribution", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FileName_TellsWhatWhichAndWhen()
    {
        await using var services = await SampleExports.GetAsync();
        var exporter = services.Exporter();
        Assert.Matches(@"^runs_all_\d{4}-\d\d-\d\d_v\d+\.csv$", Name(Cohort.All));
        Assert.Matches(@"^runs_[0-9a-f]{8}_\d{4}-\d\d-\d\d_v\d+\.csv$", Name(Cohort.All.With("profile", "weak")));
        Assert.NotEqual(Name(Cohort.All.With("profile", "weak")), Name(Cohort.All.With("profile", "strong")));

        string Name(Cohort cohort)
        {
            using var file = exporter.Open(exporter.Catalogue.Find("runs")!, new ExportRequest(cohort), ExportFormat.Csv);
            return file.FileName;
        }
    }

    private static async Task<List<Dictionary<string, string?>>> CsvAsync(Microsoft.Extensions.DependencyInjection.ServiceProvider services, string name, ExportRequest request)
    {
        var exporter = services.Exporter();
        using var file = exporter.Open(exporter.Catalogue.Find(name)!, request, ExportFormat.Csv);
        using var output = new MemoryStream();
        await file.WriteAsync(output);
        var lines = Csv.Read(System.Text.Encoding.UTF8.GetString(output.ToArray()));
        return [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(p => p.First!, p => p.Second))];
    }

    private static async Task<long> WithFindingsAsync(Microsoft.Extensions.DependencyInjection.ServiceProvider services) =>
        long.Parse((await CsvAsync(services, "interviews", new ExportRequest(Cohort.All))).First(r => r["findings"] is not (null or "0"))["interview_id"]!, System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsOf(object? cell, ExportKind kind) => cell is null || kind switch
    {
        ExportKind.Text => cell is string,
        ExportKind.Whole => cell is long,
        ExportKind.Number => cell is double number && double.IsFinite(number),
        _ => cell is DateTime,
    };
}
