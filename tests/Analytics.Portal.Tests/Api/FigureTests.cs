using System.Globalization;

namespace Analytics.Portal.Tests.Api;

/// <summary>The API's figures against a plain computation over the rows of the public views.</summary>
public sealed class FigureTests(SampledPortal portal)
{
    [Theory]
    [InlineData("profile", "")]
    [InlineData("position", "")]
    [InlineData("run", "")]
    [InlineData("evaluator", "")]
    [InlineData("section", "")]
    [InlineData("profile", "evaluator=kestrel-2&from=2026-09-01")]
    [InlineData("section", "profile=strong&profile=weak")]
    [InlineData("run", "q=latency&profile=average")]
    public async Task ScoreDistribution_OfEachGroup_IsThatOfTheRows(string by, string cohort)
    {
        var answer = await portal.GetAsync($"scores/distribution?by={by}&{cohort}");
        var rows = await SelectedAsync(cohort);
        var groups = rows.Where(r => by != "section" || r.Section is not null).GroupBy(r => Key(r, by)).ToDictionary(g => g.Key!, g => g.ToList());

        Assert.Equal(groups.Keys.Order(StringComparer.Ordinal), answer.List("groups").Select(g => g.Text("group/value")).Order(StringComparer.Ordinal));
        foreach (var group in answer.List("groups"))
        {
            var of = groups[group.Text("group/value")!];
            var scored = of.Where(r => r.Score is not null).ToList();
            Assert.Equal(of.Select(r => r.Interview).Distinct().Count(), group.Count("figures/interviews"));
            Assert.Equal(scored.Count, group.Count("figures/items"));
            Assert.Equal(scored.Count == 0 ? null : (double)scored.Sum(r => r.Score!.Value) / scored.Count, group.Number("figures/item_mean/value"));
            Assert.Equal(scored.Count, group.Count("figures/item_mean/n"));
            var means = scored.GroupBy(r => r.Interview).Select(i => (double)i.Sum(r => r.Score!.Value) / i.Count()).ToList();
            Assert.Equal(means.Count, group.Count("figures/interview_mean/n"));
            Assert.Equal(means.Average(), group.Number("figures/interview_mean/value")!.Value, 13);
            foreach (var bar in group.List("scores"))
            {
                var given = scored.Where(r => r.Score == bar.Count("score")).ToList();
                Assert.Equal((given.Count, given.Select(r => r.Interview).Distinct().Count()), (bar.Count("items"), bar.Count("interviews")));
                Assert.Equal((double)given.Count / scored.Count, bar.Number("share"));
            }
        }
    }

    [Theory]
    [InlineData("profile")]
    [InlineData("position")]
    public async Task RelevanceDistribution_OfEachScale_IsThatOfTheMeasuredQuestions(string by)
    {
        var column = by == "profile" ? "i.quality_profile::varchar" : "coalesce(i.position, 'unknown')";
        var rows = portal.Rows($"select {column}, q.relevance, i.interview_id from questions q join interviews i using (interview_id) join runs r on r.run_id = i.run_id where r.relevance_scale = 'judge' and i.mean_relevance is not null");
        var expected = rows.Where(r => r[1] is not null).GroupBy(r => (string)r[0]!)
            .ToDictionary(g => g.Key, g => Nearest(g.Sum(r => (decimal)(double)r[1]!) / g.Count()));

        var scale = Assert.Single((await portal.GetAsync($"relevance/distribution?by={by}")).List("scales"), s => s.Text("scale") == "judge");
        Assert.Equal(expected.Count, scale.List("groups").Count(g => g.Count("figures/measured_questions") > 0));
        Assert.All(scale.List("groups"), group =>
        {
            Assert.Equal(expected[group.Text("group/value")!], group.Number("figures/question_mean/value"));
            Assert.Equal(group.Count("figures/measured_questions"), group.List("values").Sum(v => v.Count("questions")));
        });
    }

    [Theory]
    [InlineData("profile", "i.quality_profile::varchar")]
    [InlineData("run", "i.run_id")]
    public async Task Recommendations_OfEachGroup_AreThoseOfTheRows(string by, string column)
    {
        var groups = portal.Rows($"select {column}, i.recommendation::varchar from interviews i").GroupBy(r => (string)r[0]!).ToDictionary(g => g.Key, g => g.Select(r => (string?)r[1]).ToList());
        foreach (var group in (await portal.GetAsync($"recommendations?by={by}")).List("groups"))
        {
            var levels = groups[group.Text("group/value")!];
            var known = levels.Count(l => l is not null);
            Assert.Equal(levels.Count, group.Count("figures/interviews"));
            Assert.Equal(levels.Count - known, group.Count("figures/unknown"));
            foreach (var level in new[] { "proceed", "reservations", "not_a_fit" })
            {
                Assert.Equal(levels.Count(l => l == level), group.Count($"figures/{level}/count"));
                Assert.Equal(known == 0 ? null : (double)levels.Count(l => l == level) / known, group.Number($"figures/{level}/share/value"));
            }
        }
    }

    [Fact]
    public async Task Trends_HaveAPointForEachRunOfEachGroup()
    {
        var items = portal.Items();
        foreach (var group in (await portal.GetAsync("scores/trend?by=profile")).List("groups"))
        {
            var runs = items.Where(i => i.Profile == group.Text("group/value")).GroupBy(i => i.Run).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
            Assert.Equal(runs.Select(r => r.Key), group.List("points").Select(p => p.Text("run_id")));
            Assert.Equal(runs.Select(r => r.Where(i => i.Score is not null).Average(i => (double?)i.Score)), group.List("points").Select(p => p.Number("figures/item_mean/value")));
        }
    }

    [Fact]
    public async Task Summary_ComparesTwoCohorts()
    {
        var answer = await portal.GetAsync("summary?profile=exceptional&vs.profile=weak");
        Assert.Equal(("exceptional", "weak"), (answer.Text("cohort/words"), answer.Text("compared/cohort/words")));
        Assert.Equal(Mean("exceptional"), answer.Number("figures/scores/item_mean/value"));
        Assert.Equal(Mean("weak"), answer.Number("compared/figures/scores/item_mean/value"));

        double Mean(string profile) => portal.Items().Where(i => i.Profile == profile && i.Score is not null).Average(i => i.Score!.Value);
    }

    [Fact]
    public async Task Summary_OfNoInterview_IsNullAndNeverZero()
    {
        var figures = (await portal.GetAsync("summary?q=words+that+nobody+says")).At("figures");
        Assert.Equal(0, figures.Count("interviews"));
        Assert.Null(figures.Number("scores/item_mean/value"));
        Assert.Null(figures.Number("recommendations/proceed/share/value"));
        Assert.Empty(figures.List("relevance"));
    }

    [Theory]
    [InlineData("scores/distribution?by=profile")]
    [InlineData("scores/distribution?by=section")]
    [InlineData("scores/distribution?by=position&score=5")]
    [InlineData("scores/trend?by=profile")]
    [InlineData("recommendations?by=recommendation")]
    [InlineData("findings")]
    [InlineData("runs")]
    public async Task Links_OfFigures_LeadToAsManyInterviewsAsTheySay(string address)
    {
        var followed = 0;
        foreach (var (link, interviews) in Links(await portal.GetAsync(address)))
        {
            Assert.Equal(interviews, (await portal.GetAsync(link["/api/v1/".Length..])).Count("total"));
            followed++;
        }

        Assert.True(followed > 3, $"{followed} links");
    }

    [Fact]
    public async Task Runs_AreThoseOfTheViewWithTheirFigures()
    {
        var runs = (await portal.GetAsync("runs")).List("runs");
        Assert.Equal(portal.Rows("select run_id from runs order by started_at").Select(r => r[0]), runs.Select(r => (object?)r.Text("run_id")));
        Assert.Equal(portal.Rows("select interviews from runs order by started_at").Select(r => Convert.ToInt32(r[0], CultureInfo.InvariantCulture)), runs.Select(r => r.Count("scores/interviews")));
    }

    // A link stands beside what it leads to: a count of interviews in the same object, or in the figures beside the group.
    private static IEnumerable<(string Link, int Interviews)> Links(System.Text.Json.JsonElement element)
    {
        if (element.ValueKind == System.Text.Json.JsonValueKind.Array) return element.EnumerateArray().SelectMany(Links);
        if (element.ValueKind != System.Text.Json.JsonValueKind.Object) return [];
        var found = element.EnumerateObject().SelectMany(p => Links(p.Value)).ToList();
        if (element.TryGetProperty("link", out var own) && own.GetString() is { } link && Interviews(element) is { } count) found.Add((link, count));
        if (element.TryGetProperty("group", out var group) && group.Text("link") is { } shared && Interviews(element) is { } of) found.Add((shared, of));
        return found;
    }

    private static int? Interviews(System.Text.Json.JsonElement element) =>
        element.TryGetProperty("interviews", out var direct) ? direct.GetInt32()
        : element.TryGetProperty("figures", out var figures) ? figures.Count("interviews")
        : element.TryGetProperty("scores", out var scores) && scores.ValueKind == System.Text.Json.JsonValueKind.Object ? scores.Count("interviews")
        : null;

    // The cohort's interviews come from the list, page by page; what is computed of them does not.
    private async Task<List<Item>> SelectedAsync(string cohort)
    {
        var ids = (await portal.GetAsync($"interviews?page_size=500&{cohort}")).List("interviews").Select(i => i.At("interview_id").GetInt64()).ToHashSet();
        return [.. portal.Items().Where(i => ids.Contains(i.Interview))];
    }

    // The double nearest to an exact quotient; the cast from decimal is off by one in the last place now and then, reading digits never is.
    private static double Nearest(decimal exact) => double.Parse(exact.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string? Key(Item item, string by) => by switch
    {
        "profile" => item.Profile,
        "position" => item.Position ?? "unknown",
        "run" => item.Run,
        "evaluator" => item.Evaluator,
        _ => item.Section,
    };
}
