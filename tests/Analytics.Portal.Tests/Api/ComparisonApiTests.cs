namespace Analytics.Portal.Tests.Api;

/// <summary>Two cohorts and two periods, compared, and what they can be made of.</summary>
public sealed class ComparisonApiTests(SampledPortal portal)
{
    [Fact]
    public async Task Comparison_TellsBothMeansTheirDifferenceAndItsReading()
    {
        var answer = await portal.GetAsync("comparison?profile=strong&vs.profile=weak");
        var raw = answer.List("figures").Single(f => f.Text("name") == "Mean of interview means, as they come");
        Assert.Equal(MeanOf("strong"), raw.Number("first/value")!.Value, 9);
        Assert.Equal(MeanOf("weak"), raw.Number("second/value")!.Value, 9);
        Assert.Equal(MeanOf("strong") - MeanOf("weak"), raw.Number("difference/value")!.Value, 9);
        Assert.Equal(("higher", "points"), (raw.Text("reading"), raw.Text("kind")));
        Assert.Equal(("positions", "/cohorts?profile=strong&vs.profile=weak"), (answer.Text("held_alike"), answer.Text("page_link")));
        Assert.False(answer.At("may_share_interviews").GetBoolean());
        Assert.True((await portal.GetAsync("comparison?profile=strong")).At("may_share_interviews").GetBoolean());
    }

    [Fact]
    public async Task Comparison_WithNobody_HasNoFigures()
    {
        var answer = await portal.GetAsync("comparison?from=2099-01-01&vs.profile=weak");
        Assert.Empty(answer.List("figures"));
        Assert.Equal((0, "No interview is in the first cohort, since 2099-01-01."), (answer.Count("interviews"), answer.Text("answer")));
    }

    [Fact]
    public async Task Changes_WithoutAPeriod_AreOfTheNewestRunAgainstTheOneBefore()
    {
        var runs = (await portal.GetAsync("runs")).List("runs").Select(r => r.Text("run_id")).ToList();
        var answer = await portal.GetAsync("changes?by=profile");
        Assert.Equal(($"run={runs[^1]}", $"run={runs[^2]}", "profile"), (answer.Text("period/query"), answer.Text("before/query"), answer.Text("by")));
        var weak = answer.List("groups").Single(g => g.Text("value") == "weak");
        Assert.Equal(MeanOf("weak", runs[^1]), weak.Number("now/value")!.Value, 9);
        Assert.Equal(MeanOf("weak", runs[^2]), weak.Number("before/value")!.Value, 9);
    }

    [Fact]
    public async Task Filters_NameWhatIsLoaded()
    {
        var filters = (await portal.GetAsync("filters")).List("filters");
        Assert.Equal(portal.Items().Select(i => i.Run).Distinct().Order(StringComparer.Ordinal), filters.Single(f => f.Text("name") == "run").List("values").Select(v => v.GetString()!));
        Assert.Equal(portal.Items().Select(i => i.Evaluator).Distinct().Order(StringComparer.Ordinal), filters.Single(f => f.Text("name") == "evaluator").List("values").Select(v => v.GetString()!));
        Assert.Equal(["weak", "average", "strong", "exceptional", "unknown"], filters.Single(f => f.Text("name") == "profile").List("values").Select(v => v.GetString()!));
        Assert.DoesNotContain(filters, f => f.Text("name")!.StartsWith("not.", StringComparison.Ordinal));
    }

    private double MeanOf(string profile, string? run = null) => portal.Items().Where(i => i.Profile == profile && i.Score is not null && (run is null || i.Run == run))
        .GroupBy(i => i.Interview).Average(g => g.Average(i => i.Score!.Value));
}
