using System.Net;
using System.Text.RegularExpressions;
using Analytics.Portal.Access;
using Analytics.State.Access;
using Analytics.Warehouse;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Portal.Tests.Access;

/// <summary>What people who may read a part are answered by a running portal over the sample corpus.</summary>
public sealed partial class ScopedReadingTests(ScopedReadingTests.SamplePortal portal) : IClassFixture<ScopedReadingTests.SamplePortal>
{
    private const string Own = "Supply Planner";

    private static readonly string[] GroupPages = ["/", "/scores", "/scores?by=position", "/relevance", "/changes", "/cohorts?position=Supply%20Planner&vs.position=UX%20Researcher", "/help"];

    [Fact]
    public async Task Leadership_ReadsGroups_AndNoNameCodeOrWord()
    {
        foreach (var page in GroupPages)
        {
            var html = await GetAsync(portal.Leadership, page);
            Assert.DoesNotContain(portal.Interviews, i => html.Contains(i.Candidate, StringComparison.Ordinal) || Regex.IsMatch(html, $@"\b{i.CandidateCode}\b"));
            Assert.DoesNotContain("href=\"/interviews", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Leadership_IsToldWhatIsLeftOut() =>
        Assert.Contains("groups of at least 5 candidates", await GetAsync(portal.Leadership, "/scores"), StringComparison.Ordinal);

    [Theory]
    [InlineData("person=C001")]
    [InlineData("q=kafka")]
    [InlineData("score=5")]
    [InlineData("not.mean=1-2")]
    [InlineData("finding=turns_differ")]
    public async Task Leadership_CannotAskForSingleInterviews(string filter)
    {
        var plain = await GetAsync(portal.Leadership, "/api/v1/summary");
        var page = await GetAsync(portal.Leadership, $"/scores?{filter}");

        Assert.Contains("asks for single interviews", page, StringComparison.Ordinal);
        using var answer = await portal.Leadership.GetAsync($"/api/v1/summary?{filter}");
        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
        if (answer.IsSuccessStatusCode) Assert.Equal(InterviewsOf(plain), InterviewsOf(await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Picture_OfALargerScope_IsNotGivenToASmaller()
    {
        const string Picture = "/charts/score-distribution.svg?by=position";
        using var all = await portal.Admin.GetAsync(Picture);
        using var few = await portal.OfOnePosition.GetAsync(Picture);

        Assert.NotEqual(all.Headers.ETag, few.Headers.ETag);
        Assert.NotEqual(await all.Content.ReadAsStringAsync(), await few.Content.ReadAsStringAsync());
        using var again = new HttpRequestMessage(HttpMethod.Get, Picture);
        again.Headers.IfNoneMatch.Add(all.Headers.ETag!);
        using var answer = await portal.OfOnePosition.SendAsync(again);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Analyst_OfOnePosition_SeesItsInterviewsAndNoOther()
    {
        var (own, other) = (portal.Interviews.First(i => i.Position == Own), portal.Interviews.First(i => i.Position is { } position && position != Own));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync($"/interviews/{own.InterviewId}"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync($"/interviews/{other.InterviewId}"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync($"/api/v1/interviews/{other.InterviewId}"));
        Assert.Equal(portal.Interviews.Count(i => i.Position == Own), InterviewsOf(await GetAsync(portal.OfOnePosition, "/api/v1/summary")));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/scores?by=position")]
    [InlineData("/relevance")]
    [InlineData("/calibration")]
    [InlineData("/agreement")]
    [InlineData("/contradictions")]
    [InlineData("/cohorts")]
    [InlineData("/changes")]
    [InlineData("/interviews?size=200")]
    [InlineData("/interviews?q=the")]
    [InlineData("/find?q=planner")]
    [InlineData("/cut-score")]
    [InlineData("/export/interviews.csv")]
    [InlineData("/export/contradictions.csv")]
    [InlineData("/api/v1/interviews")]
    [InlineData("/api/v1/agreement")]
    public async Task Analyst_OfOnePosition_IsToldOfNoOtherPosition(string address)
    {
        var text = WebUtility.HtmlDecode(await GetAsync(portal.OfOnePosition, address));

        Assert.DoesNotContain(portal.Interviews.Select(i => i.Position).OfType<string>().Distinct().Where(p => p != Own), position => text.Contains(position, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatIsToldOfAllThatIsLoaded_IsRefusedWithASentence()
    {
        using var page = await portal.OfOnePosition.GetAsync("/data");
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        Assert.Contains("of which you may read a part", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var answer = await portal.OfOnePosition.GetAsync("/api/v1/ingest");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("of which you may read a part", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PageOfWhoMayReadAPart_IsNotLive()
    {
        const string Connection = "<!--Blazor:{\"type\":\"server\"";

        Assert.Contains(Connection, await GetAsync(portal.Admin, "/cut-score"), StringComparison.Ordinal);
        Assert.DoesNotContain(Connection, await GetAsync(portal.OfOnePosition, "/cut-score"), StringComparison.Ordinal);
    }

    private async Task<HttpStatusCode> StatusAsync(string address)
    {
        using var answer = await portal.OfOnePosition.GetAsync(address);
        return answer.StatusCode;
    }

    private static async Task<string> GetAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode}\n{text[..Math.Min(2000, text.Length)]}");
        return text;
    }

    private static int InterviewsOf(string summary) => int.Parse(InterviewsPattern().Match(summary).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("\"interviews\": ?(\\d+)")]
    private static partial Regex InterviewsPattern();

    /// <summary>A closed portal with the sample corpus, and people with different rights.</summary>
    public sealed class SamplePortal : IAsyncLifetime
    {
        private readonly ClosedPortal _portal = new();
        private readonly List<HttpClient> _clients = [];

        public HttpClient Admin => _portal.As(Role.Admin);

        public HttpClient Engineer => _portal.As(Role.Engineer);

        public HttpClient Leadership => _portal.As(Role.Leadership);

        public HttpClient OfOnePosition { get; private set; } = null!;

        public IReadOnlyList<InterviewRow> Interviews { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            await _portal.InitializeAsync();
            var warehouse = _portal.Services.GetRequiredService<WarehouseDatabase>();
            await new IngestPipeline(warehouse, new IngestLimits(), TimeProvider.System).IngestAsync(new IngestRequest([Support.Samples.Folder]));
            Interviews = new InterviewList(warehouse).Read(Cohort.All, InterviewOrder.Default, 1, 1000);
            OfOnePosition = Client(new Viewer("Ines", [Role.Analyst], [Own]));
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var client in _clients) client.Dispose();
            await _portal.DisposeAsync();
        }

        private HttpClient Client(Viewer viewer)
        {
            var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = _portal.Address };
            client.DefaultRequestHeaders.Add("Cookie", _portal.CookieOf(viewer));
            _clients.Add(client);
            return client;
        }
    }
}
