using Analytics.Portal.Pages.Data;
using Analytics.Portal.Tests.Support;
using Analytics.Warehouse.Queries;
using Bunit;

namespace Analytics.Portal.Tests.Data;

public sealed class DataTablesTests : PortalContext
{
    private static readonly IngestLedgerRow Loaded = new("r", "r/C001.txt", "/inbox/r/C001.txt", 2048, "loaded", 7, 1, new DateTime(2026, 9, 8), "C001", "Ann Example", Total: 30);
    private static readonly IngestLedgerRow KeptOut = new("r", "r/C002.txt", "/inbox/r/C002.txt", 10, "quarantined", null, 1, new DateTime(2026, 9, 8), null, null, Total: 30);

    [Fact]
    public void RunsTable_Empty_SaysSo() =>
        Assert.Contains("No run is loaded.", Render<RunsTable>(p => p.Add(c => c.Runs, [])).Markup, StringComparison.Ordinal);

    [Fact]
    public void RunsTable_OfManyRuns_ShowsTheNewestAndLeadsToAll()
    {
        var runs = Enumerable.Range(1, 12).Select(day => Runs.Of($"2026-09-{day:00}")).ToList();
        var table = Render<RunsTable>(p => p.Add(c => c.Runs, runs));
        Assert.Equal("20260912_090000", table.Find("tbody a").TextContent);
        Assert.Equal(8, table.FindAll("tbody tr").Count);
        Assert.Equal("Show all 12 runs", table.Find("a[href='/data?runs=all#runs']").TextContent);
        Assert.Equal(12, Render<RunsTable>(p => p.Add(c => c.Runs, runs).Add(c => c.All, true)).FindAll("tbody tr").Count);
    }

    [Fact]
    public void LedgerTable_OfLoadedAndQuarantinedFiles_LeadsToInterviewAndReason()
    {
        var table = Ledger([Loaded, KeptOut], LedgerView.Of(null, null, 1));
        Assert.Equal(["/interviews/7", "/data#quarantine"], table.FindAll("tbody a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["Loaded", "Quarantined"], table.FindAll(".badge").Select(b => b.TextContent));
        Assert.Equal("/data?page=2#ledger", table.Find("a[rel=next]").GetAttribute("href"));
    }

    [Fact]
    public void LedgerTable_WithoutAMatch_SaysWhatItSearchesAndLeadsBack()
    {
        var table = Ledger([], LedgerView.Of("zzz", null, 1));
        Assert.Contains("No file matches.", table.Markup, StringComparison.Ordinal);
        Assert.Equal("zzz", table.Find("input[type=search]").GetAttribute("value"));
        Assert.Equal("Where is …", table.Find("label[for=ledger-q]").TextContent);
    }

    [Fact]
    public void LedgerTable_Empty_SaysThatNoFileWasSeen() =>
        Assert.Contains("No file has been seen yet.", Ledger([], LedgerView.Of(null, null, 1)).Markup, StringComparison.Ordinal);

    [Fact]
    public void QuarantineTable_OfAFault_ShowsCodeLineAndSentence()
    {
        var table = Render<QuarantineTable>(p => p.Add(c => c.Faults, [new("r/C002.txt", "r", "no_header", 1, "This is not a transcript.", new DateTime(2026, 9, 8), Total: 1)]));
        Assert.Equal(["No header", "1", "This is not a transcript."], table.FindAll("tbody td").Take(3).Select(c => c.TextContent));
    }

    [Fact]
    public void QuarantineTable_Empty_SaysThatNothingWasKeptOut() =>
        Assert.Contains("no file was kept out", Render<QuarantineTable>(p => p.Add(c => c.Faults, [])).Markup, StringComparison.Ordinal);

    [Fact]
    public void FindingsTable_OfACode_LeadsToItsInterviews()
    {
        var table = Render<FindingsTable>(p => p.Add(c => c.Findings, [new("item_unmatched", "info", 40, 30)]));
        Assert.Equal("/interviews?finding=item_unmatched", table.Find("tbody a").GetAttribute("href"));
        Assert.Equal(["Info", "40", "30"], table.FindAll("tbody td").Select(c => c.TextContent));
    }

    [Theory]
    [InlineData(null, "b a c", "severity=-severity")]
    [InlineData("code", "a b c", "code=-code")]
    [InlineData("-code", "c b a", "code=code")]
    [InlineData("severity", "a b c", "severity=-severity")]
    [InlineData("-severity", "c b a", "severity=severity")]
    [InlineData("findings", "c b a", "findings=-findings")]
    [InlineData("-findings", "a b c", "findings=findings")]
    [InlineData("interviews", "b a c", "interviews=-interviews")]
    [InlineData("-interviews", "c a b", "interviews=interviews")]
    public void FindingsTable_SortedByAnyColumn_SaysSoAndLeadsToTheOtherWay(string? sort, string codes, string next)
    {
        FindingCountRow[] rows = [new("b", "warning", 2, 1), new("a", "info", 3, 2), new("c", "error", 1, 3)];
        var order = FindingSort.Read(sort, out var problem);
        var table = Render<FindingsTable>(p => p.Add(c => c.Findings, rows).Add(c => c.Sort, order).Add(c => c.SortLink, to => to));

        Assert.Null(problem);
        Assert.Equal(codes, string.Join(' ', table.FindAll("tbody a").Select(a => a.TextContent.ToLowerInvariant())));
        Assert.Equal(sort is null ? 0 : 1, table.FindAll("th[aria-sort]").Count);
        var (column, value) = (next.Split('=')[0], next.Split('=')[1]);
        Assert.Contains(table.FindAll("thead a"), a => a.GetAttribute("href") == value && FindingSort.Columns.Single(c => c.Name == column).Title == a.ChildNodes[0].TextContent);
    }

    [Fact]
    public void FindingSort_OfNoColumn_IsNamedAndUsual()
    {
        Assert.Equal(FindingSort.Usual, FindingSort.Read("--code", out var problem));
        Assert.Equal("findings_sort \"--code\" is not a column of this list; the gravest findings are shown first.", problem);
    }

    [Fact]
    public void LedgerView_OfBadValues_NamesEach()
    {
        var (view, problems) = LedgerView.Read("?status=lost&page=0&page_size=30&column=colour&column=fate&q=C017");
        Assert.Equal("/data?q=C017&column=fate#ledger", view.LinkTo(1));
        Assert.Equal(
            [
                "column \"colour\" is not a column of this list; it was left out.",
                "page_size \"30\" is not one of 25, 50, 100, 200; 25 rows are shown.",
                "status \"lost\" is not one of loaded, duplicate, quarantined, dismissed, erased; all files are shown.",
                "page \"0\" is not a page number; the first page is shown.",
            ],
            problems);
    }

    [Fact]
    public void LedgerTable_OfChosenColumns_ShowsTheseAlone()
    {
        var table = Ledger([Loaded], LedgerView.Read("?column=size&column=fate").View);
        Assert.Equal(["File", "Fate", "Size"], table.FindAll("thead th").Select(h => h.TextContent));
        Assert.Equal(["Loaded", "2 KB"], table.FindAll("tbody td").Select(c => c.TextContent.Trim()));
    }

    [Fact]
    public void FindingsTable_Empty_SaysNone() =>
        Assert.Contains("None.", Render<FindingsTable>(p => p.Add(c => c.Findings, [])).Markup, StringComparison.Ordinal);

    [Fact]
    public void BatchTable_OfABatch_SaysHowLongItTookAndWhatItDid()
    {
        var at = new DateTime(2026, 9, 8, 10, 0, 0);
        var table = Render<BatchTable>(p => p.Add(c => c.Batches, [new(1, "inbox", at, at.AddSeconds(1.5), 20, 1, 2, 3)]));
        Assert.Equal(["1.5 s", "20", "1", "2", "3"], table.FindAll("tbody td").Select(c => c.TextContent));
    }

    [Fact]
    public void BatchTable_Empty_SaysSo() =>
        Assert.Contains("No batch has been loaded yet.", Render<BatchTable>(p => p.Add(c => c.Batches, [])).Markup, StringComparison.Ordinal);

    [Theory]
    [InlineData(" a&b ", "loaded", 3, "/data?q=a%26b&status=loaded&page=4#ledger")]
    [InlineData("", "nonsense", -5, "/data?page=2#ledger")]
    public void LedgerView_OfAnyAddress_KeepsWhatMakesSense(string text, string status, int page, string next)
    {
        var view = LedgerView.Of(text, status, page);
        Assert.Equal(next, view.LinkTo(view.Page + 1));
    }

    private IRenderedComponent<LedgerTable> Ledger(IReadOnlyList<IngestLedgerRow> files, LedgerView view) =>
        Render<LedgerTable>(p => p.Add(c => c.Files, files).Add(c => c.View, view));
}
