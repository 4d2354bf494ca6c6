using Analytics.Portal.Components.Lists;
using Analytics.Portal.Pages.Interviews;
using Analytics.Warehouse.Queries;
using AngleSharp.Dom;
using Bunit;

namespace Analytics.Portal.Tests.Interviews;

public sealed class InterviewTableTests : BunitContext
{
    [Fact]
    public void Row_ShowsFiguresWithTheirN()
    {
        var row = Table("", [ListRows.Row()]).Find("tbody tr");

        Assert.Equal("/interviews/7", row.QuerySelector("th a")!.GetAttribute("href"));
        Assert.Equal("4.50 n = 4", Text(row, ".cell-score"));
        Assert.Equal("0.90 n = 2", Text(row, ".cell-relevance"));
        Assert.Equal("Strong", Text(row, ".cell-profile"));
        Assert.Equal("Proceed", Text(row, ".cell-recommendation"));
        Assert.Equal("3", Text(row, ".cell-findings"));
        Assert.Equal("7 Sep 2026, 09:00", Text(row, ".cell-run"));
        Assert.Equal("Scores: 3 items scored 5, 1 item scored 3", row.QuerySelector("svg[role=img]")!.GetAttribute("aria-label"));
    }

    [Fact]
    public void Row_WithoutMeasuredRelevance_ShowsADashAndNoN()
    {
        var row = Table("", [ListRows.Row(relevance: null, recommendation: null)]).Find("tbody tr");

        Assert.Equal("—", Text(row, ".cell-relevance"));
        Assert.Equal("—", Text(row, ".cell-recommendation"));
    }

    [Fact]
    public void Row_OnTheSimilarityScale_SaysSo() =>
        Assert.Contains("similarity", Text(Table("", [ListRows.Row(scale: "similarity")]).Find("tbody tr"), ".cell-relevance"), StringComparison.Ordinal);

    [Fact]
    public void Row_WithAHit_MarksTheWordsAndLeadsToTheTurn()
    {
        var hits = new Dictionary<long, InterviewHitRow> { [7] = new(7, 4, "candidate", 3, "…we ran kafka in three <b>zones</b>…") };

        var hit = Table("q=KAFKA", [ListRows.Row()], hits).Find("a.hit");

        Assert.Equal("/interviews/7?q=KAFKA#turn-4", hit.GetAttribute("href"));
        Assert.Equal("kafka", hit.QuerySelector("mark")!.TextContent);
        Assert.Null(hit.QuerySelector("b"));
        Assert.Contains("Turn 4, candidate, and 2 more turns:", hit.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_Chosen_AreTheOnlyOnesAndGoAlongToTheInterview()
    {
        var address = new ListAddress(ListRows.Cohort(""), InterviewOrder.Default) { Choice = ListChoice.Read(ListKind.Interviews, "column=run&column=score").Choice };
        var table = Render<InterviewTable>(p => p.Add(t => t.Address, address).Add(t => t.Rows, [ListRows.Row()]).Add(t => t.Hits, new Dictionary<long, InterviewHitRow> { [7] = new(7, 1, "candidate", 1, "kafka") }));

        Assert.Equal(["Tick", "Candidate", "Mean score", "Run▾"], table.FindAll("thead th").Select(h => h.TextContent.Trim()));
        Assert.Equal("4", table.Find(".hit-row td").GetAttribute("colspan"));
        Assert.Equal("/interviews/7?column=score&column=run", table.Find("tbody th a").GetAttribute("href"));
        Assert.Null(table.Find("tbody").QuerySelector(".cell-profile"));
        Assert.Equal(("selection", "id", "7"), (table.Find("tbody .select-box").GetAttribute("form"), table.Find("tbody .select-box").GetAttribute("name"), table.Find("tbody .select-box").GetAttribute("value")));
    }

    [Fact]
    public void Headers_SortedColumn_SaysItsDirectionAndLinksToTheOther()
    {
        var table = Table("profile=strong", [ListRows.Row()], sort: "-score");
        var sorted = Assert.Single(table.FindAll("th[aria-sort]"));

        Assert.Equal("descending", sorted.GetAttribute("aria-sort"));
        Assert.Equal("/interviews?profile=strong&sort=score", sorted.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains(table.FindAll("thead a"), a => a.GetAttribute("href") == "/interviews?profile=strong&sort=candidate");
        Assert.Contains(table.FindAll("thead a"), a => a.GetAttribute("href") == "/interviews?profile=strong" && a.TextContent == "Run");
    }

    private IRenderedComponent<InterviewTable> Table(
        string query, InterviewRow[] rows, Dictionary<long, InterviewHitRow>? hits = null, string? sort = null)
    {
        Assert.True(InterviewOrder.TryParse(sort, out var order));
        return Render<InterviewTable>(p => p
            .Add(t => t.Address, new ListAddress(ListRows.Cohort(query), order))
            .Add(t => t.Rows, rows)
            .Add(t => t.Hits, hits ?? []));
    }

    private static string Text(IElement row, string selector) =>
        string.Join(' ', row.QuerySelector(selector)!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
