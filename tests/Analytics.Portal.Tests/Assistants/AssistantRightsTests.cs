using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Analytics.Portal.Tests.Access;
using Analytics.Portal.Tests.Api;
using Analytics.Retention.Erasure;
using Analytics.State.Access;
using Analytics.State.Audit;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using AllRecords = Analytics.Retention.Records;
using Role = Analytics.State.Access.Role;

namespace Analytics.Portal.Tests.Assistants;

/// <summary>An assistant may what its token may, and no more.</summary>
public sealed class AssistantRightsTests(AssistedPortal portal) : IClassFixture<AssistedPortal>
{
    private static readonly string[] OfLeadership =
        ["list_filters", "cohort_summary", "list_runs", "score_distribution", "score_trend", "relevance_distribution", "recommendations", "changes", "compare_cohorts"];

    private static readonly string[] OfAnalysts = ["calibration_report", "contradictions", "question_quality", "cut_score", "find_interviews", "read_interview"];

    [Fact]
    public async Task Nobody_IsLetIn()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await Assert.ThrowsAsync<HttpRequestException>(() => AssistedPortal.ConnectAsync(portal.Portal.Address, null))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Assert.ThrowsAsync<HttpRequestException>(() => AssistedPortal.ConnectAsync(portal.Portal.Address, "wrong"))).StatusCode);
    }

    [Fact]
    public async Task Token_ThatIsNotForReading_IsRefused()
    {
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => AssistedPortal.ConnectAsync(portal.Portal.Address, portal.Token("Exporter", Role.Admin, [TokenScope.Export])));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Theory]
    [InlineData(Role.Leadership, false)]
    [InlineData(Role.Analyst, true)]
    [InlineData(Role.Engineer, true)]
    [InlineData(Role.Admin, true)]
    public async Task Role_IsShownItsTools_AndNoOtherAnswers(Role role, bool isAnalyst)
    {
        var client = await portal.AsAsync(role);
        Assert.Equal(isAnalyst ? [.. OfLeadership, .. OfAnalysts] : OfLeadership, (await client.ListToolsAsync()).Select(t => t.Name));
        foreach (var tool in OfAnalysts)
        {
            var result = await client.CallAsync(tool, tool == "read_interview" ? new { id = Text(portal.Interviews[0].InterviewId) } : null);
            Assert.Equal(!isAnalyst, result.IsError ?? false);
            if (!isAnalyst) Assert.Contains("This is for the role analyst", result.Text(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Leadership_IsToldGroups_AndNoNameCodeListOrWord()
    {
        var client = await portal.AsAsync(Role.Leadership);
        foreach (var tool in OfLeadership)
        {
            var result = await client.CallAsync(tool, tool is "compare_cohorts" ? new { position = AssistedPortal.Own, versus = new { position = "UX Researcher" } } : null);
            Assert.False(result.IsError, result.Text());
            var told = result.StructuredContent!.Value.GetRawText() + result.Text();
            Assert.DoesNotContain(portal.Interviews, i => told.Contains(i.Candidate, StringComparison.Ordinal) || Regex.IsMatch(told, $@"\b{i.CandidateCode}\b") && tool != "list_filters");
            Assert.DoesNotContain("/interviews", told, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("person", "C001")]
    [InlineData("q", "kafka")]
    [InlineData("score", "5")]
    public async Task Leadership_CannotAskForSingleInterviews(string filter, string value)
    {
        var client = await portal.AsAsync(Role.Leadership);
        var all = (await client.AskAsync("cohort_summary")).Count("figures/interviews");
        var result = await client.CallAsync("cohort_summary", new Dictionary<string, string> { [filter] = value });
        if (result.IsError != true) Assert.Equal(all, result.StructuredContent!.Value.Count("figures/interviews"));
    }

    [Fact]
    public async Task WhoMayReadOnePosition_IsToldOfNoOther()
    {
        var client = await portal.AsAsync(Role.Analyst, AssistedPortal.Own);
        var (own, foreign) = (portal.Interviews.First(i => i.Position == AssistedPortal.Own), portal.Interviews.First(i => i.Position is { } position && position != AssistedPortal.Own));
        Assert.Equal(portal.Interviews.Count(i => i.Position == AssistedPortal.Own), (await client.AskAsync("cohort_summary")).Count("figures/interviews"));
        Assert.Equal(own.Candidate, (await client.AskAsync("read_interview", new { id = Text(own.InterviewId) })).Text("detail/interview/candidate"));
        Assert.Contains("There is no such interview", (await client.CallAsync("read_interview", new { id = Text(foreign.InterviewId) })).Text(), StringComparison.Ordinal);
        Assert.Contains($"position \"{foreign.Position}\"", (await client.CallAsync("cohort_summary", new { position = foreign.Position })).Text(), StringComparison.Ordinal);

        var others = portal.Interviews.Select(i => i.Position).OfType<string>().Distinct().Where(p => p != AssistedPortal.Own).ToList();
        foreach (var tool in OfLeadership.Concat(OfAnalysts).Where(t => t is not ("read_interview" or "compare_cohorts")))
        {
            var result = await client.CallAsync(tool);
            var told = JsonDocument.Parse(result.StructuredContent!.Value.GetRawText()).RootElement.ToString() + result.Text();
            Assert.False(others.FirstOrDefault(position => told.Contains(position, StringComparison.Ordinal)) is { } position, $"{tool} tells of another position:\n{told}");
        }
    }

    [Fact]
    public async Task OpeningAnInterview_Searching_AndARefusal_AreWrittenDown()
    {
        var audit = portal.Portal.Services.GetRequiredService<AuditLog>();
        var client = await AssistedPortal.ConnectAsync(portal.Portal.Address, portal.Token("Watched", Role.Analyst, [TokenScope.Read]));
        await using (client)
        {
            await client.AskAsync("read_interview", new { id = Text(portal.Interviews[0].InterviewId) });
            await client.AskAsync("find_interviews", new { q = "planning" });
            await client.AskAsync("cohort_summary");
        }

        Assert.Equal([AuditAction.Search, AuditAction.InterviewOpened], audit.Read(new AuditQuestion()).Where(e => e.Actor == "Watched").Select(e => e.Action));
        Assert.DoesNotContain(audit.Read(new AuditQuestion()), e => e.Actor == "Watched" && e.ToString().Contains("planning", StringComparison.Ordinal));

        var leader = await portal.AsAsync(Role.Leadership);
        await leader.CallAsync("find_interviews");
        Assert.Contains(audit.Read(new AuditQuestion(AuditAction.AccessRefused)), e => e is { Actor: "Leadership-", Subject: "/api/v1/interviews" });
    }

    [Fact]
    public async Task WhoWasErased_IsGone()
    {
        await using var erased = new AssistedPortal();
        await erased.InitializeAsync();
        var gone = erased.Interviews[0];
        var client = await erased.AsAsync(Role.Admin);
        await client.AskAsync("read_interview", new { id = Text(gone.InterviewId) });
        await erased.Portal.Services.GetRequiredService<AllRecords>().Erasure.RunAsync(new ErasureOrder(gone.CandidateCode, null, null, Everyone: true, DeleteFiles: false, "Admin"));

        Assert.Contains("There is no such interview", (await client.CallAsync("read_interview", new { id = Text(gone.InterviewId) })).Text(), StringComparison.Ordinal);
        var left = await client.AskAsync("find_interviews", new { page_size = 500 });
        Assert.DoesNotContain(left.List("interviews"), i => i.Text("candidate_code") == gone.CandidateCode);
        Assert.DoesNotContain(gone.Candidate, left.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PageLinks_AreWhatTheAssistantCallsThePortal_BehindAProxyAndBelowAPath()
    {
        await using var below = new ClosedPortal("--Access:PathBase", "/analytics", "--Access:Proxies:0", "127.0.0.1", "--AllowedHosts", "hiring.example.org;127.0.0.1");
        await below.InitializeAsync();
        var token = below.Services.GetRequiredService<AccessTokens>().Create(new TokenWish("a", "Ada", Role.Analyst, [TokenScope.Read], null, 1)).Secret;
        await using var client = await AssistedPortal.ConnectAsync(
            below.Address, token, "/analytics/mcp", KeyValuePair.Create("X-Forwarded-Proto", "https"), KeyValuePair.Create("X-Forwarded-Host", "hiring.example.org"));
        Assert.Equal("https://hiring.example.org/analytics/scores", (await client.AskAsync("list_runs")).Text("page_url"));
    }

    [Fact]
    public async Task APageOfAnotherSite_CannotAsk()
    {
        using var request = Question();
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var answer = await portal.Portal.As(Role.Admin).SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("another site", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var own = Question();
        using var answered = await portal.Portal.As(Role.Admin).SendAsync(own);
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
    }

    [Fact]
    public async Task WhoAsksTooMuch_IsToldToWait()
    {
        await using var limited = new ClosedPortal("--Access:RequestsPerSecond", "1");
        await limited.InitializeAsync();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 30; i++)
        {
            using var request = Question();
            using var answer = await limited.As(Role.Analyst).SendAsync(request);
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, statuses[0]);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    [Fact]
    public async Task AQuestionBeyondTheLimit_IsRefused()
    {
        using var body = new StringContent("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + new string('a', 1024 * 1024) + "\"}", Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = body };
        Accept(request);
        // Whoever sends on after the refusal may find the connection closed before the answer is read.
        request.Headers.ExpectContinue = true;
        using var answer = await portal.Portal.As(Role.Admin).SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    private static HttpRequestMessage Question()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = new StringContent("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}", Encoding.UTF8, "application/json") };
        Accept(request);
        return request;
    }

    private static void Accept(HttpRequestMessage request)
    {
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
    }

    private static string Text(long id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
