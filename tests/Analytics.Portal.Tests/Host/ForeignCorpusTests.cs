using System.Net;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Analytics.Warehouse.Loading;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Portal.Tests.Host;

/// <summary>A corpus that no harness of the home format wrote: scores to ten, percent, pass or fail, no designed quality; some without questions or scores.</summary>
public sealed partial class ForeignCorpus : IAsyncLifetime
{
    public RunningPortal Portal { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Portal.InitializeAsync();
        var file = Path.Combine(Directory.CreateTempSubdirectory("foreign-").FullName, "calls.jsonl");
        await File.WriteAllLinesAsync(file, Enumerable.Range(1, 24).Select(Interview));
        var summary = await Portal.Services.GetRequiredService<IngestPipeline>().IngestAsync(new IngestRequest([file]));
        Assert.Equal((24, 0), (summary.Loaded, summary.Quarantined.Count));
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    private static string Interview(int number)
    {
        var (run, max, criterion) = (number % 3) switch { 0 => ("ten", 10, "depth"), 1 => ("percent", 100, "clarity"), _ => ("gate", 1, "passed") };
        var interview = new JsonObject
        {
            ["schema"] = "interview/1",
            ["id"] = $"call-{number}",
            ["run"] = new JsonObject { ["id"] = $"{run}-{number / 12}", ["started_at"] = $"2026-0{1 + (number / 12)}-03T08:00:00Z", ["evaluator"] = $"rubric-{run}" },
            ["candidate"] = new JsonObject { ["code"] = $"P{number % 10}", ["name"] = $"Person {number % 10}" },
            ["position"] = "Data Engineer",
        };
        if (number % 8 == 7) return interview.ToJsonString();
        interview["turns"] = new JsonArray(
            Turn("recruiter", "Welcome. Tell me about yourself."), Turn("candidate", $"I build pipelines, number {number}."),
            Turn("recruiter", "How would you explain a hash join?"), Turn("candidate", "It builds a table of one side and probes it with the other."));
        if (number % 8 != 6) interview["questions"] = new JsonArray(new JsonObject { ["turn"] = 3 });
        if (number % 8 == 5) return interview.ToJsonString();
        interview["scores"] = new JsonArray(
            new JsonObject { ["criterion"] = criterion, ["turn"] = 4, ["value"] = number * 7 % (max + 1), ["min"] = 0, ["max"] = max },
            new JsonObject { ["criterion"] = criterion, ["turn"] = 4, ["value"] = max, ["min"] = 0, ["max"] = max, ["rater"] = new JsonObject { ["kind"] = "person", ["name"] = "Kim" } });
        interview["recommendation"] = new JsonObject { ["text"] = number % 2 == 0 ? "Lean hire" : "No hire" };
        return interview.ToJsonString();
    }

    private static JsonObject Turn(string speaker, string text) => new() { ["speaker"] = speaker, ["text"] = text };
}

public sealed partial class ForeignCorpusTests(ForeignCorpus corpus) : IClassFixture<ForeignCorpus>
{
    // What is asked about one file, and what is shown when nothing is.
    private static readonly string[] OfNothing = ["/data/file", "/not-found", "/error"];

    /// <summary>Every page whose address has no part of its own.</summary>
    public static TheoryData<string> Pages => [.. typeof(PortalApp).Assembly.GetTypes()
        .SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template)
        .Where(template => !template.Contains('{', StringComparison.Ordinal) && !OfNothing.Contains(template)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_OfAForeignCorpus_IsShown(string page) => await ShowsAsync(page);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_OfInterviewsWithoutScores_IsShown(string page) => await ShowsAsync(page + "?person=P7");

    [Theory]
    [InlineData("/calibration")]
    [InlineData("/cut-score")]
    public async Task Page_ThatNeedsDesignedQuality_SaysSoAndWhatRatingsGive(string page)
    {
        var text = await corpus.Portal.Client.GetStringAsync(page);

        Assert.Contains("designed quality", text, StringComparison.Ordinal);
        Assert.Contains("ratings", text, StringComparison.Ordinal);
    }

    // No interview of P5 has a score.
    [Theory]
    [InlineData("/cohorts?vs.person=P5", "B: ")]
    [InlineData("/cohorts?person=P5&vs.person=P1", "A: ")]
    [InlineData("/cohorts?person=P2&vs.person=P1", "")]
    public async Task Comparison_OfASideWithoutScores_SaysWhichSideItIs(string address, string side)
    {
        var notices = Notice().Matches(WebUtility.HtmlDecode(await corpus.Portal.Client.GetStringAsync(address))).Select(match => match.Groups[1].Value).Where(text => text.Contains("score", StringComparison.Ordinal)).ToList();

        if (side.Length == 0) Assert.Empty(notices);
        else Assert.StartsWith(side, Assert.Single(notices), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interview_OfAForeignCorpus_IsShown()
    {
        var list = await corpus.Portal.Client.GetStringAsync("/interviews");
        var links = InterviewLink().Matches(list).Select(match => match.Value).Distinct().ToList();

        Assert.Equal(24, links.Count);
        foreach (var link in links) await ShowsAsync(link);
    }

    private async Task ShowsAsync(string address)
    {
        using var answer = await corpus.Portal.Client.GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync();

        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Found or HttpStatusCode.SeeOther, $"{address} answered {answer.StatusCode}: {WebUtility.HtmlDecode(text)[..Math.Min(2000, text.Length)]}");
        foreach (var picture in Picture().Matches(text).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Distinct())
        {
            using var drawn = await corpus.Portal.Client.GetAsync(picture);
            Assert.True(drawn.IsSuccessStatusCode, $"{address} shows {picture}, which answered {drawn.StatusCode}");
        }
    }

    [GeneratedRegex("(?:src|data|href)=\"(/charts/[^\"]+)\"")]
    private static partial Regex Picture();

    [GeneratedRegex("<p class=\"notice\">((?:[AB]: )[^<]*)")]
    private static partial Regex Notice();

    [GeneratedRegex("/interviews/\\d+")]
    private static partial Regex InterviewLink();
}
