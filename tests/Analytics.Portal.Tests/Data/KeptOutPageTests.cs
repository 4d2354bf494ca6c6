using System.Net;
using Analytics.Portal.Pages.Data;
using Analytics.Portal.Tests.Host;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Tests.Data;

public sealed class KeptOutPageTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    [Fact]
    public async Task File_KeptOut_IsShownTriedAgainAndDismissed()
    {
        var path = Path.Combine(portal.Inbox, "transcripts_20260901_090000", "C001_Bad.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, "Dear diary\n<b>today</b>");
        await File.WriteAllTextAsync(Path.Combine(portal.Inbox, "letter.docx"), "x");
        var address = KeptOutPage.AddressOf("20260901_090000", "transcripts_20260901_090000/C001_Bad.txt");

        var page = await portal.UntilAsync(address, text => text.Contains("Dear diary", StringComparison.Ordinal));
        Assert.Contains("&lt;b&gt;today&lt;/b&gt;", page, StringComparison.Ordinal);
        Assert.Contains("a Word document", await portal.UntilAsync("/data", text => text.Contains("a Word document", StringComparison.Ordinal)), StringComparison.Ordinal);

        var tried = await BatchesAsync();
        Assert.Contains("1 file or archive of the inbox is tried again", await portal.PostAsync("/data/retry", ("run", "20260901_090000"), ("file", "transcripts_20260901_090000/C001_Bad.txt")), StringComparison.Ordinal);
        await portal.UntilAsync("/export/batches.csv", text => Lines(text) > tried);
        Assert.Contains("is in quarantine", await portal.Client.GetStringAsync(address), StringComparison.Ordinal);

        Assert.Contains("1 file was dismissed", await portal.PostAsync("/data/dismiss", ("run", "20260901_090000"), ("file", "transcripts_20260901_090000/C001_Bad.txt"), ("note", "a diary")), StringComparison.Ordinal);
        Assert.Contains("was dismissed: a diary", WebUtility.HtmlDecode(await portal.Client.GetStringAsync(address)), StringComparison.Ordinal);
        Assert.Contains("2 files seen: 1 kept out, 1 dismissed.", await portal.Client.GetStringAsync("/data"), StringComparison.Ordinal);
    }

    private static int Lines(string text) => text.Count(letter => letter == '\n');

    private async Task<int> BatchesAsync() => Lines(await portal.Client.GetStringAsync("/export/batches.csv"));

    [Theory]
    [InlineData("/elsewhere/a.txt", false, "analytics ingest \"/elsewhere/a.txt\"")]
    [InlineData(null, false, "upload the file again")]
    public void InsteadOfRetry_OfWhatCannotBeRead_SaysWhatToDo(string? path, bool isInInbox, string words) =>
        Assert.Contains(words, DataWords.InsteadOfRetry(path, isInInbox)!, StringComparison.Ordinal);

    [Fact]
    public void InsteadOfRetry_OfAFileInTheInbox_IsNothing() => Assert.Null(DataWords.InsteadOfRetry("/inbox/a.txt", true));

    [Fact]
    public async Task File_NotKeptOut_IsNotFound()
    {
        using var answer = await portal.Client.GetAsync(KeptOutPage.AddressOf("none", "none/none.txt"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Post_WithoutTheFormsToken_IsRefused()
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("note", "x")]);
        using var answer = await portal.Client.PostAsync("/data/dismiss", form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public void Sum_OfEveryFate_NamesThoseThereAre()
    {
        Assert.Equal("14 files seen: 5 loaded, 3 unchanged under another path, 2 duplicate, 1 kept out, 1 dismissed, 2 waiting.", DataWords.Sum(new LedgerTotalsRow(12, 5, 1, 2, 1, 3), 2));
        Assert.Equal("0 files seen: none yet.", DataWords.Sum(new LedgerTotalsRow(0, 0, 0), 0));
    }

    [Theory]
    [InlineData("", "Data Engineer", "Ledger Engineer")]
    [InlineData("Positions that differ in upper and lower case alone count as different ones: “Data Engineer” and “data engineer”.", "data engineer", "Data Engineer", "Other")]
    public void AlikeButForCase_NamesThem(string sentence, params string[] positions) => Assert.Equal(sentence, DataWords.AlikeButForCase(positions));
}
