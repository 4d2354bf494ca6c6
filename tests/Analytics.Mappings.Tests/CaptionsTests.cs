using System.Text.Json.Nodes;

namespace Analytics.Mappings.Tests;

public class CaptionsTests
{
    [Theory]
    [InlineData("<v Interviewer>Why?</v>", "<v Ada Falk>So.</v>", "recruiter", "candidate")]
    [InlineData("Ada Falk: So.", "AI Interviewer: Why?", "candidate", "recruiter")]
    [InlineData("<v Nova>Why?", "<v Ada Falk>So.", "recruiter", "candidate")]
    public void Read_TwoSpeakers_AreToldApart(string first, string second, string one, string other)
    {
        var read = Read($"WEBVTT\n\n00:01.000 --> 00:02.000\n{first}\n\n00:03.000 --> 01:00:04.000\n{second}\n");
        Assert.Equal([one, other], read.Interview["turns"]!.AsArray().Select(turn => (string?)turn!["speaker"]));
        Assert.Equal("Ada Falk", (string?)read.Interview["candidate"]!["name"]);
    }

    [Fact]
    public void Read_ThreeUnknownSpeakers_CannotBeToldApart()
    {
        var outcome = FileMapper.Read(new("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>x\n\n00:03.000 --> 00:04.000\n<v B>y\n\n00:05.000 --> 00:06.000\n<v C>z\n"), MappingCatalog.Shipped.Mappings);
        Assert.Contains("Nobody says anything", Assert.Single(Assert.IsType<MappingOutcome.Read>(outcome).KeptOut).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TwoVoicesInACue_AreTwoTurns()
    {
        var read = Read("WEBVTT - a title\r\n\r\nSTYLE\r\n::cue { color: red }\r\n\r\n01:02:03.500 --> 01:02:04.000 line:0\r\n<v Bot>Why?</v> <v User>A &lt;b&gt; &amp; c.</v>\r\n");
        Assert.Equal(["Why?", "A <b> & c."], read.Interview["turns"]!.AsArray().Select(turn => (string?)turn!["text"]));
        Assert.Equal(3723.5, (double)read.Interview["turns"]![1]!["at"]!);
    }

    [Fact]
    public void Read_SubRip_IsReadAsCaptionsAre()
    {
        SourceFile file = new("call.srt", "\uFEFF1\r\n00:00:01,000 --> 00:00:02,500\r\nInterviewer: Why\r\nso?\r\n\r\n2\r\n00:00:03,250 --> 00:00:04,000\r\nAda Falk: <i>So.</i>\r\n") { Beside = [new("call.csv", "criterion,score,max\ndepth,7,10\n")] };
        var read = Assert.Single(Assert.IsType<MappingOutcome.Read>(FileMapper.Read(file, MappingCatalog.Shipped.Mappings)).Interviews);

        Assert.Equal(["Why so?", "So."], read.Interview["turns"]!.AsArray().Select(turn => (string?)turn!["text"]));
        Assert.Equal(("recruiter", 3.25, 7d), ((string?)read.Interview["turns"]![0]!["speaker"], (double)read.Interview["turns"]![1]!["at"]!, (double)read.Interview["scores"]![0]!["value"]!));
    }

    [Theory]
    [InlineData("1\nno time\n")]
    [InlineData("00:00:01,000 --> 00:00:02,500\nx\n")]
    [InlineData("{\"a\": 1}")]
    public void Begin_OtherText_IsNoCaptions(string text) => Assert.IsNotType<MappingOutcome.Read>(FileMapper.Read(new("call.srt", text), MappingCatalog.Shipped.Mappings));

    [Fact]
    public void Read_NoCue_SaysWhatIsMissing() =>
        Assert.Contains("without a cue", Assert.IsType<MappingOutcome.Unreadable>(FileMapper.Read(new("a.vtt", "WEBVTT\n\nHello\n"), MappingCatalog.Shipped.Mappings)).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("call.csv", "criterion,score\ndepth,4/5\n", 1)]
    [InlineData("call_scores.csv", "criterion,score\ndepth,4/5\n", 1)]
    [InlineData("scores.csv", "File;Criterion;Score\ncall.vtt;depth;4/5\nother;depth;1/5\nCALL;breadth;3/5\n", 2)]
    [InlineData("scores.csv", "criterion,score\ndepth,4/5\n", 0)]
    [InlineData("other.csv", "criterion,score\ndepth,4/5\n", 0)]
    [InlineData("call.csv", "", 0)]
    public void Read_TableBeside_GivesTheRowsOfThisFile(string name, string table, int scores)
    {
        var read = Read("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Bot>Why?\n", new SourceFile(name, table));
        Assert.Equal(scores, (read.Interview["scores"] as JsonArray)?.Count ?? 0);
    }

    private static MappedInterview Read(string text, params SourceFile[] beside) =>
        Assert.Single(Assert.IsType<MappingOutcome.Read>(FileMapper.Read(new("call.vtt", text) { Beside = beside }, MappingCatalog.Shipped.Mappings)).Interviews);
}
