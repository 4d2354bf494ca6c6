using System.Net;
using System.Text.Json;

namespace Analytics.Portal.Tests.Api;

/// <summary>How the API speaks: what it refuses, what it does not send twice, how lists are walked.</summary>
public sealed class ProtocolTests(SampledPortal portal)
{
    private static readonly string[] Addresses =
    [
        "summary", "runs", "scores/distribution", "scores/trend", "relevance/distribution", "relevance/trend", "recommendations", "interviews", $"interviews/{SampledPortal.FirstInterview}", "findings",
        "contradictions", "cut-score", "questions", "changes",
    ];

    public static TheoryData<string> All => [.. Addresses];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Get_AnyAnswer_SaysWhichInterviewsAndHowOldTheDataIs(string address)
    {
        var answer = await portal.GetAsync($"{address}?profile=strong&from=2026-09-01");
        Assert.Equal(("strong, since 2026-09-01", "profile=strong&from=2026-09-01"), (answer.Text("cohort/words"), answer.Text("cohort/query")));
        Assert.True(answer.At("warehouse_version").GetInt64() > 0);
        Assert.Equal(DateTimeKind.Utc, answer.At("data_as_of").GetDateTime().Kind);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Get_Again_IsNotSentAgain(string address)
    {
        using var first = await portal.Client.GetAsync("/api/v1/" + address);
        Assert.Equal("no-cache", first.Headers.CacheControl!.ToString());
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/" + address);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await portal.Client.SendAsync(request);
        Assert.Equal((HttpStatusCode.NotModified, first.Headers.ETag), (second.StatusCode, second.Headers.ETag));
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task ETag_OfAnotherQuestion_IsAnother()
    {
        using var one = await portal.Client.GetAsync("/api/v1/summary?profile=strong");
        using var other = await portal.Client.GetAsync("/api/v1/summary?profile=weak");
        Assert.NotEqual(one.Headers.ETag, other.Headers.ETag);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Head_AnyAddress_AnswersWithoutABody(string address)
    {
        using var answer = await portal.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/api/v1/" + address));
        Assert.Equal((HttpStatusCode.OK, "application/json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.NotNull(answer.Headers.ETag);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("summary?colour=red", "colour", "red", "position")]
    [InlineData("summary?by=profile", "by", "profile", "position")]
    [InlineData("scores/distribution?by=shoe", "by", "shoe", "section")]
    [InlineData("recommendations?by=section", "by", "section", "evaluator")]
    [InlineData("runs?profile=stronk", "profile", "stronk", "strong")]
    [InlineData("runs?score=7", "score", "7", "5")]
    [InlineData("runs?evaluator=nobody", "evaluator", "nobody", "kestrel-2")]
    [InlineData("runs?run=19990101_000000", "run", "19990101_000000", "20260831_080000")]
    [InlineData("runs?from=yesterday", "from", "yesterday", null)]
    [InlineData("summary?vs.profile=stronk", "vs.profile", "stronk", "strong")]
    [InlineData("summary?vs.run=19990101_000000", "vs.run", "19990101_000000", "20260831_080000")]
    [InlineData("interviews?sort=height", "sort", "height", "-score")]
    [InlineData("interviews?page=0", "page", "0", null)]
    [InlineData("interviews?page_size=501", "page_size", "501", null)]
    [InlineData("interviews?page=1&page=2", "page", "2", null)]
    [InlineData("interviews/x", "id", "x", null)]
    [InlineData("filters?profile=strong", "profile", "strong", null)]
    [InlineData("changes?by=run", "by", "run", "position")]
    [InlineData("comparison?profile=weak&vs.profile=weak", "vs.", "", null)]
    [InlineData("comparison", "vs.", "", null)]
    [InlineData("ingest?profile=strong", "profile", "strong", "upload")]
    public async Task Get_WithWhatCannotBeUsed_NamesParameterValueAndWhatIsAllowed(string address, string parameter, string value, string? allowed)
    {
        var error = Assert.Single((await portal.ProblemAsync("/api/v1/" + address)).List("errors"));
        Assert.Equal((parameter, value), (error.Text("parameter"), error.Text("value")));
        Assert.NotEmpty(error.Text("reason")!);
        if (allowed is null) return;
        Assert.Contains(allowed, error.List("allowed").Select(a => a.GetString()));
    }

    [Fact]
    public async Task Get_WithSeveralFaults_SaysAllAtOnce()
    {
        var problem = await portal.ProblemAsync("/api/v1/interviews?profile=stronk&page=x&colour=red");
        Assert.Equal(3, problem.List("errors").Count);
        Assert.Equal("3 parameters cannot be used.", problem.Text("title"));
    }

    [Fact]
    public async Task Get_AnInterviewThatIsNotThere_IsNotFound() =>
        Assert.Contains("99999", (await portal.ProblemAsync("/api/v1/interviews/99999", HttpStatusCode.NotFound)).Text("detail"), StringComparison.Ordinal);

    [Theory]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api/v2/summary")]
    [InlineData("/api")]
    public async Task Get_AnAddressThatIsNone_IsAProblemAndNoPage(string address) =>
        Assert.Contains("/openapi/v1.json", (await portal.ProblemAsync(address, HttpStatusCode.NotFound)).Text("detail"), StringComparison.Ordinal);

    [Fact]
    public async Task Post_ToWhatIsOnlyRead_IsAProblemAndNoPage()
    {
        using var answer = await portal.Client.PostAsync("/api/v1/summary", null);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Theory]
    [InlineData("")]
    [InlineData("profile=strong&sort=-score")]
    [InlineData("evaluator=kestrel-2&sort=candidate&page_size=17")]
    public async Task Interviews_WalkedByNext_AreAllOfThemOnceInOrder(string query)
    {
        var whole = (await portal.GetAsync($"interviews?{query.Replace("&page_size=17", "", StringComparison.Ordinal)}&page_size=500")).List("interviews").Select(Id).ToList();
        var walked = new List<long>();
        for (string? next = $"/api/v1/interviews?{query}"; next is not null;)
        {
            using var answer = await portal.Client.GetAsync(next);
            var page = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
            Assert.Equal(whole.Count, page.Count("total"));
            walked.AddRange(page.List("interviews").Select(Id));
            next = page.Text("next");
            if (next is not null) Assert.Contains($"<{next}>; rel=\"next\"", answer.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
        }

        Assert.Equal(whole, walked);
        static long Id(JsonElement interview) => interview.At("interview_id").GetInt64();
    }

    [Fact]
    public async Task Interviews_BehindTheLastPage_AreNoneAndLeadBack()
    {
        var page = await portal.GetAsync("interviews?page=1000&page_size=100");
        Assert.Empty(page.List("interviews"));
        Assert.Null(page.Text("next"));
        Assert.Equal("/api/v1/interviews?page_size=100&page=3", page.Text("prev"));
    }

    [Fact]
    public async Task Interview_FromAList_KnowsItsPlaceInIt()
    {
        var listed = (await portal.GetAsync("interviews?profile=weak&sort=score")).List("interviews")[1];
        var interview = await portal.GetAsync($"interviews/{listed.At("interview_id")}?profile=weak&sort=score");
        Assert.Equal((2, listed.Text("candidate")), (interview.Count("place/place"), interview.Text("detail/interview/candidate")));
        Assert.NotEmpty(interview.List("detail/turns"));
    }

    [Fact]
    public async Task Document_DescribesEveryAddressWithItsParameters()
    {
        var document = JsonDocument.Parse(await portal.Client.GetStringAsync("/openapi/v1.json")).RootElement;
        var paths = document.At("paths").EnumerateObject().ToDictionary(p => p.Name, p => p.Value);
        Assert.Equal(
            Addresses.Select(a => "/api/v1/" + a.Replace($"/{SampledPortal.FirstInterview}", "/{id}", StringComparison.Ordinal)).Append("/api/v1/ingest").Append("/api/v1/calibration").Append("/api/v1/agreement").Append("/api/v1/alerts").Append("/api/v1/comparison").Append("/api/v1/filters").Append("/api/v1/views").Append("/api/v1/views/{view}").Order(StringComparer.Ordinal),
            paths.Keys.Order(StringComparer.Ordinal));

        var by = Assert.Single(paths["/api/v1/scores/distribution"].List("get/parameters"), p => p.Text("name") == "by");
        Assert.Equal(["profile", "position", "run", "evaluator", "section", "recommendation"], by.List("schema/enum").Select(v => v.GetString()));
        Assert.All(paths.SelectMany(p => p.Value.EnumerateObject()), operation =>
        {
            Assert.NotEmpty(operation.Value.Text("summary")!);
            Assert.NotEmpty(operation.Value.Text("description")!);
            if (!operation.Value.TryGetProperty("parameters", out var parameters)) return;
            Assert.All(parameters.EnumerateArray(), p => Assert.True(p.TryGetProperty("description", out _) && p.TryGetProperty("example", out _), p.Text("name")));
        });
        Assert.Equal(Analytics.Warehouse.Cohorts.CohortDimension.All.Select(d => d.Name), paths["/api/v1/runs"].List("get/parameters").Select(p => p.Text("name")!));
    }
}
