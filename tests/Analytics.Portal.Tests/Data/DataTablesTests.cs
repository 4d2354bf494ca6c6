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
