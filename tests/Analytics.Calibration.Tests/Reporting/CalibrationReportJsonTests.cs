using System.Text.Json;
using Analytics.Calibration.Reporting;
using Analytics.Calibration.Tests.Reference;

namespace Analytics.Calibration.Tests.Reporting;

public class CalibrationReportJsonTests
{
    private static readonly JsonElement Json = JsonDocument.Parse(
        CalibrationReportJson.Serialize(CalibrationReportBuilder.Build(Rows.ToInput(ReferenceCorpus.Interviews) with { WarehouseVersion = 7 }))).RootElement;

    [Fact]
    public void Serialize_Report_HasTheAgreedShape()
    {
        AssertKeys(Json, "scope", "verdicts", "metrics", "profiles", "recommendations", "thresholds", "warehouse_version");
        AssertKeys(Json.GetProperty("scope"),
            "interviews", "scored_items", "unscored_items", "relevance_not_measured", "candidates", "repeated_candidates", "runs", "evaluators");
        AssertKeys(Json.GetProperty("metrics").GetProperty("auc.weak_average"), "value", "low", "high", "se", "n", "unit");
        AssertKeys(Json.GetProperty("profiles").GetProperty("weak"), "interviews", "items", "histogram", "mean_interview", "mean_item", "se_cluster");
        Assert.All(Json.GetProperty("verdicts").EnumerateArray(), v => AssertKeys(v, "id", "verdict", "value", "low", "high", "n", "threshold", "sentence"));
        Assert.Equal(7, Json.GetProperty("warehouse_version").GetInt64());
    }

    [Fact]
    public void Serialize_Verdicts_AreSevenInTheOrderOfReading() => Assert.Equal(
        ["orders_profiles", "right_level", "top_end", "repeatable", "stable", "decisions_follow", "coverage"],
        Json.GetProperty("verdicts").EnumerateArray().Select(v => v.GetProperty("id").GetString()));

    [Fact]
    public void Serialize_Verdict_IsAWordInSnakeCase() =>
        Assert.Equal("not_proven", Json.GetProperty("verdicts")[0].GetProperty("verdict").GetString());

    [Fact]
    public void Serialize_HistogramAndRecommendations_CountFromTheLowest()
    {
        Assert.Equal([33, 70, 26, 0, 0], Json.GetProperty("profiles").GetProperty("weak").GetProperty("histogram").EnumerateArray().Select(e => e.GetInt32()));
        Assert.Equal([21, 5, 0], Json.GetProperty("recommendations").GetProperty("weak").EnumerateArray().Select(e => e.GetInt32()));
    }

    [Fact]
    public void Serialize_UndefinedFigure_IsNull() =>
        Assert.Equal(JsonValueKind.Null, Json.GetProperty("metrics").GetProperty("control_chart").GetProperty("value").ValueKind);

    private static void AssertKeys(JsonElement element, params string[] keys) => Assert.All(keys, key => Assert.True(element.TryGetProperty(key, out _), key));
}
