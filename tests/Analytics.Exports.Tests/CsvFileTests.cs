using System.Globalization;
using Analytics.Exports.Formats;
using Analytics.Exports.Tests.Support;

namespace Analytics.Exports.Tests;

public sealed class CsvFileTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("\n=1", "\"'\n=1\"")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("=HYPERLINK(\"http://evil.example\",\"x\")", "\"'=HYPERLINK(\"\"http://evil.example\"\",\"\"x\"\")\"")]
    [InlineData("-", "'-")]
    [InlineData("+49 30 1234", "'+49 30 1234")]
    [InlineData("-∞", "'-∞")]
    [InlineData("\0=1", "'\0=1")]
    [InlineData("\u200B=1", "'\u200B=1")]
    [InlineData("\u202E@x", "'\u202E@x")]
    [InlineData("\uFEFF \u2066+x", "'\uFEFF \u2066+x")]
    [InlineData(";=1+1", ";'=1+1")]
    [InlineData("a; =1;@x", "a; '=1;'@x")]
    public void Of_TextThatASpreadsheetWouldRun_IsMadeText(string text, string written) => Assert.Equal(written, CsvCell.Of(text));

    [Theory]
    [InlineData("-5")]
    [InlineData("+3.25")]
    [InlineData("-1.5e-3")]
    [InlineData("a=b")]
    [InlineData("C#; a=b")]
    [InlineData(" 5")]
    [InlineData("Zoé – Müller")]
    [InlineData("'quoted'")]
    public void Of_TextThatIsANumberOrHarmless_IsLeftAlone(string text) => Assert.Equal(text, CsvCell.Of(text));

    [Theory]
    [InlineData(-0.1, "-0.1")]
    [InlineData(4.833333333333333, "4.833333333333333")]
    [InlineData(1e-7, "1E-07")]
    public void Of_ANumber_IsUnroundedAndNeverPrefixed(double number, string written)
    {
        Assert.Equal(written, CsvCell.Of(number));
        Assert.Equal(number, double.Parse(written, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Of_AnythingThatIsNoCell_IsRefused() => Assert.Throws<ArgumentException>(() => CsvCell.Of(new object()));

    [Fact]
    public void Write_HostileCells_AreReadBackAsTheyWere()
    {
        var written = SmallTable.WrittenAsCsv(SmallTable.Of(
            ["a,b", 1L, 0.5, new DateTime(2026, 9, 7, 9, 30, 0)],
            ["line\r\nbreak \"quoted\"", -3L, null, null],
            ["", null, double.Epsilon, new DateTime(2026, 9, 7, 9, 30, 0).AddMicroseconds(12)],
            [null, null, null, null]));

        Assert.Equal(
            [
                ["name", "count", "mean", "at"],
                ["a,b", "1", "0.5", "2026-09-07T09:30:00"],
                ["line\r\nbreak \"quoted\"", "-3", null, null],
                ["", null, "5E-324", "2026-09-07T09:30:00.000012"],
                [null, null, null, null],
            ],
            Csv.Read(written));
    }

    [Fact]
    public void Write_WithoutComments_BeginsWithTheHeaderAndNoByteOrderMark() =>
        Assert.StartsWith("name,count,mean,at\r\n", SmallTable.WrittenAsCsv(SmallTable.Of()), StringComparison.Ordinal);

    [Fact]
    public void Write_WithComments_SaysWhereTheFiguresComeFrom()
    {
        var lines = SmallTable.WrittenAsCsv(SmallTable.Of(), SmallTable.About).Split("\r\n");
        Assert.Equal(
            ["# export: A table", "# cohort: strong", "# query: profile=strong", "# data_as_of: 2026-09-07T09:30:00Z", "# warehouse_version: 7", "# source: Interview Analytics", "name,count,mean,at", ""],
            lines);
    }

    [Fact]
    public async Task Write_ALongTable_HoldsNoMoreThanABufferOfIt()
    {
        // Rows that are made while they are written: had they been gathered first, none could be written before the last is made.
        var output = new CountingStream();
        long writtenAtHalf = 0;
        var rows = Enumerable.Range(0, 200_000).Select(i =>
        {
            if (i == 100_000) writtenAtHalf = output.Written;
            return new object?[] { "A name of some length", (long)i, i / 7.0, null };
        });
        await CsvFile.WriteAsync(new Exports.Tables.ExportTable("t", "T", SmallTable.Of().Columns, 200_000, rows), output);
        Assert.InRange(writtenAtHalf, output.Written * 4 / 10, output.Written * 6 / 10);
    }

    private sealed class CountingStream : MemoryStream
    {
        public long Written { get; private set; }

        public override void Write(ReadOnlySpan<byte> buffer) => Written += buffer.Length;

        public override void Write(byte[] buffer, int offset, int count) => Written += count;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Written += buffer.Length;
            return ValueTask.CompletedTask;
        }
    }
}
