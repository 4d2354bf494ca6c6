using System.Text;
using Analytics.Formats.OpenFormat;
using Analytics.Transcripts;

namespace Analytics.Formats.Tests;

public class JsonLinesTests
{
    [Theory]
    [InlineData("{}\n{}\n", "1 2")]
    [InlineData("\uFEFF{}\r\n\r\n  {}", "1 3")]
    [InlineData("", "")]
    [InlineData("\n \t\n", "")]
    public void Read_Lines_GivesThoseThatAreNotBlankWithTheirNumbers(string text, string lines) =>
        Assert.Equal(lines, string.Join(' ', JsonLines.Read(Source(text)).Select(entry => entry.Line)));

    [Fact]
    public void Read_LineBeyondTheLimit_IsLeftOutAndTheNextIsRead()
    {
        var large = "{\"a\":\"" + new string('x', 200_000) + "\"}";
        var entries = JsonLines.Read(Source($"{{}}\n{large}\n{{}}\n", most: 1000)).ToList();

        Assert.Equal([1, 2, 3], entries.Select(entry => entry.Line));
        Assert.Equal(FaultCode.TooLarge, Assert.IsType<FormatEntry.Unreadable>(entries[1]).Faults[0].Code);
        Assert.Equal("{}", Encoding.UTF8.GetString(Assert.IsType<FormatEntry.Interview>(entries[2]).Json.Span));
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(9, false)]
    public void Read_LineOfExactlyTheLimit_IsRead(int most, bool isRead) =>
        Assert.Equal(isRead, JsonLines.Read(Source("{\"abc\":12}", most)).Single() is FormatEntry.Interview);

    [Fact]
    public void Read_LineOverSeveralBuffers_IsWhole()
    {
        var line = "{\"a\":\"" + new string('x', 300_000) + "\"}";

        Assert.Equal(line.Length, Assert.IsType<FormatEntry.Interview>(JsonLines.Read(Source("{}\n" + line)).Last()).Json.Length);
    }

    private static FormatSource Source(string text, int most = 1_000_000) => new("a.jsonl", () => new MemoryStream(Encoding.UTF8.GetBytes(text))) { MostInterviewBytes = most };
}
