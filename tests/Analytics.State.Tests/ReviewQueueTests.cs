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

        var queue = _stores.Queue(ReviewStores.Drawn(1) with { Probability = 0.25 });

        Assert.Equal([(ReviewPurpose.Sample, 0.25, queue.Id), (ReviewPurpose.Disagreement, (double?)null, null)], _stores.Ratings.Read().Select(r => (r.Given.Purpose, r.Given.Probability, r.Given.QueueId)));
    }

    [Fact]
    public void Add_OfASecondSampleOfTheSameAnswers_GivesEachTheChanceOfEither()
    {
        // One of ten strong and two of five weak; then, drawn anew, half and four of five: 1 - 0.9 * 0.5 and 1 - 0.6 * 0.2.
        _stores.Sample("first", seed: 1, ReviewStores.Drawn(1, 1, 10, "profile strong"), ReviewStores.Drawn(2, 2, 5, "profile weak"));
        _stores.Ratings.Save(ReviewStores.Given(1, "Ann") with { Probability = 0.1 });
        _stores.Ratings.Save(ReviewStores.Given(2, "Ann") with { Probability = 0.4 });
        _stores.Sample("second", seed: 2, ReviewStores.Drawn(1, 5, 10, "profile strong"), ReviewStores.Drawn(3, 4, 5, "profile weak"));

        Assert.Equal([0.55, 0.88], _stores.Ratings.Read().Select(r => Math.Round(r.Given.Probability!.Value, 6)));
        Assert.All(_stores.Queues.Read(), queue => Assert.Equal([0.55, 0.88], _stores.Queues.Of(queue.Id).Select(item => Math.Round(item.Drawn.Probability!.Value, 6))));

        // A third of the second's seed holds it: 1 - 0.9 * 0.3.
        _stores.Sample("third", seed: 2, ReviewStores.Drawn(1, 7, 10, "profile strong"), ReviewStores.Drawn(2, 4, 5, "profile weak"));
        Assert.Equal([0.73, 0.88], _stores.Ratings.Read().Select(r => Math.Round(r.Given.Probability!.Value, 6)));
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

    public void Dispose()
    {
        _stores.Dispose();
        GC.SuppressFinalize(this);
    }
}
