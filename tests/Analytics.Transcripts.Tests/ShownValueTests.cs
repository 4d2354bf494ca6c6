using Analytics.Transcripts.Reading;

namespace Analytics.Transcripts.Tests;

/// <summary>Numbers as people write them, and where reading stops.</summary>
public class ShownValueTests
{
    [Theory]
    [InlineData("4/5", 4.0)]
    [InlineData("4", 4.0)]
    [InlineData("4,5 / 5", 4.5)]
    [InlineData("4.5/5", 4.5)]
    [InlineData("1/5", 1.0)]
    [InlineData("5/5", 5.0)]
    [InlineData("4 out of 5", 4.0)]
    [InlineData("4/5 (strong)", 4.0)]
    [InlineData("**4/5**", 4.0)]
    [InlineData("four", 4.0)]
    [InlineData("8/10", null)]
    [InlineData("85/100", null)]
    [InlineData("80%", null)]
    [InlineData("4-5", null)]
    [InlineData("4 to 5", null)]
    [InlineData("strong", null)]
    [InlineData("N/A", null)]
    [InlineData("", null)]
    public void Score_Shown_IsReadOrNull(string shown, double? expected)
    {
        var notes = new Notes();

        Assert.Equal(expected, ShownValues.Score(shown, 7, notes));
        Assert.Empty(notes.Faults);
        Assert.Equal(expected is null && shown is not ("" or "N/A") ? 1 : 0, notes.Findings.Count);
        Assert.All(notes.Findings, finding => Assert.Equal((FindingCode.ValueUnreadable, 7), (finding.Code, finding.Line)));
    }

    [Theory]
    [InlineData("0.99/5")]
    [InlineData("5.01/5")]
    [InlineData("-4")]
    [InlineData("45")]
    public void Score_OutsideTheScale_IsAFault(string shown)
    {
        var notes = new Notes();

        Assert.Null(ShownValues.Score(shown, 7, notes));
        Assert.Equal((FaultCode.ScoreOutOfRange, 7), (Assert.Single(notes.Faults).Code, notes.Faults[0].Line));
    }

    [Theory]
    [InlineData("8/10", "a scale of 10")]
    [InlineData("80%", "a scale of 100")]
    public void Score_OnAnotherScale_NamesIt(string shown, string scale)
    {
        var notes = new Notes();
        ShownValues.Score(shown, 7, notes);

        Assert.Contains(scale, Assert.Single(notes.Findings).Detail, StringComparison.Ordinal);
        Assert.Contains(shown, notes.Findings[0].Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.8", 0.8)]
    [InlineData("0,8", 0.8)]
    [InlineData(".8", 0.8)]
    [InlineData("80%", 0.8)]
    [InlineData("8/10", 0.8)]
    [InlineData("0.8 (judge)", 0.8)]
    [InlineData("0", 0.0)]
    [InlineData("1", 1.0)]
    [InlineData("100%", 1.0)]
    [InlineData("101%", null)]
    [InlineData("11/10", null)]
    [InlineData("0.8/0", null)]
    [InlineData("high", null)]
    public void Relevance_Shown_IsReadOrToldOf(string shown, double? expected)
    {
        var notes = new Notes();

        Assert.Equal(expected, ShownValues.Relevance(shown, 7, "Q1", notes));
        Assert.Empty(notes.Faults);
        Assert.Equal(expected is null ? 1 : 0, notes.Findings.Count);
    }

    [Theory]
    [InlineData("1.01")]
    [InlineData("-0.01")]
    [InlineData("8")]
    public void Relevance_PlainNumberOutside_IsAFault(string shown)
    {
        var notes = new Notes();

        Assert.Null(ShownValues.Relevance(shown, 7, "Q1", notes));
        Assert.Equal(FaultCode.RelevanceOutOfRange, Assert.Single(notes.Faults).Code);
    }

    [Theory]
    [InlineData("Cellar\tEngineer", "Cellar Engineer", true)]
    [InlineData("Cellar \u0001 Engineer", "Cellar Engineer", true)]
    [InlineData("Cellar\u00A0\u200BEngineer", "Cellar Engineer", true)]
    [InlineData("Cellar\u202E Engineer", "Cellar Engineer", true)]
    [InlineData("  **Cellar Engineer** ", "Cellar Engineer", false)]
    [InlineData("Küfer (m/w)", "Küfer (m/w)", false)]
    [InlineData("می‌خواهم", "می‌خواهم", false)]
    public void ShortText_OddBlanks_AreFoldedAndToldOf(string shown, string expected, bool told)
    {
        var notes = new Notes();

        Assert.Equal(expected, ShortText.Of(shown, "position", 5, notes));
        Assert.Equal(told, notes.Findings.Exists(finding => finding.Code == FindingCode.PositionNormalised));
    }

    [Theory]
    [InlineData(200, false)]
    [InlineData(201, true)]
    public void ShortText_Beyond200Characters_IsCutAndToldOf(int length, bool cut)
    {
        var notes = new Notes();

        Assert.Equal(200, ShortText.Of(new string('x', length), "position", 5, notes)!.Length);
        Assert.Equal(cut, notes.Findings.Exists(finding => finding.Code == FindingCode.TextShortened));
    }

    /// <summary>A character of two halves is not cut in two.</summary>
    [Fact]
    public void ShortText_PairAtTheCut_IsLeftOut() =>
        Assert.Equal(new string('x', 199), ShortText.Of(new string('x', 199) + "\U0001F37A!", "position", 5, new Notes()));

    [Fact]
    public void Parse_DecomposedLetters_AreComposed()
    {
        var (transcript, _) = Parsing.Parsed(SampleText.Judge.Replace("Mira Holt", "Zoe\u0301 Holt", StringComparison.Ordinal));

        Assert.Equal("Zo\u00E9 Holt", transcript.Candidate);
        Assert.Contains("Zo\u00E9", transcript.Turns[1].Text, StringComparison.Ordinal);
    }
}
