using Analytics.State.Review;

namespace Analytics.State.Tests;

public class ReviewTests : IDisposable
{
    private readonly TemporaryState _state;
    private readonly ReviewQueues _queues;
    private readonly Ratings _ratings;
    private readonly AgreedRatings _agreed;
    private readonly GoldenSets _golden;

    public ReviewTests() : this(null)
    {
    }

    protected ReviewTests(string? server)
    {
        _state = new TemporaryState(server);
        _queues = new ReviewQueues(_state.File, TimeProvider.System);
        _ratings = new Ratings(_state.File);
        _agreed = new AgreedRatings(_state.File, _ratings, TimeProvider.System);
        _golden = new GoldenSets(_state.File, TimeProvider.System);
    }

    [Fact]
    public void Read_WhereNothingWasEverKept_MakesNoFile()
    {
        Assert.Empty(_queues.Read());
        Assert.Empty(_ratings.Read());
        Assert.Empty(_agreed.Differing());
        Assert.Empty(_golden.Read());
        Assert.Null(_golden.Find("any"));
        Assert.False(File.Exists(_state.Path));
    }

    [Fact]
    public void Queue_AsItWasDrawn_IsGivenBack()
    {
        var wish = Wish() with { Purpose = ReviewPurpose.NearMark, Cohort = "position=Data%20Engineer", Raters = ["Ann", "Bo"] };
        var drawn = new[] { Drawn(1) with { Probability = null, RatersWanted = 2 }, new DrawnAnswer(new ReviewedAnswer(-9, 2, "depth", null, null, 0, 10, null), "mean 3.4", 0.5, 1) };

        var queue = _queues.Find(_queues.Add(wish, drawn))!;

        Assert.Equivalent(wish, queue.Wish);
        Assert.Equal((2, 0), (queue.Items, queue.Done));
        Assert.Equal(drawn, _queues.Of(queue.Id).Select(item => item.Drawn));
        Assert.Equal((true, true, false), (queue.Asks("Ann"), queue.Asks("bo"), queue.Asks("Cy")));
    }

    [Fact]
    public void Open_LeavesOutWhatTheyRatedOrSkipped_AndWhatEnoughPeopleRated()
    {
        var queue = Queue(Drawn(1), Drawn(2), Drawn(3) with { RatersWanted = 2 }, Drawn(4));
        var items = _queues.Of(queue.Id).ToDictionary(item => item.Answer.ItemNo);
        _ratings.Save(Given(1, "Ann"));
        _queues.Skip(items[2].Id, "Ann", "no answer there");
        _ratings.Save(Given(3, "Bo"));

        Assert.Equal([3, 4], Left("Ann"));
        Assert.Equal([2, 4], Left("Bo"));
        Assert.Equal([2, 3, 4], Left("Cy"));
        Assert.Equal(1, _queues.Find(queue.Id)!.Done);
        Assert.Equal([new RaterProgress("Ann", 1, 1), new RaterProgress("Bo", 1, 0)], _queues.Progress(queue.Id));

        IEnumerable<int> Left(string rater) => _queues.Open(queue, rater).Select(item => item.Answer.ItemNo).Order();
    }

    [Fact]
    public void Open_OfASample_ComesInAnOrderOfEachPersonsOwn_OfOthersInTheQueues()
    {
        var drawn = Enumerable.Range(1, 12).Select(i => Drawn(i)).ToArray();
        var sample = Queue(drawn);
        var near = _queues.Find(_queues.Add(Wish() with { Name = "near", Purpose = ReviewPurpose.NearMark }, drawn))!;

        Assert.Equal(Order(sample, "Ann"), Order(sample, "Ann"));
        Assert.NotEqual(Order(sample, "Ann"), Order(sample, "Bo"));
        Assert.Equal(Enumerable.Range(1, 12), Order(near, "Ann"));

        int[] Order(QueueDrawn queue, string rater) => [.. _queues.Open(queue, rater).Select(item => item.Answer.ItemNo)];
    }

    [Fact]
    public void Open_OfAnOlderText_AsksAgain()
    {
        var queue = Queue(Drawn(1));
        _ratings.Save(Given(1, "Ann") with { Answer = Answer(1) with { Dialogue = 8 } });
        Assert.Single(_queues.Open(queue, "Ann"));
    }

    [Fact]
    public void Add_OfASample_TakesRatingsThatAreThereForItsOwn()
    {
        _ratings.Save(Given(1, "Ann") with { Purpose = ReviewPurpose.Disagreement, Probability = null });
        _ratings.Save(Given(2, "Ann") with { Purpose = ReviewPurpose.Disagreement, Probability = null });

        var queue = Queue(Drawn(1) with { Probability = 0.25 });

        Assert.Equal([(ReviewPurpose.Sample, 0.25, queue.Id), (ReviewPurpose.Disagreement, (double?)null, null)], _ratings.Read().Select(r => (r.Given.Purpose, r.Given.Probability, r.Given.QueueId)));
    }

    [Fact]
    public void Add_OfASecondSampleOfTheSameAnswers_GivesEachTheChanceOfEither()
    {
        // One of ten strong and two of five weak; then, drawn anew, half and four of five: 1 - 0.9 * 0.5 and 1 - 0.6 * 0.2.
        Sample("first", seed: 1, Drawn(1, 1, 10, "profile strong"), Drawn(2, 2, 5, "profile weak"));
        _ratings.Save(Given(1, "Ann") with { Probability = 0.1 });
        _ratings.Save(Given(2, "Ann") with { Probability = 0.4 });
        Sample("second", seed: 2, Drawn(1, 5, 10, "profile strong"), Drawn(3, 4, 5, "profile weak"));

        Assert.Equal([0.55, 0.88], _ratings.Read().Select(r => Math.Round(r.Given.Probability!.Value, 6)));
        Assert.All(_queues.Read(), queue => Assert.Equal([0.55, 0.88], _queues.Of(queue.Id).Select(item => Math.Round(item.Drawn.Probability!.Value, 6))));

        // A third of the second's seed holds it: 1 - 0.9 * 0.3.
        Sample("third", seed: 2, Drawn(1, 7, 10, "profile strong"), Drawn(2, 4, 5, "profile weak"));
        Assert.Equal([0.73, 0.88], _ratings.Read().Select(r => Math.Round(r.Given.Probability!.Value, 6)));
    }

    [Fact]
    public void Add_OfASampleOfOtherInterviews_LeavesRatingsToTheirOwnSample()
    {
        var first = Sample("first", seed: 1, Drawn(1, 1, 10, "profile strong"));
        _ratings.Save(Given(1, "Ann") with { QueueId = first, Probability = 0.1 });

        _queues.Add(new QueueWish("other", ReviewPurpose.Sample, "position=Analyst", [], 2, 40, "1", "Ann"), [Drawn(1, 5, 10, "profile strong")]);

        Assert.Equal((first, 0.1), (Assert.Single(_ratings.Read()).Given.QueueId, _ratings.Read()[0].Given.Probability));
    }

    [Fact]
    public void Save_Again_CorrectsTheRating_WhichIsBlindNoMore()
    {
        var first = _ratings.Save(Given(1, "Ann"));
        Assert.True(_ratings.Find(first)!.Given.IsBlind);

        Assert.Equal(first, _ratings.Save(Given(1, "Ann") with { Score = 5, Note = " on second thoughts " }));

        var rating = Assert.Single(_ratings.Read()).Given;
        Assert.Equal((5, "on second thoughts", false), (rating.Score, rating.Note, rating.IsBlind));
    }

    [Fact]
    public void Save_GivesBackEveryColumn()
    {
        var given = Given(1, "Ann") with { Note = "short", Purpose = ReviewPurpose.Double, Probability = 0.125 };
        Assert.Equal(given, _ratings.Find(_ratings.Save(given))!.Given);
    }

    [Theory]
    [InlineData(0.99, false)]
    [InlineData(1, true)]
    [InlineData(5, true)]
    [InlineData(5.01, false)]
    public void Save_OutsideOfTheScale_IsRefused(double score, bool isKept)
    {
        var given = Given(1, "Ann") with { Score = score };
        if (isKept) _ratings.Save(given);
        else Assert.Throws<ArgumentOutOfRangeException>(() => _ratings.Save(given));
        Assert.Equal(isKept ? 1 : 0, _ratings.Read().Count);
    }

    [Fact]
    public void Import_IsAllOrNothing_AndKeepsWhatTheFileSaysOfBlindness()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _ratings.Import([Given(1, "Ann"), Given(2, "Ann") with { Score = 9 }]));
        Assert.Empty(_ratings.Read());

        Assert.Equal(2, _ratings.Import([Given(1, "Ann"), Given(2, "Ann")]));
        Assert.Equal(1, _ratings.Import([Given(2, "Ann"), Given(3, "Ann")]));
        Assert.All(_ratings.Read(), rating => Assert.True(rating.Given.IsBlind));
    }

    [Fact]
    public void Differing_TellsWherePeopleGaveAnotherScoreForTheSameText_UntilItIsSettled()
    {
        foreach (var (item, rater, score) in new[] { (1, "Ann", 2.0), (1, "Bo", 3), (2, "Ann", 1), (2, "Bo", 5), (3, "Ann", 4), (3, "Bo", 4), (4, "Ann", 4) })
            _ratings.Save(Given(item, rater) with { Score = score });
        _ratings.Save(Given(4, "Bo") with { Score = 1, Answer = Answer(4) with { Dialogue = 8 } });

        Assert.Equal([(2, 4.0), (1, 1.0)], _agreed.Differing().Select(differ => (differ.Answer.ItemNo, differ.Apart)));

        Assert.Equal(StateRefusal.ReasonMissing, Assert.Throws<StateRefusedException>(() => _agreed.Agree(Answer(2), 4, " ", "Cy")).Reason);
        Assert.Throws<ArgumentOutOfRangeException>(() => _agreed.Agree(Answer(2), 5.5, "because", "Cy"));
        _agreed.Agree(Answer(2), 3, "first thought", "Cy");
        _agreed.Agree(Answer(2), 4, "the example was right", "Di");

        Assert.Equal([1], _agreed.Differing().Select(differ => differ.Answer.ItemNo));
        var agreed = Assert.Single(_agreed.Read());
        Assert.Equal((Answer(2), 4.0, "the example was right", "Di"), (agreed.Answer, agreed.Score, agreed.Why, agreed.By));
    }

    [Fact]
    public void Golden_IsFoundByNameWhateverItsCase_AndRefusesASecondOfTheName()
    {
        GoldenItem[] items = [new(Answer(1), 4, GoldenBasis.Unanimous), new(Answer(2), 2, GoldenBasis.Adjudicated)];
        _golden.Create("Spring", "for the gate", items, "Ann");

        var set = _golden.Find("spring")!;
        Assert.Equal(("Spring", "for the gate", "Ann"), (set.Name, set.Description, set.MadeBy));
        Assert.Equal(items, set.Items);
        Assert.Equal(StateRefusal.NameTaken, Assert.Throws<StateRefusedException>(() => _golden.Create("SPRING", "", items, "Bo")).Reason);

        _golden.Delete(set.Id);
        Assert.Null(_golden.Find("Spring"));
        Assert.Equal(StateRefusal.Gone, Assert.Throws<StateRefusedException>(() => _golden.Delete(set.Id)).Reason);
    }

    [Fact]
    public void Delete_OfAQueue_LeavesWhatWasRated()
    {
        var queue = Queue(Drawn(1));
        _ratings.Save(Given(1, "Ann") with { QueueId = queue.Id });

        _queues.Delete(queue.Id);

        Assert.Null(Assert.Single(_ratings.Read()).Given.QueueId);
        Assert.Equal(StateRefusal.Gone, Assert.Throws<StateRefusedException>(() => _queues.Delete(queue.Id)).Reason);
        Assert.Equal(StateRefusal.Gone, Assert.Throws<StateRefusedException>(() => _queues.Skip(1, "Ann", "why")).Reason);
    }

    [Fact]
    public void Forget_TakesWhatIsOfAnInterview_AndWordsThatNameSomebody()
    {
        var other = Answer(1) with { InterviewId = 43 };
        var queue = Queue(Drawn(1), Drawn(2), Drawn(3) with { Answer = other });
        var items = _queues.Of(queue.Id);
        _queues.Skip(items[2].Id, "Ann", "that is Ada Byron");
        _ratings.Save(Given(1, "Ann"));
        _ratings.Save(Given(1, "Ann") with { Answer = other, Note = "as good as Ada Byron" });
        _agreed.Agree(Answer(1), 2, "clear", "Cy");
        _agreed.Agree(other, 2, "Ada Byron said the same", "Cy");
        _golden.Create("All", "", [new(Answer(1), 2, GoldenBasis.OneRater), new(other, 2, GoldenBasis.OneRater)], "Ann");
        _golden.Create("Answers of Ada Byron", "", [], "Ann");
        _queues.Add(Wish() with { Name = "hers", Cohort = "person=Ada%20Byron" }, [Drawn(1)]);
        var forgetting = new ReviewForgetting(_state.File);

        Assert.Equal(6, forgetting.Forget([42]));
        forgetting.ForgetWords(text => text.Contains("Ada Byron", StringComparison.Ordinal));

        Assert.Equal([other], _queues.Of(queue.Id).Select(item => item.Answer));
        Assert.Equal([(other, "")], _ratings.Read().Select(rating => (rating.Answer, rating.Given.Note)));
        Assert.Equal([(other, "(removed)")], _agreed.Read().Select(agreed => (agreed.Answer, agreed.Why)));
        Assert.Equal(["All"], _golden.Read().Select(set => set.Name));
        Assert.Equal([other], _golden.Find("All")!.Items.Select(item => item.Answer));
        Assert.Equal(["spring"], _queues.Read().Select(kept => kept.Wish.Name));
        _state.File.Compact();
        if (!_state.File.IsOnServer) Assert.DoesNotContain("Byron", System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(_state.Path)), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _state.Dispose();
        GC.SuppressFinalize(this);
    }

    private QueueDrawn Queue(params DrawnAnswer[] drawn) => _queues.Find(_queues.Add(Wish(), drawn))!;

    private static QueueWish Wish() => new("spring", ReviewPurpose.Sample, "", [], 7, 100, "1", "Ann");

    private static ReviewedAnswer Answer(int item) => new(42, item, "technical", 2, 5, 1, 5, 7);

    private static DrawnAnswer Drawn(int item) => new(Answer(item), "drawn from 10 with profile strong", 0.1, 1);

    private static DrawnAnswer Drawn(int item, int share, int answers, string stratum) =>
        new(Answer(item), new SampleDraw(share, answers, stratum).Why, (double)share / answers, 1);

    private long Sample(string name, int seed, params DrawnAnswer[] drawn) => _queues.Add(Wish() with { Name = name, Seed = seed }, drawn);

    private static RatingGiven Given(int item, string rater) => new(null, Answer(item), 3, rater, "", new DateTime(2026, 1, 20, 9, 30, 5, DateTimeKind.Utc), true, "1", ReviewPurpose.Sample, 0.1);
}
