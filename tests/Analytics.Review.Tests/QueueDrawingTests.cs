using Analytics.Review.Drawing;
using Analytics.State.Review;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Scopes;

namespace Analytics.Review.Tests;

public sealed class QueueDrawingTests : IAsyncLifetime, IDisposable
{
    private ReviewedWarehouse _here = null!;

    public async ValueTask InitializeAsync() => _here = await ReviewedWarehouse.OpenAsync();

    [Fact]
    public void Draw_ASample_HasEveryProfileWithItsProbability()
    {
        var queue = Draw(Wish(40));

        var items = _here.Queues.Of(queue.Id);
        Assert.Equal((40, _here.All().Count, "1"), (items.Count, queue.Wish.Population, queue.Wish.RubricVersion));
        var answers = _here.Column<(string Profile, long Answers)>("select quality_profile::varchar, count(*) from evaluations join interviews using (interview_id) where score is not null group by all");
        foreach (var (profile, count) in answers)
        {
            var ofProfile = items.Where(item => item.Drawn.Why.EndsWith($"profile {profile}", StringComparison.Ordinal)).ToList();
            Assert.True(ofProfile.Count >= StratifiedShares.Least);
            Assert.All(ofProfile, item => Assert.Equal((double)ofProfile.Count / count, item.Drawn.Probability));
        }

        // What each stands for adds up to all.
        Assert.Equal(_here.All().Count, items.Sum(item => 1 / item.Drawn.Probability!.Value), 6);
    }

    [Fact]
    public void Draw_ASampleAgain_DrawsTheSame_AndMoreOfTheSameSeedDrawsTheseToo()
    {
        var first = Keys(Draw(Wish(30)));
        Assert.Equal(first, Keys(Draw(Wish(30) with { Name = "again" })));
        Assert.NotEqual(first.Order(), Keys(Draw(Wish(30) with { Name = "other", Seed = 2 })).Order());
        Assert.Superset(first.ToHashSet(), Keys(Draw(Wish(60) with { Name = "more" })).ToHashSet());
    }

    [Fact]
    public void Draw_ASampleManyTimes_DrawsEachAnswerAsOftenAsItsProbabilitySays()
    {
        const int Draws = 200;
        var counts = new Dictionary<AnswerKey, (int Times, double Probability)>();
        for (var seed = 0; seed < Draws; seed++)
        {
            var queue = Draw(Wish(60) with { Name = $"draw {seed}", Seed = seed });
            foreach (var item in _here.Queues.Of(queue.Id)) counts[item.Answer.Key] = (counts.GetValueOrDefault(item.Answer.Key).Times + 1, item.Drawn.Probability!.Value);
            _here.Queues.Delete(queue.Id);
        }

        // Standard deviation of a share of 200 draws is at most .036; the sum over all answers has none.
        Assert.All(counts.Values, count => Assert.InRange(count.Times / (double)Draws, count.Probability - 0.16, count.Probability + 0.16));
        Assert.Equal(60.0 * Draws, counts.Values.Sum(count => count.Times));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(25, 10)]
    [InlineData(100, 40)]
    public void Draw_ASampleWithADoubleShare_AsksTwoForThatShare(int percent, int doubled) =>
        Assert.Equal(doubled, _here.Queues.Of(Draw(Wish(40) with { DoublePercent = percent }).Id).Count(item => item.Drawn.RatersWanted == 2));

    [Fact]
    public void Draw_OfACohortAndACriterion_StaysWithin()
    {
        var position = _here.Column<string>("select min(position) from interviews").Single();
        var queue = Draw(Wish(20) with { Cohort = Cohort.All with { Positions = [position] }, Criterion = "technical" });

        var of = _here.Column<long>($"select interview_id from interviews where position = '{position}'").ToHashSet();
        Assert.All(_here.Queues.Of(queue.Id), item => Assert.True(item.Answer.Criterion == "technical" && of.Contains(item.Answer.InterviewId)));
        Assert.Contains("position=", queue.Wish.Cohort, StringComparison.Ordinal);
        Assert.Contains("criterion=technical", queue.Wish.Cohort, StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_ForWhoMayReadAPosition_DrawsOfItAlone()
    {
        var position = _here.Column<string>("select min(position) from interviews").Single();
        using var scope = ReadScope.OfPositions([position]).Enter();
        var queue = Draw(Wish(30));
        Assert.Equal([position], _here.Items.Of([.. _here.Queues.Of(queue.Id).Select(item => item.Answer.InterviewId)]).Select(item => item.Position).Distinct());
    }

    [Fact]
    public void Draw_NearTheMark_TakesTheClosestInterviewsFirst()
    {
        var queue = Draw(Wish(15) with { Purpose = ReviewPurpose.NearMark, Mark = 3.5 });

        var items = _here.Queues.Of(queue.Id);
        var apart = items.Select(item => _here.Column<double>($"select abs(mean_score - 3.5) from interviews where interview_id = {item.Answer.InterviewId}").Single()).ToList();
        Assert.Equal(apart.Order(), apart);
        Assert.True(apart[^1] <= _here.Column<double>("select quantile_cont(abs(mean_score - 3.5), 0.3) from interviews").Single());
        Assert.All(items.CountBy(item => item.Answer.InterviewId), count => Assert.InRange(count.Value, 1, 3));
        Assert.All(items, item => Assert.Null(item.Drawn.Probability));
        Assert.Contains("the mark 3.50", items[0].Drawn.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draw_OfDisagreements_FindsPeopleAPointAwayFromTheEvaluatorAsync()
    {
        var all = _here.Items.Of(_here.Column<long>("select interview_id from interviews")).Where(item => item.Score is 2 or 4).ToList();
        var (near, far) = (all[0], all[1]);
        _here.Rate(Reading.AnswerReader.Of(near), "Ann", near.Score!.Value);
        _here.Rate(Reading.AnswerReader.Of(far), "Ann", far.Score!.Value == 4 ? 1 : 5);
        await _here.Mirror.RefreshAsync();

        var queue = Draw(Wish(500) with { Purpose = ReviewPurpose.Disagreement });

        var items = _here.Queues.Of(queue.Id);
        Assert.Contains(items, item => item.Answer.Key == Reading.AnswerReader.Of(far).Key && item.Drawn.Why == "a person and the evaluator are 3 points apart");
        Assert.DoesNotContain(items, item => item.Answer.Key == Reading.AnswerReader.Of(near).Key && item.Drawn.Why.StartsWith("a person", StringComparison.Ordinal));
        Assert.Equal(items.Count, items.Select(item => item.Answer.Key).Distinct().Count());
    }

    [Fact]
    public void Draw_ToBeRatedTwice_TakesWhatOnePersonRated()
    {
        var all = _here.All();
        foreach (var answer in all.Take(8)) _here.Rate(answer, "Ann", 3);
        _here.Rate(all[0], "Bo", 3);
        _here.Rate(all[20] with { Dialogue = 1 }, "Ann", 3);

        var queue = Draw(Wish(4) with { Purpose = ReviewPurpose.Double });

        var items = _here.Queues.Of(queue.Id);
        Assert.Equal((4, 7), (items.Count, queue.Wish.Population));
        Assert.All(items, item => Assert.Equal((2, 0.5 * 4 / 7), (item.Drawn.RatersWanted, item.Drawn.Probability!.Value)));
        Assert.DoesNotContain(all[0].Key, items.Select(item => item.Answer.Key));
        Assert.Empty(_here.Queues.Open(queue, "Ann"));
        Assert.Equal(4, _here.Queues.Open(queue, "Bo").Count);
    }

    [Fact]
    public void Draw_WhatCannotBeDrawn_SaysWhy()
    {
        Assert.Contains("draw at least 8", Refusal(Wish(7)), StringComparison.Ordinal);
        Assert.Contains("1 to 5000", Refusal(Wish(0)), StringComparison.Ordinal);
        Assert.Contains("1 to 5000", Refusal(Wish(5001)), StringComparison.Ordinal);
        Assert.Contains("0 to 100", Refusal(Wish(10) with { DoublePercent = 101 }), StringComparison.Ordinal);
        Assert.Contains("1 to 5", Refusal(Wish(10) with { Mark = 5.1 }), StringComparison.Ordinal);
        Assert.Contains("by exactly one person", Refusal(Wish(10) with { Purpose = ReviewPurpose.Double }), StringComparison.Ordinal);
        Assert.Contains("no scored answer", Refusal(Wish(10) with { Criterion = "charm" }), StringComparison.Ordinal);
        Assert.Contains("not drawn", Refusal(Wish(10) with { Purpose = ReviewPurpose.Given }), StringComparison.Ordinal);
        Assert.Empty(_here.Queues.Read());

        string Refusal(DrawWish wish) => Assert.Throws<DrawRefusedException>(() => _here.Drawing.Draw(wish)).Message;
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    public void Dispose() => _here.Dispose();

    private QueueDrawn Draw(DrawWish wish) => _here.Queues.Find(_here.Drawing.Draw(wish))!;

    private List<string> Keys(QueueDrawn queue) => [.. _here.Queues.Of(queue.Id).Select(item => item.Answer.Key.ToString())];

    private static DrawWish Wish(int size) => new("spring", ReviewPurpose.Sample, Cohort.All, size, 1, "Ann");
}
