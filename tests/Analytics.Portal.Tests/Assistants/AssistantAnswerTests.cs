using System.Globalization;
using System.Net;
using System.Text.Json;
using Analytics.Portal.Assistants;
using Analytics.Portal.Tests.Api;
using ModelContextProtocol.Protocol;
using Role = Analytics.State.Access.Role;

namespace Analytics.Portal.Tests.Assistants;

/// <summary>What an assistant is told: the API's figures, each with interval, n and a link to its page.</summary>
public sealed class AssistantAnswerTests(AssistedPortal portal) : IClassFixture<AssistedPortal>
{
    [Fact]
    public async Task Tools_AreDescribed_WithASchemaOfTheirArguments_AndOnlyRead()
    {
        var client = await portal.AsAsync(Role.Analyst);
        var tools = await client.ListToolsAsync();
        Assert.Equal(AssistantTools.All.Select(t => t.Name), tools.Select(t => t.Name));
        Assert.All(tools, tool =>
        {
            Assert.True(tool.Description.Length > 40);
            Assert.Equal("object", tool.JsonSchema.GetProperty("type").GetString());
            Assert.Equal((true, false, false), (tool.ProtocolTool.Annotations!.ReadOnlyHint, tool.ProtocolTool.Annotations.DestructiveHint, tool.ProtocolTool.Annotations.OpenWorldHint));
        });
        var filters = tools.Single(t => t.Name == "cohort_summary").JsonSchema.GetProperty("properties");
        Assert.Equal(["weak", "average", "strong", "exceptional", "unknown"], filters.List("profile/items/enum").Select(v => v.GetString()));
        var left = filters.List("except/propertyNames/enum").Select(name => name.GetString()).ToList();
        Assert.Contains("profile", left);
        Assert.DoesNotContain("criterion", left);
        Assert.Contains("except", filters.List("versus/propertyNames/enum").Select(name => name.GetString()));
        Assert.DoesNotContain(filters.EnumerateObject(), f => f.Name.Contains('.', StringComparison.Ordinal));
        Assert.Equal("id", tools.Single(t => t.Name == "read_interview").JsonSchema.List("required").Single().GetString());
        // Every assistant reads the whole list before it asks anything.
        Assert.InRange(tools.Sum(tool => tool.JsonSchema.GetRawText().Length + tool.Description.Length), 1, 40_000);
        Assert.Contains("95 % interval", client.ServerInstructions, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cohort_summary", "summary", "/")]
    [InlineData("list_runs", "runs", "/scores")]
    [InlineData("score_distribution", "scores/distribution", "/scores")]
    [InlineData("score_trend", "scores/trend", "/scores")]
    [InlineData("relevance_distribution", "relevance/distribution", "/relevance")]
    [InlineData("recommendations", "recommendations", "/")]
    [InlineData("changes", "changes", "/changes")]
    [InlineData("contradictions", "contradictions", "/contradictions")]
    [InlineData("question_quality", "questions", "/relevance")]
    [InlineData("cut_score", "cut-score", "/cut-score")]
    [InlineData("find_interviews", "interviews", "/interviews")]
    [InlineData("list_filters", "filters", "/")]
    public async Task Answer_IsTheApis_AndLeadsToThePage(string tool, string address, string page)
    {
        var hasCohort = tool != "list_filters";
        var query = hasCohort ? "?profile=strong&profile=weak" : "";
        var client = await portal.AsAsync(Role.Admin);
        var result = await client.CallAsync(tool, hasCohort ? new { profile = new[] { "strong", "weak" } } : null);
        var api = JsonDocument.Parse(await portal.Portal.As(Role.Admin).GetStringAsync($"/api/v1/{address}{query}")).RootElement;

        Assert.False(result.IsError, result.Text());
        var answer = result.StructuredContent!.Value;
        Assert.Equal(new Uri(portal.Portal.Address, page + query).AbsoluteUri, answer.Text("page_url"));
        Assert.Equal(HttpStatusCode.OK, (await portal.Portal.As(Role.Admin).GetAsync(answer.Text("page_url"))).StatusCode);
        Assert.Equal(Numbers(api), Numbers(answer));
        Assert.EndsWith(answer.Text("page_url")!, result.Text(), StringComparison.Ordinal);
        Assert.True(JsonElement.DeepEquals(answer, JsonDocument.Parse(((TextContentBlock)result.Content[1]).Text).RootElement));
        Assert.DoesNotContain(Links(answer), link => !link.StartsWith(portal.Portal.Address.AbsoluteUri, StringComparison.Ordinal) || link.Contains("/api/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Figure_IsToldWithIntervalAndN()
    {
        var result = await (await portal.AsAsync(Role.Analyst)).CallAsync("cohort_summary", new { profile = "strong", except = new { position = AssistedPortal.Own } });
        var expected = portal.Interviews.Where(i => i.QualityProfile == "strong" && i.Position != AssistedPortal.Own).ToList();
        var mean = result.StructuredContent!.Value.At("figures/scores/interview_mean");
        Assert.Equal((expected.Count(i => i.MeanScore is not null), expected.Average(i => i.MeanScore)!.Value), (mean.Count("n"), mean.Number("value")!.Value), new NearlyEqual());
        var told = string.Create(CultureInfo.InvariantCulture, $"mean score {mean.Number("value"):0.00} (95 % interval {mean.Number("low"):0.00} to {mean.Number("high"):0.00}, n = {mean.Count("n")})");
        Assert.Contains(told.Replace(' ', '_').Replace('\u00a0', '_'), result.Text().Replace(' ', '_').Replace('\u00a0', '_'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comparison_IsOfBothCohorts_TheSameMixFirst()
    {
        var client = await portal.AsAsync(Role.Analyst);
        var answer = await client.AskAsync("compare_cohorts", new { profile = "strong", versus = new { profile = "weak" } });
        Assert.Equal("profile=strong", answer.Text("cohort/query"));
        Assert.Equal("profile=weak", answer.Text("against/query"));
        Assert.Contains("same mix", answer.List("figures")[0].Text("name"), StringComparison.Ordinal);
        Assert.All(answer.List("figures"), figure => Assert.True(figure.Number("difference/low") <= figure.Number("difference/value") && figure.Number("difference/value") <= figure.Number("difference/high")));
        Assert.EndsWith("/cohorts?profile=strong&vs.profile=weak", answer.Text("page_url"), StringComparison.Ordinal);

        var nothing = await client.CallAsync("compare_cohorts", new { profile = "strong", versus = new { profile = "strong" } });
        Assert.True(nothing.IsError);
        Assert.Contains("names the same interviews", nothing.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calibration_TellsVerdicts_AndMetricsWhenAsked()
    {
        var client = await portal.AsAsync(Role.Analyst);
        var evaluator = portal.Interviews[0].Evaluator;
        var brief = await client.CallAsync("calibration_report", new { evaluator });
        var whole = await client.AskAsync("calibration_report", new { evaluator, parts = new[] { "metrics" } });
        Assert.Equal(7, brief.StructuredContent!.Value.List("verdicts").Count);
        Assert.False(brief.StructuredContent!.Value.TryGetProperty("metrics", out _));
        Assert.All(whole.At("metrics").EnumerateObject(), metric => Assert.True(metric.Value.TryGetProperty("n", out _)));
        foreach (var card in whole.List("verdicts")) Assert.Contains(card.Text("sentence")!, brief.Text(), StringComparison.Ordinal);

        var wrong = await client.CallAsync("calibration_report", new { parts = new[] { "everything" } });
        Assert.True(wrong.IsError);
        Assert.Contains("allowed: metrics", wrong.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interview_HasItsWords_AndIsFoundByItsId()
    {
        var client = await portal.AsAsync(Role.Analyst);
        var found = (await client.AskAsync("find_interviews", new { sort = "score", page_size = 1 })).List("interviews").Single();
        var id = found.Text("interview_id")!;
        Assert.Equal(JsonValueKind.String, found.At("interview_id").ValueKind);
        Assert.EndsWith($"/interviews/{id}", found.Text("page_link"), StringComparison.Ordinal);

        var interview = await client.AskAsync("read_interview", new { id });
        Assert.NotEmpty(interview.List("detail/turns"));
        Assert.Equal(id, interview.Text("detail/interview/interview_id"));
        Assert.EndsWith($"/interviews/{id}", interview.Text("page_url"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cohort_summary", """{"profile":"brilliant"}""", "profile \"brilliant\"", "allowed: weak, average, strong, exceptional")]
    [InlineData("cohort_summary", """{"quality":"weak"}""", "quality \"weak\" is not a parameter", "allowed: position")]
    [InlineData("cohort_summary", """{"except":{"profile":["brilliant"]}}""", "not.profile \"brilliant\"", "allowed: weak")]
    [InlineData("compare_cohorts", """{"versus":{"run":"nowhere"}}""", "vs.run \"nowhere\"", "allowed: ")]
    [InlineData("score_trend", """{"by":"candidate"}""", "by \"candidate\"", "allowed: ")]
    [InlineData("find_interviews", """{"page":0}""", "page \"0\" is not a whole number", "1")]
    [InlineData("find_interviews", """{"page_size":501}""", "page_size \"501\"", "from 1 to 500")]
    [InlineData("read_interview", """{"id":"x"}""", "id \"x\"", "not an interview's number")]
    [InlineData("read_interview", """{"id":"1"}""", "There is no such interview", "1")]
    [InlineData("read_interview", "{}", "Give id", "find_interviews")]
    [InlineData("delete_everything", "{}", "There is no such tool", "cohort_summary")]
    public async Task WhatCannotBeUsed_IsNamed_WithWhatIsAllowed(string tool, string arguments, string named, string allowed)
    {
        var result = await (await portal.AsAsync(Role.Analyst)).CallAsync(tool, JsonDocument.Parse(arguments).RootElement);
        Assert.True(result.IsError);
        Assert.Contains(named, result.Text(), StringComparison.Ordinal);
        Assert.Contains(allowed, result.Text(), StringComparison.Ordinal);
        Assert.InRange(result.StructuredContent!.Value.Count("status"), 400, 404);
    }

    // All numbers of an answer in their order, as written; those too long for JavaScript are texts in the assistant's.
    private static List<double> Numbers(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => [.. element.EnumerateObject().SelectMany(member => Numbers(member.Value))],
        JsonValueKind.Array => [.. element.EnumerateArray().SelectMany(Numbers)],
        JsonValueKind.Number when Math.Abs(element.GetDouble()) < 1e15 => [element.GetDouble()],
        _ => [],
    };

    private static IEnumerable<string> Links(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => member.Name.EndsWith("link", StringComparison.Ordinal) && member.Value.ValueKind == JsonValueKind.String ? [member.Value.GetString()!] : Links(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Links),
        _ => [],
    };

    private sealed class NearlyEqual : IEqualityComparer<(int N, double Value)>
    {
        public bool Equals((int N, double Value) x, (int N, double Value) y) => x.N == y.N && Math.Abs(x.Value - y.Value) < 1e-9;

        public int GetHashCode((int N, double Value) obj) => obj.N;
    }
}
