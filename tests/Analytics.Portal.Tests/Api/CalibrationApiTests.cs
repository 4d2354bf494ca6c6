namespace Analytics.Portal.Tests.Api;

/// <summary>The calibration report over HTTP. Its figures are tested where they are computed.</summary>
public sealed class CalibrationApiTests(SampledPortal portal) : IClassFixture<SampledPortal>
{
    [Fact]
    public async Task Calibration_OfACohort_CarriesEveryMemberAndWhoseItIs()
    {
        var answer = await portal.GetAsync("calibration?evaluator=kestrel-2");

        Assert.Equal(["scope", "headline", "verdicts", "metrics", "profiles", "recommendations", "thresholds", "warehouse_version"], answer.EnumerateObject().Select(p => p.Name).Take(8));
        Assert.Equal(7, answer.List("verdicts").Count);
        Assert.Equal("evaluator=kestrel-2", answer.Text("cohort/query"));
        Assert.Equal(["kestrel-2"], answer.List("scope/evaluators").Select(e => e.GetString()));
        Assert.Equal("fail", answer.List("verdicts").Single(v => v.Text("id") == "top_end").Text("verdict"));
        var rows = portal.Items().Where(i => i is { Evaluator: "kestrel-2", Profile: "strong", Score: not null }).ToList();
        Assert.Equal(Enumerable.Range(1, 5).Select(score => rows.Count(r => r.Score == score)), answer.List("profiles/strong/histogram").Select(c => c.GetInt32()));
        Assert.False(answer.TryGetProperty("changes", out _));
    }

    [Fact]
    public async Task Calibration_ComparedCohort_SaysWhatChanged()
    {
        var answer = await portal.GetAsync("calibration?evaluator=meander-4&vs.evaluator=kestrel-2");

        var slope = answer.List("changes").Single(c => c.Text("id") == "bias.equal_weight");
        Assert.Equal(slope.Number("new/value")!.Value - slope.Number("baseline/value")!.Value, slope.Number("difference")!.Value, 12);
    }

    [Fact]
    public async Task Calibration_SidesNamed_AreCompared()
    {
        var runs = portal.Items().Select(i => i.Run).Distinct().Order(StringComparer.Ordinal).ToList();

        var usual = await portal.GetAsync("calibration");
        var named = await portal.GetAsync($"calibration?baseline={runs[0]}&candidate={runs[2]}");

        Assert.NotEqual(usual.Number("metrics/drift.raw/value"), named.Number("metrics/drift.raw/value"));
        Assert.Equal(usual.Number("metrics/bias.raw/value"), named.Number("metrics/bias.raw/value"));
    }

    [Theory]
    [InlineData("baseline=nowhere&candidate=20260831_080000", "baseline \"nowhere\"")]
    [InlineData("baseline=20260831_080000", "candidate \"\" is missing")]
    [InlineData("baseline=20260831_080000&candidate=20260831_080000", "cannot be compared with itself")]
    [InlineData("by=profile", "by")]
    public async Task Calibration_SidesThatCannotBe_AreRefused(string query, string expected)
    {
        var problem = await portal.ProblemAsync($"/api/v1/calibration?{query}");

        Assert.Contains(expected, problem.Text("detail"), StringComparison.Ordinal);
    }
}
