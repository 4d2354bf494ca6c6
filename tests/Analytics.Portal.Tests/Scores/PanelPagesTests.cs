using System.Net;
using System.Text.RegularExpressions;
using Analytics.Portal.Charts;
using Analytics.Portal.Tests.Hostile;

namespace Analytics.Portal.Tests.Scores;

/// <summary>Small multiples of more groups than a page of them holds, read as a browser without script would.</summary>
public sealed partial class PanelPagesTests
{
    [Fact]
    public async Task Panels_OfManyPositions_ArePagedByLinksThatKeepTheFilters()
    {
        await using var portal = await HostilePortal.StartAsync(Enumerable.Range(1, 60).Select(HostileTranscripts.Numbered));

        var first = await portal.TextAsync("/scores?by=position&score=1&score=2&score=3&score=4&score=5");
        Assert.Equal((1, 24), Shown(first));
        Assert.Contains("1–24 of 60", first, StringComparison.Ordinal);
        var next = Link(first, "next");
        Assert.Equal("/scores?score=1&score=2&score=3&score=4&score=5&by=position&panels=2#chart-score-distribution", next);

        var second = await portal.TextAsync(next);
        Assert.Equal((25, 48), Shown(second));
        Assert.Equal((49, 60), Shown(await portal.TextAsync(Link(second, "next"))));
        Assert.Equal("/scores?score=1&score=2&score=3&score=4&score=5&by=position#chart-score-distribution", Link(second, "prev"));
        Assert.Equal(61, (await portal.TextAsync(AllLink(second))).Split('\n').Select(line => PositionPattern().Match(line).Value).Distinct().Count());
    }

    [Fact]
    public async Task Panels_BeyondTheLastPage_AreTheLast()
    {
        await using var portal = await HostilePortal.StartAsync(Enumerable.Range(1, 25).Select(HostileTranscripts.Numbered));

        Assert.Equal((25, 25), Shown(await portal.TextAsync("/scores?by=position&panels=9")));
        Assert.DoesNotContain("Pages of positions", await portal.TextAsync("/scores?by=profile"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData("0", 1)]
    [InlineData("-2", 1)]
    [InlineData("x", 1)]
    [InlineData("7", 7)]
    [InlineData("100000", 100_000)]
    [InlineData("100001", 1)]
    public void PageOf_Written_IsAPageOrTheFirst(string? written, int page) => Assert.Equal(page, ChartSubject.PageOf(written));

    private static (int First, int Last) Shown(string page)
    {
        var figure = page[page.IndexOf("aria-labelledby=\"chart-score-distribution\"", StringComparison.Ordinal)..];
        var numbers = MarkPattern().Matches(figure[..figure.IndexOf("</figure>", StringComparison.Ordinal)]).Select(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return (numbers.Min(), numbers.Max());
    }

    private static string Link(string page, string rel) => WebUtility.HtmlDecode(Regex.Match(page, $"rel=\"{rel}\" href=\"([^\"]+)\"").Groups[1].Value);

    private static string AllLink(string page) => WebUtility.HtmlDecode(Regex.Match(page, "href=\"(/export/scores-distribution[^\"]+)\"").Groups[1].Value);

    [GeneratedRegex("aria-label=\"Engineer (\\d+), ")]
    private static partial Regex MarkPattern();

    [GeneratedRegex("Engineer \\d+")]
    private static partial Regex PositionPattern();
}
