using System.Globalization;
using Microsoft.Playwright;
using MiniExcelLibs;

namespace Analytics.EndToEnd.Tests;

/// <summary>What a page shows, taken away as a file and read back.</summary>
public sealed class ExportTests(Browser browser, SampledPortal portal)
{
    [Fact]
    public async Task Export_ScoresAsExcel_HasNumbersAsNumbersAndSaysWhatTheyAreOf()
    {
        var (page, path) = await DownloadAsync("/scores?profile=strong", "Export the figures of this page", "Excel");

        var about = About(path);
        Assert.Equal("strong", about["Interviews"]);
        Assert.StartsWith("profile=strong", about["Query string"], StringComparison.Ordinal);
        Assert.True(DateTime.TryParse(about["Data as of"], CultureInfo.InvariantCulture, out _), about["Data as of"]);
        Assert.True(long.Parse(about["Warehouse version"], CultureInfo.InvariantCulture) > 0);
        var summary = Rows(path, "Score means").Single();
        var mean = Assert.IsType<double>(summary["interview_mean"]);
        Assert.Contains(mean.ToString("0.00", CultureInfo.InvariantCulture), await page.GetByRole(AriaRole.Main).InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains($"{summary["interviews"]} interviews", await page.GetByRole(AriaRole.Main).InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_ListAsCsv_HasALineForEachInterviewOfTheList()
    {
        var (page, path) = await DownloadAsync("/interviews?profile=weak&score=1", "Export this list", "CSV");

        var rows = MiniExcel.Query(path, useHeaderRow: true, excelType: ExcelType.CSV).Cast<IDictionary<string, object?>>().ToList();
        Assert.Contains($"{rows.Count} of 240 interviews", await page.GetByRole(AriaRole.Main).InnerTextAsync(), StringComparison.Ordinal);
        Assert.All(rows, row => Assert.Equal("weak", row["quality_profile"]));
        Assert.All(rows, row => Assert.True(int.Parse((string)row["score_1"]!, CultureInfo.InvariantCulture) > 0));
    }

    [Fact]
    public async Task Export_ComparisonAsExcel_HoldsBothCohortsAndTheDifferenceOnThePage()
    {
        var (page, path) = await DownloadAsync("/cohorts?profile=strong&vs.profile=average", "Export every figure of both cohorts", "Excel");

        var about = About(path);
        Assert.Equal(("strong", "average"), (about["Interviews"], about["Compared with"]));
        var scores = Rows(path, "Two cohorts compared").First();
        var difference = Assert.IsType<double>(scores["difference"]);
        Assert.Contains($"+{difference.ToString("0.00", CultureInfo.InvariantCulture)}", await page.GetByRole(AriaRole.Table).First.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_OverviewAsExcel_HasASheetForEachOfItsTables()
    {
        var (_, path) = await DownloadAsync("/?profile=strong", "Export the figures of this page", "Excel");

        Assert.Equal("strong", About(path)["Interviews"]);
        Assert.Contains("Headline figures", MiniExcel.GetSheetNames(path));
    }

    private async Task<(IPage Page, string Path)> DownloadAsync(string address, string menu, string format)
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync(portal.Address + address);
        await page.GetByLabel(menu, new() { Exact = true }).ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = format, Exact = true }).ClickAsync());

        // MiniExcel goes by the ending of the name, which a download in the browser's own folder does not have.
        var path = Path.Combine(Path.GetDirectoryName(await download.PathAsync())!, download.SuggestedFilename);
        await download.SaveAsAsync(path);
        return (page, path);
    }

    private static Dictionary<string, string> About(string path) => Rows(path, "About")
        .Where(r => r["Sheet"] is null or "").DistinctBy(r => r["What"]).ToDictionary(r => (string)r["What"]!, r => (string)r["Meaning"]!);

    private static List<IDictionary<string, object?>> Rows(string path, string sheet) =>
        [.. MiniExcel.Query(path, useHeaderRow: true, sheetName: sheet).Cast<IDictionary<string, object?>>()];
}
