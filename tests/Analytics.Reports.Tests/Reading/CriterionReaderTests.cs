using System.Text.Json.Nodes;
using Analytics.Calibration;
using Analytics.Calibration.Verdicts;
using Analytics.Reports.Reading;
using Analytics.Reports.Tests.Support;
using Analytics.Samples;
using Analytics.Warehouse;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Loading;

namespace Analytics.Reports.Tests.Reading;

/// <summary>One evaluator of two criteria: one tells designed qualities apart, the other gives everybody the same.</summary>
public sealed class CriterionReaderTests : IDisposable
{
    private static readonly string[] Profiles = ["weak", "average", "strong", "exceptional"];
    private readonly string _folder = Directory.CreateTempSubdirectory("criteria-").FullName;
    private readonly WarehouseDatabase _warehouse = WarehouseDatabase.InMemory();

    public void Dispose()
    {
        _warehouse.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Read_OfSeveralCriteria_JudgesEachByItself()
    {
        await LoadAsync(_warehouse, null);

        var reports = new CriterionReader(_warehouse, Reader(_warehouse)).Read(Cohort.All);

        Assert.Equal([("depth", "two-sided"), ("manners", "two-sided")], reports.Judged.Select(r => (r.Criterion, r.Evaluator)));
        Assert.Equal([Verdict.Pass, Verdict.Fail], reports.Judged.Select(r => r.Verdicts.Single(card => card.Id == "orders_profiles").Verdict));
        using var alone = WarehouseDatabase.InMemory();
        await LoadAsync(alone, "depth");
        // Questions without an item are not told of one criterion.
        Assert.Equal(Reader(alone).Read(Cohort.All).Verdicts.SkipLast(1).Select(Told), reports.Judged[0].Verdicts.SkipLast(1).Select(Told));
    }

    [Fact]
    public async Task Read_OfOneCriterionOrTheHomeFormat_HasNone()
    {
        await LoadAsync(_warehouse, null);
        using var home = await SmallCorpus.OfAsync(8, 1, EvaluatorCharacter.Calibrated);

        Assert.Empty(new CriterionReader(_warehouse, Reader(_warehouse)).Read(Cohort.All with { Criteria = ["depth"] }).Judged);
        Assert.Empty(new CriterionReader(home.Warehouse, Reader(home.Warehouse)).Read(Cohort.All).Judged);
    }

    private static string Told(VerdictCard card) => $"{card.Id} {card.Verdict} {card.Value:0.000000} {card.Low:0.000000} {card.High:0.000000} {card.N}";

    private static CalibrationReader Reader(WarehouseDatabase warehouse) => new(warehouse, new CalibrationOptions());

    private async Task LoadAsync(WarehouseDatabase warehouse, string? only)
    {
        var file = Path.Combine(_folder, $"{only ?? "all"}.jsonl");
        await File.WriteAllLinesAsync(file, Enumerable.Range(0, 96).Select(number => Interview(number, only).ToJsonString()));
        Assert.Equal(96, (await new IngestPipeline(warehouse, new IngestLimits(), TimeProvider.System).IngestAsync(new IngestRequest([file]))).Loaded);
    }

    private static JsonObject Interview(int number, string? only) => new()
    {
        ["schema"] = "interview/1",
        ["id"] = $"call-{number}",
        ["run"] = new JsonObject { ["id"] = "spring", ["started_at"] = "2026-03-02T08:00:00Z", ["evaluator"] = "two-sided" },
        ["candidate"] = new JsonObject { ["code"] = $"P{number}" },
        ["designed_quality"] = Profiles[number % 4],
        ["turns"] = new JsonArray(new JsonObject { ["speaker"] = "recruiter", ["text"] = "Why?" }, new JsonObject { ["speaker"] = "candidate", ["text"] = $"Because, {number}." }),
        ["scores"] = new JsonArray([.. new[] { Score("depth", (number % 4 * 3) + (number / 4 % 2)), Score("manners", 5 + (number / 4 % 3)) }.Where(s => only is null || (string?)s["criterion"] == only)]),
    };

    private static JsonObject Score(string criterion, double value) => new() { ["criterion"] = criterion, ["turn"] = 2, ["value"] = value, ["min"] = 0, ["max"] = 10 };
}
