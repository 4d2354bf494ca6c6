using System.Text.Json.Nodes;
using Analytics.Calibration;
using Analytics.Calibration.Reporting;
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
        TestFolder.Delete(_folder);
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
    public async Task Read_WithRunsThatAreCompared_ComparesTheseForEachCriterion()
    {
        await LoadAsync(_warehouse, null);
        var comparison = new RunComparison(["spring-0"], ["spring-2"]);

        var reports = new CriterionReader(_warehouse, Reader(_warehouse)).Read(Cohort.All, comparison);

        Assert.Equal(
            reports.Judged.Select(r => Told(Reader(_warehouse).Read(Cohort.All with { Evaluators = ["two-sided"], Criteria = [r.Criterion] }, comparison).Verdicts.Single(card => card.Id == "stable"))),
            reports.Judged.Select(r => Told(r.Verdicts.Single(card => card.Id == "stable"))));
        Assert.NotEqual(
            new CriterionReader(_warehouse, Reader(_warehouse)).Read(Cohort.All).Judged.Select(r => Told(r.Verdicts.Single(card => card.Id == "stable"))),
            reports.Judged.Select(r => Told(r.Verdicts.Single(card => card.Id == "stable"))));
    }

    [Fact]
    public async Task Read_OfACorpusThatNobodyDesigned_HasNone()
    {
        await LoadAsync(_warehouse, null, designed: false);
        Assert.Empty(new CriterionReader(_warehouse, Reader(_warehouse)).Read(Cohort.All).Judged);
    }

    [Fact]
    public async Task Read_ACriterionThatFailsByItselfAlone_IsNotProvenBesideTheOther()
    {
        await LoadAsync(_warehouse, null, drift: 0.72);

        var manners = new CriterionReader(_warehouse, Reader(_warehouse)).Read(Cohort.All).Judged[1];

        var alone = Reader(_warehouse).Read(Cohort.All with { Criteria = ["manners"] }).Verdicts.Single(card => card.Id == "stable");
        var beside = manners.Verdicts.Single(card => card.Id == "stable");
        Assert.Equal((Verdict.Fail, Verdict.NotProven), (alone.Verdict, beside.Verdict));
        Assert.EndsWith("not as one of 2 criteria (Holm).", beside.Sentence, StringComparison.Ordinal);
        Assert.Contains("Not proven: stability.", manners.Headline, StringComparison.Ordinal);
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

    private async Task LoadAsync(WarehouseDatabase warehouse, string? only, bool designed = true, double drift = 0)
    {
        var file = Path.Combine(_folder, $"{only ?? "all"}.jsonl");
        await File.WriteAllLinesAsync(file, Enumerable.Range(0, 96).Select(number => Interview(number, only, designed, drift).ToJsonString()));
        Assert.Equal(96, (await new IngestPipeline(warehouse, new IngestLimits(), TimeProvider.System).IngestAsync(new IngestRequest([file]))).Loaded);
    }

    // Three runs of one evaluator; the last gives more for manners by the drift.
    private static JsonObject Interview(int number, string? only, bool designed, double drift) => new()
    {
        ["schema"] = "interview/1",
        ["id"] = $"call-{number}",
        ["run"] = new JsonObject { ["id"] = $"spring-{number / 32}", ["started_at"] = $"2026-03-0{2 + (number / 32)}T08:00:00Z", ["evaluator"] = "two-sided" },
        ["candidate"] = new JsonObject { ["code"] = $"P{number}" },
        ["designed_quality"] = designed ? Profiles[number % 4] : null,
        ["turns"] = new JsonArray(new JsonObject { ["speaker"] = "recruiter", ["text"] = "Why?" }, new JsonObject { ["speaker"] = "candidate", ["text"] = $"Because, {number}." }),
        ["scores"] = new JsonArray([.. new[] { Score("depth", (number % 4 * 3) + (number / 4 % 2)), Score("manners", 5 + (number / 4 % 3) + (number < 64 ? 0 : drift)) }.Where(s => only is null || (string?)s["criterion"] == only)]),
    };

    private static JsonObject Score(string criterion, double value) => new() { ["criterion"] = criterion, ["turn"] = 2, ["value"] = value, ["min"] = 0, ["max"] = 10 };
}
