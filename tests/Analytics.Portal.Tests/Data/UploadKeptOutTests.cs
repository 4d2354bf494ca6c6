using System.Net;
using System.Text.RegularExpressions;
using Analytics.Portal.Tests.Host;
using Microsoft.AspNetCore.WebUtilities;

namespace Analytics.Portal.Tests.Data;

/// <summary>An upload that was kept out, as long as its bytes are held and after.</summary>
public sealed class UploadKeptOutTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    [Fact]
    public async Task Upload_KeptOut_CanBeTriedAgainWhileItsBytesAreHeld()
    {
        var folder = Path.Combine(portal.Inbox, "uploads", "20260901-u1");
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "C009_Sent!.txt");
        await File.WriteAllTextAsync(path, "Dear diary");
        var list = await portal.UntilAsync("/data", text => text.Contains("C009_Sent%21.txt", StringComparison.Ordinal));
        var address = WebUtility.HtmlDecode(Regex.Match(list, "href=\"(/data/file[^\"]*C009_Sent[^\"]*)\"").Groups[1].Value);
        Assert.Contains("Try it again", await portal.Client.GetStringAsync(address), StringComparison.Ordinal);

        File.Delete(path);
        var page = WebUtility.HtmlDecode(await portal.Client.GetStringAsync(address));
        Assert.DoesNotContain("Try it again", page, StringComparison.Ordinal);
        Assert.Contains("upload the file again, or put it into the inbox", page, StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(new Uri(new Uri("http://localhost"), address).Query);
        Assert.Contains(
            "Nothing is tried again. 1 file does not lie in the inbox any more", await portal.PostAsync("/data/retry", ("run", query["run"].ToString()), ("file", query["file"].ToString())), StringComparison.Ordinal);
    }
}
