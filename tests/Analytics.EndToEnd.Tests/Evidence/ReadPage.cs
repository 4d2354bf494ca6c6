using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Analytics.EndToEnd.Tests.Evidence;

/// <summary>A page as a script reads it: the numbers it shows with their links, and on a list of interviews the number arrived at.</summary>
public sealed partial class ReadPage(string html)
{
    private readonly IDocument _page = new HtmlParser().ParseDocument(html);

    /// <summary>The titles of its charts that show something.</summary>
    public IReadOnlyList<string> Charts => [.. _page.QuerySelectorAll("figure.chart:has(.chart__mark) h2").Select(h => h.TextContent.Trim())];

    /// <summary>Every mark of every chart, wide and narrow, every linked cell of the tables under them, and every link that reads "38 interviews".</summary>
    public IReadOnlyList<ShownNumber> Numbers =>
        [.. _page.QuerySelectorAll("figure.chart").SelectMany(Marks), .. _page.QuerySelectorAll("figure.chart").SelectMany(Cells), .. InWords()];

    /// <summary>Interviews that a list says it has: the first number of its answer.</summary>
    public int Listed => Number(Regex.Match(Answer, @"^[\d,]+(?= (of [\d,]+ )?interviews?\b)").Value)
        ?? throw new InvalidOperationException($"A list should start with its number of interviews, not with \"{Answer}\".");

    /// <summary>The answer in a sentence under the page's title.</summary>
    public string Answer => _page.QuerySelector(".page-header__lede")?.TextContent.Trim() ?? "";

    /// <summary>Where its breadcrumbs lead.</summary>
    public IReadOnlyList<string> WaysBack => [.. _page.QuerySelectorAll("nav.breadcrumbs a").Select(a => a.GetAttribute("href")!)];

    private static string Title(IElement figure) => figure.QuerySelector("h2, h3")!.TextContent.Trim();

    private static IEnumerable<ShownNumber> Marks(IElement figure) => figure.QuerySelectorAll("a.chart__mark").Select(mark => new ShownNumber(
        $"{Title(figure)}: {mark.GetAttribute("aria-label")}", mark.GetAttribute("href")!, int.Parse(mark.GetAttribute("data-interviews")!, CultureInfo.InvariantCulture)));

    // A row counts interviews in a column of that name, else in n; several groups stand beside each other, each with its own, so cells of one link belong together.
    private static IEnumerable<ShownNumber> Cells(IElement figure)
    {
        var columns = figure.QuerySelectorAll("thead th").Select(th => th.TextContent.Trim()).ToList();
        foreach (var row in figure.QuerySelectorAll("tbody tr"))
        {
            var cells = row.QuerySelectorAll("td").Select((td, i) => (Column: columns[i], Text: td.TextContent.Trim(), Link: td.QuerySelector("a")?.GetAttribute("href"))).ToList();
            foreach (var link in cells.Where(c => c.Link is not null).GroupBy(c => c.Link!))
            {
                var counts = link.Where(c => Counts(c.Column)).DefaultIfEmpty(cells.Last(c => Counts(c.Column)));
                var shown = counts.FirstOrDefault(c => c.Column.EndsWith("interviews", StringComparison.Ordinal), counts.Last());
                yield return new ShownNumber($"{Title(figure)}, table, {cells[0].Text}, {shown.Column}", link.Key, Number(shown.Text)!.Value);
            }
        }
    }

    private static bool Counts(string column) =>
        column is "n" or "interviews" || column.EndsWith(", n", StringComparison.Ordinal) || column.EndsWith(", interviews", StringComparison.Ordinal);

    private IEnumerable<ShownNumber> InWords() => _page.QuerySelectorAll("main a[href^='/interviews']")
        .Select(a => (Text: a.TextContent.Trim(), Link: a.GetAttribute("href")!))
        .Where(a => CountInWords().IsMatch(a.Text))
        .Select(a => new ShownNumber(a.Text, a.Link, Number(CountInWords().Match(a.Text).Groups[1].Value)!.Value));

    private static int? Number(string text) => int.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^([\d,]+) interviews?$")]
    private static partial Regex CountInWords();
}
