using System.Text.RegularExpressions;
using Analytics.Reports.Charts;
using Analytics.Reports.Html;
using Analytics.Reports.Tests.Charts;

namespace Analytics.Reports.Tests.Html;

/// <summary>The report as a file that stands alone.</summary>
public sealed partial class CalibrationHtmlTests
{
    private static readonly ReportProvenance Provenance = new(new DateTime(2026, 9, 14, 10, 30, 0, DateTimeKind.Utc), 42);

    [Theory]
    [InlineData("usual")]
    [InlineData("ceiling")]
    [InlineData("one interview")]
    [InlineData("empty")]
    public async Task File_OfAnyReport_NeedsNothingElse(string example)
    {
        var html = await CalibrationHtml.WriteAsync(ReportExamples.All[example] with { Links = EvidenceLinks.None }, Provenance);

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<link", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("""url\((?!#|data:font/woff2;base64,)""", html);
        Assert.All(Address().Matches(html).Select(m => m.Groups[1].Value), address => Assert.StartsWith("#", address, StringComparison.Ordinal));
        Assert.All(Elsewhere().Matches(html).Select(m => m.Value), address => Assert.Equal("http://www.w3.org/2000/svg", address));
    }

    [Fact]
    public async Task File_WithAPortal_LeadsThere()
    {
        var html = await CalibrationHtml.WriteAsync(ReportExamples.Usual with { Links = new EvidenceLinks("https://interviews.example") }, Provenance);

        Assert.Contains("href=\"https://interviews.example/interviews?profile=weak\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_SaysWhatItIsAboutAndHowOldItIs()
    {
        var html = await CalibrationHtml.WriteAsync(ReportExamples.Input(ReportExamples.Corpus(1, 20, 1, false), "position=Nurse"), Provenance);

        Assert.StartsWith("<!DOCTYPE html>", html, StringComparison.Ordinal);
        Assert.Contains("<title>Calibration: Nurse", html, StringComparison.Ordinal);
        Assert.Contains("Data as of 14 Sep 2026, 10:30 UTC, warehouse version 42.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_HasEveryPictureForLightAndForDark()
    {
        var html = await CalibrationHtml.WriteAsync(ReportExamples.Usual, Provenance);

        Assert.Equal(ReportCharts.All.Count, Regex.Count(html, "picture--light\" role=\"img\""));
        Assert.Equal(ReportCharts.All.Count, Regex.Count(html, "picture--dark\" role=\"img\""));
        Assert.Empty(Ids().Matches(html).Select(m => m.Groups[1].Value).GroupBy(id => id).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public async Task File_OfNamesFromStrangers_WritesThemAsText()
    {
        var html = await CalibrationHtml.WriteAsync(ReportExamples.Many, Provenance);

        Assert.DoesNotContain("<b>R&D</b>", html, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;R&amp;D&lt;/b&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_WrittenTwice_IsTheSame() =>
        Assert.Equal(await CalibrationHtml.WriteAsync(ReportExamples.Usual, Provenance), await CalibrationHtml.WriteAsync(ReportExamples.Usual, Provenance));

    [GeneratedRegex("(?:href|src|action)=\"([^\"]*)\"")]
    private static partial Regex Address();

    [GeneratedRegex("https?://[^\"'\\s<)]+")]
    private static partial Regex Elsewhere();

    [GeneratedRegex("\\bid=\"([^\"]+)\"")]
    private static partial Regex Ids();
}
