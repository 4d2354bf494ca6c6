using Analytics.State.Review;

namespace Analytics.State.Tests;

/// <summary>Answers that are drawn to be rated: what is left for whom, and with which chance each was drawn.</summary>
public class ReviewQueueTests : IDisposable
{
    private readonly ReviewStores _stores;

    public ReviewQueueTests() : this(null)
    {
    }

    protected ReviewQueueTests(string? server) => _stores = new ReviewStores(server);

    [Fact]
    public void Queue_AsItWasDrawn_IsGivenBack()
    {
        var wish = ReviewStores.Wish() with { Purpose = ReviewPurpose.NearMark, Cohort = "position=Data%20Engineer", Raters = ["Ann", "Bo"] };
        var drawn = new[] { ReviewStores.Drawn(1) with { Probability = null, RatersWanted = 2 }, new DrawnAnswer(new ReviewedAnswer(-9, 2, "depth", null, null, 0, 10, null), "mean 3.4", 0.5, 1) };

        var queue = _stores.Queues.Find(_stores.Queues.Add(wish, drawn))!;

        Assert.Equivalent(wish, queue.Wish);
        Assert.Equal((2, 0), (queue.Items, queue.Done));
        Assert.Equal(drawn, _stores.Queues.Of(queue.Id).Select(item => item.Drawn));
        Assert.Equal((true, true, false), (queue.Asks("Ann"), queue.Asks("bo"), queue.Asks("Cy")));
    }

    [Fact]
    public void Open_LeavesOutWhatTheyRatedOrSkipped_AndWhatEnoughPeopleRated()
    {
        var queue = _stores.Queue(ReviewStores.Drawn(1), ReviewStores.Drawn(2), ReviewStores.Drawn(3) with { RatersWanted = 2 }, ReviewStores.Drawn(4));
        var items = _stores.Queues.Of(queue.Id).ToDictionary(item => item.Answer.ItemNo);
        _stores.Ratings.Save(ReviewStores.Given(1, "Ann"));
        _stores.Queues.Skip(items[2].Id, "Ann", "no answer there");
        _stores.Ratings.Save(ReviewStores.Given(3, "Bo"));

        Assert.Equal([3, 4], Left("Ann"));
        Assert.Equal([2, 4], Left("Bo"));
        Assert.Equal([2, 3, 4], Left("Cy"));
        Assert.Equal(1, _stores.Queues.Find(queue.Id)!.Done);
        Assert.Equal([new RaterProgress("Ann", 1, 1), new RaterProgress("Bo", 1, 0)], _stores.Queues.Progress(queue.Id));

        IEnumerable<int> Left(string rater) => _stores.Queues.Open(queue, rater).Select(item => item.Answer.ItemNo).Order();
    }

    [Fact]
    public void Open_OfASample_ComesInAnOrderOfEachPersonsOwn_OfOthersInTheQueues()
    {
        var drawn = Enumerable.Range(1, 12).Select(i => ReviewStores.Drawn(i)).ToArray();
        var sample = _stores.Queue(drawn);
        var near = _stores.Queues.Find(_stores.Queues.Add(ReviewStores.Wish() with { Name = "near", Purpose = ReviewPurpose.NearMark }, drawn))!;

        Assert.Equal(Order(sample, "Ann"), Order(sample, "Ann"));
        Assert.NotEqual(Order(sample, "Ann"), Order(sample, "Bo"));
        Assert.Equal(Enumerable.Range(1, 12), Order(near, "Ann"));

        int[] Order(QueueDrawn queue, string rater) => [.. _stores.Queues.Open(queue, rater).Select(item => item.Answer.ItemNo)];
    }

    [Fact]
    public void Open_OfAnOlderText_AsksAgain()
    {
        var queue = _stores.Queue(ReviewStores.Drawn(1));
        _stores.Ratings.Save(ReviewStores.Given(1, "Ann") with { Answer = ReviewStores.Answer(1) with { Dialogue = 8 } });
        Assert.Single(_stores.Queues.Open(queue, "Ann"));
    }

    [Fact]
    public void Add_OfASample_TakesRatingsThatAreThereForItsOwn()
    {
        _stores.Ratings.Save(ReviewStores.Given(1, "Ann") with { Purpose = ReviewPurpose.Disagreement, Probability = null });
        _stores.Ratings.Save(ReviewStores.Given(2, "Ann") with { Purpose = ReviewPurpose.Disagreement, Probability = null });

        var queue = _stores.Queue(ReviewStores.Drawn(1, 2, 4, "profile weak"), ReviewStores.Drawn(3, 2, 4, "profile weak"));

        Assert.Equal([(ReviewPurpose.Sample, 0.25, queue.Id), (ReviewPurpose.Disagreement, (double?)null, null)], _stores.Ratings.Read().Select(r => (r.Given.Purpose, r.Given.Probability, r.Given.QueueId)));
    }

    [Fact]
    public void Probability_OfASamplesRatings_IsWhatOfTheStratumWasRated()
    {
        // Two of ten strong and two of five weak; then, drawn anew, one that the first had and one more of each.
        var first = _stores.Sample("first", seed: 1, Strong(1, 2), Strong(2, 2), Weak(11, 2), Weak(12, 2));
        _stores.Rate(first, 1, "Ann");
        Assert.Equal([0.1], Probabilities());
        _stores.Rate(first, 11, "Ann");
        _stores.Rate(first, 2, "Ann");
        Assert.Equal([0.2, 0.2, 0.2], Probabilities());

        // Who rates an answer after somebody else rates no more answers.
        _stores.Rate(first, 2, "Bo");
        Assert.Equal([0.2, 0.2, 0.2, 0.2], Probabilities());

        // What a second sample drew counts once it is rated.
        var second = _stores.Sample("second", seed: 2, Strong(2, 3), Strong(3, 3), Strong(4, 3), Weak(11, 2), Weak(13, 2));
        Assert.Equal([0.2, 0.2, 0.2, 0.2], Probabilities());
        _stores.Rate(second, 3, "Ann");
        _stores.Rate(second, 2, "Cy");
        Assert.Equal([0.3, 0.2, 0.3, 0.3, 0.3, 0.3], Probabilities());
        Assert.Equal([0.2, 0.2, 0.4, 0.4], _stores.Queues.Of(first).Select(item => item.Drawn.Probability!.Value));

        double[] Probabilities() => [.. _stores.Ratings.Read().Select(r => Math.Round(r.Given.Probability!.Value, 9))];
    }

    [Fact]
    public void Settle_OfWhatEarlierVersionsKept_IsByWhatIsRated()
    {
        var (first, second) = (_stores.Sample("first", seed: 1, Strong(1, 2), Strong(2, 2)), _stores.Sample("second", seed: 2, Weak(11, 2), Weak(12, 2)));
        foreach (var (queue, item) in new[] { (first, 1), (first, 2), (second, 11) }) _stores.Ratings.Import([ReviewStores.Given(item, "Ann") with { QueueId = queue, Probability = 0.9 }]);

        _stores.Ratings.Settle();

        Assert.Equal([0.2, 0.2, 0.2], _stores.Ratings.Read().Select(r => r.Given.Probability!.Value));
    }

    [Theory]
    [InlineData("criterion=depth", 10, "profile strong", true)]
    [InlineData("criterion=clarity", 10, "profile strong", false)]
    [InlineData("", 10, "profile strong", false)]
    [InlineData("criterion=depth", 11, "profile strong", false)]
    [InlineData("criterion=depth", 10, "level 4", false)]
    public void Samples_CountTogether_WhereTheyWereDrawnFromTheSame(string cohort, int answers, string stratum, bool together)
    {
        var first = _stores.Queues.Add(ReviewStores.Wish() with { Name = "first", Cohort = "criterion=depth", Population = 10 }, [Strong(1, 1)]);
        var second = _stores.Queues.Add(ReviewStores.Wish() with { Name = "second", Cohort = cohort, Population = answers, Seed = 2 }, [ReviewStores.Drawn(2, 1, answers, stratum)]);
        _stores.Rate(first, 1, "Ann");
        _stores.Rate(second, 2, "Ann");

        var frames = _stores.Queues.Frames();
        Assert.Equal(together, frames[first] == frames[second]);
        Assert.Equal(together ? 0.2 : 0.1, _stores.Ratings.Read()[0].Given.Probability);
        Assert.Equal(together ? 0.2 : 1.0 / answers, _stores.Ratings.Read()[1].Given.Probability);
    }

    [Fact]
    public void Samples_OfTwoCriteriaThatTheirQueuesDoNotName_AreTwo()
    {
        var (first, second) = (_stores.Sample("first", seed: 1, Strong(1, 2), Strong(2, 2)), _stores.Sample("second", seed: 2, Of("depth", 3), Of("depth", 4)));
        var (both, again) = (_stores.Sample("both", seed: 3, Strong(1, 2), Of("depth", 3)), _stores.Sample("both again", seed: 4, Strong(5, 2), Of("depth", 6), Of("clarity", 7)));

        var frames = _stores.Queues.Frames();
        Assert.NotEqual(frames[first], frames[second]);
        Assert.NotEqual(frames[first], frames[both]);
        Assert.Equal(frames[both], frames[again]);

        static DrawnAnswer Of(string criterion, int item) => Strong(item, 2) with { Answer = ReviewStores.Answer(item) with { Criterion = criterion } };
    }

    [Fact]
    public void Estimates_FromASampleAndAPartOfAnother_AreRightOnAverage()
    {
        // Ten weak answers that people give 1 and 2, ninety strong ones that they give 4 and 5. The first sample takes two of each, as the least of a stratum, the second twenty in proportion,
        // of which people rate five in any order.
        const int Rounds = 150;
        var random = new Random(11);
        var truth = ((5 * 1) + (5 * 2) + (45 * 4) + (45 * 5)) / 100.0;
        var means = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var (weak, strong) = (Enumerable.Range(0, 10).ToArray(), Enumerable.Range(10, 90).ToArray());
            Draw(round, "first", 2, 2, 4);
            Draw(round, "second", 2, 18, 5);

            var rated = _stores.Ratings.Read().Where(r => r.Answer.InterviewId == round).ToList();
            means.Add(rated.Sum(r => r.Given.Score / r.Given.Probability!.Value) / rated.Sum(r => 1 / r.Given.Probability!.Value));

            void Draw(int interview, string name, int ofWeak, int ofStrong, int ratedOf)
            {
                random.Shuffle(weak);
                random.Shuffle(strong);
                DrawnAnswer[] drawn =
                [
                    .. weak.Take(ofWeak).Select(item => Of(ReviewStores.Drawn(item, ofWeak, 10, "profile weak"), interview)),
                    .. strong.Take(ofStrong).Select(item => Of(ReviewStores.Drawn(item, ofStrong, 90, "profile strong"), interview)),
                ];
                var queue = _stores.Queues.Add(ReviewStores.Wish() with { Name = $"{name} {interview}", Cohort = $"person={interview}" }, drawn);
                var open = drawn.Select(one => one.Answer).Where(one => _stores.Ratings.Find(one.Key, "Ann") is null).ToArray();
                random.Shuffle(open);
                foreach (var answer in open.Take(ratedOf))
                    _stores.Ratings.Save(ReviewStores.Given(1, "Ann") with { QueueId = queue, Answer = answer, Score = (answer.ItemNo < 10 ? 1 : 4) + (answer.ItemNo % 2) });
            }
        }

        var mean = means.Average();
        var error = Math.Sqrt(means.Sum(m => (m - mean) * (m - mean)) / (Rounds - 1) / Rounds);
        Assert.InRange(truth, mean - (3 * error), mean + (3 * error));
        Assert.InRange(error, 0.001, 0.05);

        static DrawnAnswer Of(DrawnAnswer drawn, int interview) => drawn with { Answer = drawn.Answer with { InterviewId = interview } };
    }

    [Fact]
    public void Add_OfASampleOfOtherInterviews_LeavesRatingsToTheirOwnSample()
    {
        var first = _stores.Sample("first", seed: 1, ReviewStores.Drawn(1, 1, 10, "profile strong"));
        _stores.Ratings.Save(ReviewStores.Given(1, "Ann") with { QueueId = first, Probability = 0.1 });

        _stores.Queues.Add(new QueueWish("other", ReviewPurpose.Sample, "position=Analyst", [], 2, 40, "1", "Ann"), [ReviewStores.Drawn(1, 5, 10, "profile strong")]);

        Assert.Equal((first, 0.1), (Assert.Single(_stores.Ratings.Read()).Given.QueueId, _stores.Ratings.Read()[0].Given.Probability));
    }

    [Fact]
    public void Delete_OfAQueue_LeavesWhatWasRated()
    {
        var queue = _stores.Queue(ReviewStores.Drawn(1));
        _stores.Ratings.Save(ReviewStores.Given(1, "Ann") with { QueueId = queue.Id });

        _stores.Queues.Delete(queue.Id);

        Assert.Null(Assert.Single(_stores.Ratings.Read()).Given.QueueId);
        Assert.Equal(StateRefusal.Gone, Assert.Throws<StateRefusedException>(() => _stores.Queues.Delete(queue.Id)).Reason);
        Assert.Equal(StateRefusal.Gone, Assert.Throws<StateRefusedException>(() => _stores.Queues.Skip(1, "Ann", "why")).Reason);
    }

    private static DrawnAnswer Strong(int item, int share) => ReviewStores.Drawn(item, share, 10, "profile strong");

    private static DrawnAnswer Weak(int item, int share) => ReviewStores.Drawn(item, share, 5, "profile weak");

    public void Dispose()
    {
        _stores.Dispose();
        GC.SuppressFinalize(this);
    }
}
