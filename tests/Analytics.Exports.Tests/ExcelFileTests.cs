using Analytics.Exports.Formats;
using Analytics.Exports.Tables;
using Analytics.Exports.Tests.Support;
using MiniExcelLibs;

namespace Analytics.Exports.Tests;

public sealed class ExcelFileTests
{
    [Fact]
    public async Task Write_Cells_AreNumbersDatesAndText()
    {
        var row = Assert.Single(await ReadAsync("A table", ["Zoé", 12L, 4.833333333333333, new DateTime(2026, 9, 7, 9, 30, 0)]));
        Assert.Equal(["name", "count", "mean", "at"], row.Keys);
        Assert.Equal("Zoé", row["name"]);
        Assert.Equal(12d, Convert.ToDouble(row["count"], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(4.833333333333333, Assert.IsType<double>(row["mean"]));
        Assert.Equal(new DateTime(2026, 9, 7, 9, 30, 0), Assert.IsType<DateTime>(row["at"]));
    }

    [Fact]
    public async Task Write_WhatIsUndefined_IsAnEmptyCellAndNoZero()
    {
        var row = (await ReadAsync("A table", [null, null, null, null], ["x", 1L, 1d, null]))[0];
        Assert.All(row.Values, Assert.Null);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("=HYPERLINK(\"http://evil.example\",\"x\")")]
    [InlineData("@SUM(A1)")]
    public async Task Write_TextThatLooksLikeAFormula_StaysText(string text)
    {
        using var workbook = await WorkbookAsync([text, 1L, 1d, null]);
        using var zip = new System.IO.Compression.ZipArchive(workbook, System.IO.Compression.ZipArchiveMode.Read, leaveOpen: true);
        foreach (var sheet in zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(sheet.Open());
            Assert.DoesNotContain("<x:f>", await reader.ReadToEndAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(text, (await ReadAsync("A table", [text, 1L, 1d, null]))[0]["name"]);
    }

    [Fact]
    public async Task Write_ControlCharactersAndVeryLongText_GiveAWorkbookThatOpens()
    {
        var rows = await ReadAsync("A table", ["bell\a and half a \ud83d pair", 1L, 1d, null], [new string('x', 40_000), 1L, 1d, null], ["whole \U0001F600 pair", 1L, 1d, null]);
        Assert.Equal("bell\uFFFD and half a \uFFFD pair", rows[0]["name"]);
        Assert.Equal(32_767, ((string)rows[1]["name"]!).Length);
        Assert.Equal("whole \U0001F600 pair", rows[2]["name"]);
    }

    [Fact]
    public async Task Write_AnEmptyTable_StillHasItsHeader()
    {
        using var workbook = await WorkbookAsync();
        var header = Assert.Single(workbook.Query(useHeaderRow: false, sheetName: "A table"));
        Assert.Equal(["name", "count", "mean", "at"], ((IDictionary<string, object?>)header).Values);
    }

    [Fact]
    public async Task Write_FirstSheet_SaysWhichInterviewsHowOldAndWhatColumnsMean()
    {
        using var workbook = await WorkbookAsync(["x", 1L, 1d, null]);
        Assert.Equal(["About", "A table"], workbook.GetSheetNames());
        var lines = workbook.Query(useHeaderRow: true, sheetName: "About").Cast<IDictionary<string, object?>>()
            .Select(r => $"{r["What"]}|{r["Sheet"]}|{r["Column"]}|{r["Meaning"]}").ToList();
        Assert.Contains("Interviews|||strong", lines);
        Assert.Contains("Query string|||profile=strong", lines);
        Assert.Contains("Data as of|||2026-09-07T09:30:00Z", lines);
        Assert.Contains("Warehouse version|||7", lines);
        Assert.Contains("Column|A table|mean|How much.", lines);
    }

    private static async Task<List<IDictionary<string, object?>>> ReadAsync(string sheet, params object?[][] rows)
    {
        using var workbook = await WorkbookAsync(rows);
        return [.. workbook.Query(useHeaderRow: true, sheetName: sheet).Cast<IDictionary<string, object?>>()];
    }

    private static async Task<MemoryStream> WorkbookAsync(params object?[][] rows)
    {
        var output = new MemoryStream();
        await ExcelFile.WriteAsync([SmallTable.Of(rows)], SmallTable.About, output);
        output.Position = 0;
        return output;
    }
}
