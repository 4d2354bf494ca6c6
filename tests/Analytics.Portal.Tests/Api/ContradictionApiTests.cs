using System.Globalization;

namespace Analytics.Portal.Tests.Api;

/// <summary>Contradictions and pass marks of the API, held against the rows of the public views.</summary>
public sealed class ContradictionApiTests(SampledPortal portal)
{
    [Fact]
    public async Task Contradictions_OfTheSamples_CountWhatTheRowsSay()
    {
        var answer = await portal.GetAsync("contradictions?page_size=500");
        var rows = portal.Rows("select interview_id, quality_profile::varchar, recommendation::varchar, mean_score from interviews");
        var told = portal.Rows("select distinct interview_id from findings where code = 'recommendation_contradicts'").Count;

        Assert.Equal(rows.Count, answer.Count("counts/interviews"));
        Assert.Equal(told, answer.Count("counts/recommendation_report"));
        Assert.Equal(rows.Count(r => (r[1], r[2]) is ("weak", "proceed") or ("strong", "not_a_fit") or ("exceptional", "not_a_fit" or "reservations")), answer.Count("counts/recommendation_profile"));
        Assert.Equal(rows.Count(r => r[3] is double mean && ((string)r[1]! == "weak" ? mean >= 3 : (string)r[1]! switch
        {
            "average" => mean is >= 5 or <= 2,
            "strong" => mean <= 3,
            _ => mean <= 4,
        })), answer.Count("counts/score_profile"));
        Assert.Equal(answer.Count("counts/contradicting"), answer.List("interviews").Count);
        Assert.All(answer.List("interviews"), i => Assert.NotEmpty(i.List("contradictions")));
    }

    [Fact]
    public async Task CutScore_OfTheSamples_CountsWhatTheRowsSay()
    {
        var answer = await portal.GetAsync("cut-score?cut=4");
        var rows = portal.Rows("select quality_profile::varchar, recommendation::varchar, mean_score, candidate_code || coalesce(position, '') from interviews where mean_score is not null");

        Assert.Equal(rows.Count, answer.Count("interviews"));
        Assert.Equal(rows.Count(r => (double)r[2]! >= 4) / (double)rows.Count, answer.Number("pass_through/share/value")!.Value, 1e-12);
        Assert.Equal(rows.Where(r => (string)r[0]! == "weak").Select(r => (string)r[3]!).Distinct().Count(), answer.Count("weak_let_in/share/n"));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, answer.GetProperty("goal").ValueKind);
        var known = rows.Where(r => r[1] is not null).ToList();
        Assert.Equal(known.Count(r => (double)r[2]! >= 4 == ((string)r[1]! == "proceed")) / (double)known.Count, answer.Number("agreement/share/value")!.Value, 1e-12);
        var listed = await portal.GetAsync(answer.Text("pass_through/link")!["/api/v1/".Length..]);
        Assert.Equal(rows.Count(r => (double)r[2]! >= 4), listed.Count("total"));
    }

    [Fact]
    public async Task CutScore_InAMix_WeighsTheProfilesOwnShares()
    {
        var answer = await portal.GetAsync("cut-score?cut=4&mix.weak=1&mix.exceptional=3");
        var weak = answer.Number("weak_let_in/share/value")!.Value;
        var lost = answer.Number("exceptional_lost/share/value")!.Value;
        Assert.Equal(((1 * weak) + (3 * (1 - lost))) / 4, answer.Number("pass_through/share/value")!.Value, 1e-12);
        Assert.Equal(3, answer.Number("mix/exceptional"));
    }

    [Fact]
    public async Task CutScore_WithAGoal_FindsTheMarkAndSaysHowSureThatIs()
    {
        var goal = (await portal.GetAsync("cut-score?goal.percent=10&goal.profile=weak")).GetProperty("goal");
        var seen = goal.Number("seen/cut")!.Value;

        Assert.Equal(("weak", "at_most", 10), (goal.Text("profile"), goal.Text("rule"), goal.Number("percent")));
        Assert.InRange((await portal.GetAsync(FormattableString.Invariant($"cut-score?cut={seen}"))).Number("weak_let_in/share/value")!.Value, 0, .1);
        Assert.StartsWith("At most 10\u00a0% of weak candidates pass from a cut of ", goal.Text("sentence"), StringComparison.Ordinal);

        // The samples have too few weak candidates to prove it.
        Assert.Equal(System.Text.Json.JsonValueKind.Null, goal.GetProperty("proven").ValueKind);
        Assert.Contains("No cut proves it", goal.Text("sentence"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_OfTheSamples_AreTheWorstFirstAndLeadToTheirAnswers()
    {
        var scales = (await portal.GetAsync("questions")).List("scales");
        Assert.Equal(["judge", "similarity"], scales.Select(s => s.Text("scale")));
        var questions = scales[0].List("questions");
        Assert.Equal(scales[0].Count("repeated"), questions.Count);
        var judged = questions.Where(q => q.Text("verdict") != "too_few").ToList();
        Assert.Equal(judged.OrderBy(q => q.Text("verdict") == "separates").ThenBy(q => q.Number("somers_d/value")).Select(q => q.Text("key")), judged.Select(q => q.Text("key")));
        Assert.All(questions, q => Assert.True(q.Count("candidates") > 1));
        Assert.StartsWith($"/relevance?scale=judge&question={questions[0].Text("key")}", questions[0].Text("page_link"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/cut-score?cut=abc", "cut", "abc")]
    [InlineData("/api/v1/cut-score?cut=99", "cut", "99")]
    [InlineData("/api/v1/cut-score?mix.weak=-1", "mix.weak", "-1")]
    [InlineData("/api/v1/cut-score?goal.percent=101", "goal.percent", "101")]
    [InlineData("/api/v1/cut-score?goal.percent=10&goal.profile=great", "goal.profile", "great")]
    [InlineData("/api/v1/cut-score?goal.percent=10&goal.rule=above", "goal.rule", "above")]
    [InlineData("/api/v1/cut-score?mix.great=1", "mix.great", "1")]
    [InlineData("/api/v1/contradictions?contradiction=all", "contradiction", "all")]
    [InlineData("/api/v1/contradictions?page=0", "page", "0")]
    public async Task Refusal_OfAParameter_NamesItAndItsValue(string address, string parameter, string value)
    {
        var error = (await portal.ProblemAsync(address)).List("errors").Single();
        Assert.Equal((parameter, value), (error.Text("parameter"), error.Text("value")));
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{parameter} \"{value}\""), (await portal.ProblemAsync(address)).Text("detail"), StringComparison.Ordinal);
    }
}
