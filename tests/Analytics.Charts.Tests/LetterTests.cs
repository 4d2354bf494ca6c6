using System.Xml.Linq;
using Analytics.Charts.Colours;
using Analytics.Charts.DotIntervals;
using Analytics.Charts.Drawing;
using Analytics.Charts.Histograms;

namespace Analytics.Charts.Tests;

/// <summary>Letters: a saved picture holds its own, other scripts are joined and in order, and numbers do not cover each other.</summary>
public class LetterTests
{
    [Theory]
    [InlineData("Analyst", "Analyst")]
    [InlineData("בגד", "דגב")]
    [InlineData("(בג) n 20", "n 20 (גב)")]
    [InlineData("QA בג", "QA גב")]
    [InlineData("بب", "\uFE90\uFE91")]
    [InlineData("ببب", "\uFE90\uFE92\uFE91")]
    [InlineData("دب", "\uFE8F\uFEA9")]
    [InlineData("لا", "\uFEFB")]
    [InlineData("بلا", "\uFEFC\uFE91")]
    [InlineData("ب ب", "\uFE8F \uFE8F")]
    public void InOrder_AnyScript_IsInTheOrderOfTheEyeWithJoinedLetters(string text, string shown) => Assert.Equal(shown, Script.InOrder(text));

    [Fact]
    public void ToSvg_Latin_HoldsOnlyTheBasicPartOfTheFont()
    {
        var svg = Examples.Draw("dots").ToSvg();

        Assert.Single(XDocument.Parse(svg).Descendants(), element => element.Name.LocalName == "style");
        Assert.Contains("unicode-range:U+20-7E", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("U+A0-17F", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("U+370-5FF", svg, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ingénieur", "U+A0-17F")]
    [InlineData("Инженер", "U+370-5FF")]
    [InlineData("Ḿ", "U+180-36F")]
    public void ToSvg_OtherLetters_HoldsTheirPartToo(string name, string range) =>
        Assert.Contains($"unicode-range:{range}", Draw(name).ToSvg(), StringComparison.Ordinal);

    [Fact]
    public void ToInlineSvg_IsTheSamePictureWithoutTheFont()
    {
        var picture = Examples.Draw("dots");
        var own = XDocument.Parse(picture.ToSvg()).Descendants().Where(element => element.Name.LocalName is not "style" and not "svg").Select(element => element.ToString());

        Assert.Equal(own, XDocument.Parse(picture.ToInlineSvg()).Descendants().Where(element => element.Name.LocalName != "svg").Select(element => element.ToString()));
    }

    [Fact]
    public void ToSvg_LettersOfAnInstalledFont_AreOutlinedUnderTextThatCanBeSelected()
    {
        Assert.SkipWhen(Lettering.FontFor(["مهندس"]) == Lettering.Complete, "No installed font has Arabic letters.");
        var elements = XDocument.Parse(Draw("مهندس").ToSvg()).Descendants().ToArray();

        Assert.Contains(elements, element => element.Value == "مهندس" && element.Attribute("fill-opacity")?.Value == "0");
        Assert.Contains(elements, element => element.Attribute("aria-hidden") is not null);
    }

    [Fact]
    public void ToPng_TwoNamesNoFontHas_StayApartInSvg()
    {
        var data = Examples.Bias with { Rows = [Row("\U000F0001"), Row("\U000F0002")] };
        var svg = data.Draw(Examples.Size, ChartTheme.Light).ToSvg();
        var texts = XDocument.Parse(svg).Descendants().Select(element => element.Value).ToArray();

        Assert.DoesNotContain("U+180-36F", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("□", string.Concat(texts), StringComparison.Ordinal);
        Assert.Contains("\U000F0001", texts);
        Assert.Contains("\U000F0002", texts);
    }

    [Fact]
    public void Histogram_WhereNumbersWouldTouch_LargeBarsHaveTheirs()
    {
        int[] counts = [1000, 990, 1, 2, 980, 3, 4, 5];
        var data = new HistogramData("", "items", [.. counts.Select((_, i) => $"{i}")], [new("", [.. counts.Select(n => new BinCount(n, null))])], ValueFormat.Count);
        var texts = XDocument.Parse(data.Draw(new(140, 200), ChartTheme.Light).ToSvg()).Descendants().Select(element => element.Value).ToArray();

        Assert.Contains("1,000", texts);
        Assert.DoesNotContain("990", texts);
        Assert.Contains("980", texts);
    }

    [Theory]
    [InlineData(ChartTheme.Light)]
    [InlineData(ChartTheme.Dark)]
    public void NewKindsOfBars_EveryMark_IsItsShapeToThePixel(ChartTheme theme)
    {
        var colours = Palette.For(theme);
        using var coverage = new Pixels(Examples.Draw("coverage", theme));
        foreach (var (mark, i) in Examples.Draw("coverage", theme).Marks.Select((mark, i) => (mark, i)))
            Assert.True(coverage.IsExactly(mark, colours.Category(i)), $"{mark} is not where its part is.");
        using var confusion = new Pixels(Examples.Draw("confusion matrix", theme));
        foreach (var mark in Examples.Draw("confusion matrix", theme).Marks)
        {
            var share = (double)mark.N / Examples.Confusion.Cells.Where(cell => mark.Label.StartsWith(cell.Row + ",", StringComparison.Ordinal)).Sum(cell => cell.N);
            Assert.True(confusion.IsExactly(mark, colours.Sequential(share)), $"{mark} is not where its cell is.");
        }
    }

    [Fact]
    public void Confusion_Description_TellsAgreementAndWhatIsConfused() => Assert.Equal(
        "Recommendation by evaluator. Baseline and new agree on 88 of 106 interviews (83 %). Most often confused: baseline reservations, new proceed (n 9).",
        Examples.Draw("confusion matrix").Description);

    [Fact]
    public void Change_Marks_TellBothPeriodsAndTheChange()
    {
        var picture = Examples.Draw("change");

        Assert.Equal(["3.20 to 3.60, +0.40 (+0.10 to +0.70)", "3.30 to 3.20, -0.10 (-0.50 to +0.30)", "3.80 to 3.30, -0.50 (-0.80 to -0.20)"], picture.Marks.Select(mark => mark.Value));
        Assert.EndsWith("from -0.50 (Manager) to +0.40 (Engineer); 2 of 3 changes beyond chance.", picture.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Overlaid_ThreeGroups_AreRefused() => Assert.Throws<ArgumentException>(() =>
        (Examples.Overlaid with { Groups = [.. Examples.Overlaid.Groups, Examples.Overlaid.Groups[0]] }).Draw(Examples.Size, ChartTheme.Light));

    private static ChartPicture Draw(string name) => (Examples.Bias with { Rows = [Row(name)] }).Draw(Examples.Size, ChartTheme.Light);

    private static DotRow Row(string name) => new(name, 0.1, 0, 0.2, 20, "/a");
}
