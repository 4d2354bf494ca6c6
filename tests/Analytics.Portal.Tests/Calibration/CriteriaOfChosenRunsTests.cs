using System.Text.Json.Nodes;
using Analytics.Portal.Tests.Host;
using Analytics.Warehouse.Loading;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Portal.Tests.Calibration;

/// <summary>An evaluator of two criteria in two runs: page and API judge the criteria in the same cases.</summary>
public sealed class CriteriaOfChosenRunsTests(CriteriaOfChosenRunsTests.TwoRuns corpus) : IClassFixture<CriteriaOfChosenRunsTests.TwoRuns>
{
    [Theory]
    [InlineData("", true)]
    [InlineData("baseline=spring-0&new=spring-1", true)]
    [InlineData("criterion=depth", false)]
    [InlineData("run=spring-0&vs.run=spring-1", false)]
    [InlineData("profile=unknown", false)]
    public async Task Criteria_AreJudgedOnThePageWhereTheApiJudgesThem(string query, bool judged)
    {
        var page = await corpus.Portal.Client.GetStringAsync($"/calibration?{query}");
        var answer = JsonNode.Parse(await corpus.Portal.Client.GetStringAsync($"/api/v1/calibration?{query}"))!;

        Assert.Equal((judged, judged), (page.Contains("Each criterion by itself", StringComparison.Ordinal), answer["criteria"] is not null));
        if (judged) Assert.Equal(["clarity", "depth"], answer["criteria"]!.AsArray().Select(one => (string)one!["criterion"]!));
    }

    public sealed class TwoRuns : IAsyncLifetime
    {
        private static readonly string[] Profiles = ["weak", "average", "strong", "exceptional"];

        public RunningPortal Portal { get; } = new();

        public async ValueTask InitializeAsync()
        {
            await Portal.InitializeAsync();
            var file = Path.Combine(Directory.CreateTempSubdirectory("criteria-").FullName, "calls.jsonl");
            await File.WriteAllLinesAsync(file, Enumerable.Range(0, 16).Select(Interview));
            Assert.Equal(16, (await Portal.Services.GetRequiredService<IngestPipeline>().IngestAsync(new IngestRequest([file]))).Loaded);
        }

        public ValueTask DisposeAsync() => Portal.DisposeAsync();

        private static string Interview(int number) => new JsonObject
        {
            ["schema"] = "interview/1",
            ["id"] = $"call-{number}",
            ["run"] = new JsonObject { ["id"] = $"spring-{number % 2}", ["started_at"] = $"2026-03-0{2 + (number % 2)}T08:00:00Z", ["evaluator"] = "rubric" },
            ["candidate"] = new JsonObject { ["code"] = $"P{number}" },
            ["designed_quality"] = number < 12 ? Profiles[number / 3] : null,
            ["turns"] = new JsonArray(new JsonObject { ["speaker"] = "recruiter", ["text"] = "Why?" }, new JsonObject { ["speaker"] = "candidate", ["text"] = $"Because, {number}." }),
            ["scores"] = new JsonArray(Score("depth", number % 11), Score("clarity", number * 3 % 11)),
        }.ToJsonString();

        private static JsonObject Score(string criterion, double value) => new() { ["criterion"] = criterion, ["turn"] = 2, ["value"] = value, ["min"] = 0, ["max"] = 10 };
    }
}
