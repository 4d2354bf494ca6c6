using System.Net;
using System.Text.RegularExpressions;
using Analytics.Portal.Tests.Host;

namespace Analytics.Portal.Tests.Data;

/// <summary>The examples of every shipped mapping, put into the inbox of a running portal as they are, and every page that then shows them.</summary>
public sealed partial class VendorFilesTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private static readonly string[] Pages =
    [
        "/", "/scores", "/scores?by=section", "/scores?by=evaluator", "/relevance", "/calibration", "/agreement", "/review", "/contradictions", "/cut-score", "/changes", "/cohorts?profile=strong&vs.profile=average", "/interviews", "/data", "/data?status=quarantined", "/find?q=batch",
        "/interviews?finding=assumed", "/interviews?finding=left_out",
    ];

    [Fact]
    public async Task Inbox_OfExamples_LoadsThemAll_AndEveryPageShowsThem()
    {
        var examples = Path.Combine(AppContext.BaseDirectory, "mapping-examples");
        foreach (var file in Directory.EnumerateFiles(examples, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".json" or ".vtt" or ".csv"))
        {
            var target = Path.Combine(portal.Inbox, Path.GetRelativePath(examples, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        var list = await portal.UntilAsync("/interviews?page_size=100", text => Interview().Matches(text).Select(match => match.Value).Distinct().Count() >= 15);
        var interviews = Interview().Matches(list).Select(match => match.Groups[1].Value).Distinct().ToArray();
        Assert.Equal(15, interviews.Length);
        List<string> broken = [];
        foreach (var address in Pages.Concat(interviews.Select(id => $"/interviews/{id}")))
        {
            using var answer = await portal.Client.GetAsync(address);
            if (answer.StatusCode != HttpStatusCode.OK) broken.Add($"{address}: {(int)answer.StatusCode}");
        }

        Assert.Empty(broken);

        var kept = WebUtility.HtmlDecode(await portal.Client.GetStringAsync("/data"));
        Assert.Contains("Nobody says anything in it", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("scores.csv", kept, StringComparison.Ordinal);
    }

    [GeneratedRegex("href=\"/interviews/([0-9]+)")]
    private static partial Regex Interview();
}
