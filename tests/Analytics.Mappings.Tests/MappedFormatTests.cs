using System.Text;
using Analytics.Formats;
using Analytics.Formats.OpenFormat;
using Analytics.Transcripts;

namespace Analytics.Mappings.Tests;

public class MappedFormatTests
{
    private static readonly InterviewFormats Formats = MappedFormat.With(MappingCatalog.Shipped);

    public static TheoryData<string, string> Files() => ShippedMappingTests.Files();

    [Theory]
    [MemberData(nameof(Files))]
    public void Try_Example_IsOfTheOpenFormat(string mapping, string file)
    {
        var trial = MappingTrial.Of(Examples.Read(mapping, file), MappingCatalog.Shipped.Mappings, Wordings.Default);
        Assert.NotEmpty(trial.Interviews);
        Assert.All(trial.Interviews, interview =>
        {
            Assert.Empty(interview.Faults);
            Assert.DoesNotContain(interview.Findings, finding => finding.Code == FindingCode.UnknownMember);
        });
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Of_Example_IsTheMappingsFormat(string mapping, string file) => Assert.Equal(mapping, Formats.Of(Source(mapping, file))?.Name);

    [Fact]
    public void Read_CaptionsWithTheirTable_HasItsScoresAndFindings()
    {
        var source = Source("captions", "standup.vtt");
        var interview = Assert.IsType<FormatEntry.Interview>(Assert.Single(Formats.Of(source)!.Read(source)));
        Assert.Contains("\"craft\"", Encoding.UTF8.GetString(interview.Json.Span), StringComparison.Ordinal);
        Assert.Equal([FindingCode.Assumed, FindingCode.Assumed], interview.Findings.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("call-17.csv", true)]
    [InlineData("scores.csv", true)]
    [InlineData("budget.csv", false)]
    public void Accompanies_TableOfCaptions_IsNotReadByItself(string name, bool accompanies)
    {
        var folder = Path.Combine(Examples.Folder, "captions");
        var content = File.Exists(Path.Combine(folder, name)) ? File.ReadAllBytes(Path.Combine(folder, name)) : "year,cost\n2026,1\n"u8.ToArray();
        FormatSource source = new(name, () => new MemoryStream(content), beside => File.Exists(Path.Combine(folder, beside)) ? File.ReadAllBytes(Path.Combine(folder, beside)) : null);
        Assert.Null(Formats.Of(source));
        Assert.Equal(accompanies, Formats.Accompanies(source));
    }

    [Fact]
    public void Read_PartsThatAreNone_AreEntriesWithTheirLines()
    {
        var source = Source("elevenlabs", "webhooks.json");
        Assert.Equal([28, 37], Formats.Of(source)!.Read(source).OfType<FormatEntry.Unreadable>().Select(entry => entry.Line));
    }

    [Theory]
    [InlineData("a.json", "{ \"log\": [{ \"speaker\": \"A\", \"text\": \"Hi\" }] }", "log looks like turns")]
    [InlineData("a.json", "{ \"log\": ", "A mapping would need")]
    [InlineData("a.csv", "a,b\n1,2\n", "A mapping would need")]
    public void LooksLike_FileOfNobody_IsTold(string name, string text, string told)
    {
        var source = FormatSource.Of(name, Encoding.UTF8.GetBytes(text));
        Assert.Null(Formats.Of(source));
        Assert.Contains(told, Formats.LooksLike(source), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_OpenFormat_ComesBeforeEveryMapping() =>
        Assert.Equal("open", Formats.Of(FormatSource.Of("a.json", Encoding.UTF8.GetBytes("{\"schema\":\"interview/1\",\"candidate\":{\"code\":\"C1\"},\"questions\":[{\"question\":\"a\",\"answer\":\"b\"}]}")))?.Name);

    private static FormatSource Source(string mapping, string file)
    {
        var folder = Path.Combine(Examples.Folder, mapping);
        return new(file, () => File.OpenRead(Path.Combine(folder, file)), beside => File.Exists(Path.Combine(folder, beside)) ? File.ReadAllBytes(Path.Combine(folder, beside)) : null);
    }
}
