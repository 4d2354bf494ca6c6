using Analytics.State.Review;

namespace Analytics.State.Tests;

/// <summary>What people gave, agreed on and kept as a golden set.</summary>
public class RatingsTests : IDisposable
{
    private readonly ReviewStores _stores;

    public RatingsTests() : this(null)
    {
    }

    protected RatingsTests(string? server) => _stores = new ReviewStores(server);

    [Fact]
    public void Read_WhereNothingWasEverKept_MakesNoFile()
    {
        Assert.Empty(_stores.Queues.Read());
        Assert.Empty(_stores.Ratings.Read());
        Assert.Empty(_stores.Agreed.Differing());
        Assert.Empty(_stores.Golden.Read());
        Assert.Null(_stores.Golden.Find("any"));
        Assert.False(File.Exists(_stores.State.Path));
    }

    [Fact]
    public void Save_Again_CorrectsTheRating_WhichIsBlindNoMore()
    {
        var first = _stores.Ratings.Save(ReviewStores.Given(1, "Ann"));
        Assert.True(_stores.Ratings.Find(first)!.Given.IsBlind);

        Assert.Equal(first, _stores.Ratings.Save(ReviewStores.Given(1, "Ann") with { Score = 5, Note = " on second thoughts " }));

        var rating = Assert.Single(_stores.Ratings.Read()).Given;
        Assert.Equal((5, "on second thoughts", false), (rating.Score, rating.Note, rating.IsBlind));
    }

    [Fact]
    public void Save_GivesBackEveryColumn()
    {
        var given = ReviewStores.Given(1, "Ann") with { Note = "short", Purpose = ReviewPurpose.Double, Probability = 0.125 };
        Assert.Equal(given, _stores.Ratings.Find(_stores.Ratings.Save(given))!.Given);
    }

    [Fact]
    public void Renew_GivesWhatIsKnownByOneHashAnother_AtItsTurnAlone()
    {
        foreach (var rater in (string[])["Ann", "Bo"]) _stores.Ratings.Save(ReviewStores.Given(1, rater));
        _stores.Ratings.Save(ReviewStores.Given(1, "Ann") with { Answer = ReviewStores.Answer(1) with { Dialogue = 9 }, Score = 5 });
        _stores.Ratings.Save(ReviewStores.Given(2, "Ann") with { Answer = ReviewStores.Answer(2) with { TurnNo = null } });
        _stores.Agreed.Agree(ReviewStores.Answer(1), 3, "between them", "Cy");
        var queue = _stores.Queue(ReviewStores.Drawn(1));

        _stores.Ratings.Renew([(ReviewStores.Answer(1).Key, 5, 9), (ReviewStores.Answer(2).Key, 5, 9)]);

        Assert.Equal([("Ann", 5, 9L), ("Bo", 3, 9L), ("Ann", 3, 7L)], _stores.Ratings.Read().OrderBy(r => r.Answer.ItemNo).ThenBy(r => r.Given.Rater).Select(r => (r.Given.Rater, r.Given.Score, r.Answer.Dialogue!.Value)));
        Assert.Equal((9, 9), (_stores.Agreed.Read()[0].Answer.Dialogue, _stores.Queues.Of(queue.Id)[0].Answer.Dialogue));
        _stores.Ratings.Renew([(ReviewStores.Answer(2).Key, null, 9)]);
        Assert.DoesNotContain(_stores.Ratings.Read(), r => r.Answer.Dialogue == 7);
    }

    [Theory]
    [InlineData(0.99, false)]
    [InlineData(1, true)]
    [InlineData(5, true)]
    [InlineData(5.01, false)]
    public void Save_OutsideOfTheScale_IsRefused(double score, bool isKept)
    {
        var given = ReviewStores.Given(1, "Ann") with { Score = score };
        if (isKept) _stores.Ratings.Save(given);
        else Assert.Throws<ArgumentOutOfRangeException>(() => _stores.Ratings.Save(given));
        Assert.Equal(isKept ? 1 : 0, _stores.Ratings.Read().Count);
    }

    [Fact]
    public void Import_IsAllOrNothing_AndKeepsWhatTheFileSaysOfBlindness()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _stores.Ratings.Import([ReviewStores.Given(1, "Ann"), ReviewStores.Given(2, "Ann") with { Score = 9 }]));
        Assert.Empty(_stores.Ratings.Read());

        Assert.Equal(2, _stores.Ratings.Import([ReviewStores.Given(1, "Ann"), ReviewStores.Given(2, "Ann")]));
        Assert.Equal(1, _stores.Ratings.Import([ReviewStores.Given(2, "Ann"), ReviewStores.Given(3, "Ann")]));
        Assert.All(_stores.Ratings.Read(), rating => Assert.True(rating.Given.IsBlind));
    }

    [Fact]
    public void Differing_TellsWherePeopleGaveAnotherScoreForTheSameText_UntilItIsSettled()
    {
        foreach (var (item, rater, score) in new[] { (1, "Ann", 2.0), (1, "Bo", 3), (2, "Ann", 1), (2, "Bo", 5), (3, "Ann", 4), (3, "Bo", 4), (4, "Ann", 4) })
            _stores.Ratings.Save(ReviewStores.Given(item, rater) with { Score = score });
        _stores.Ratings.Save(ReviewStores.Given(4, "Bo") with { Score = 1, Answer = ReviewStores.Answer(4) with { Dialogue = 8 } });

        Assert.Equal([(2, 4.0), (1, 1.0)], _stores.Agreed.Differing().Select(differ => (differ.Answer.ItemNo, differ.Apart)));

        Assert.Equal(StateRefusal.ReasonMissing, Assert.Throws<StateRefusedException>(() => _stores.Agreed.Agree(ReviewStores.Answer(2), 4, " ", "Cy")).Reason);
        Assert.Throws<ArgumentOutOfRangeException>(() => _stores.Agreed.Agree(ReviewStores.Answer(2), 5.5, "because", "Cy"));
        _stores.Agreed.Agree(ReviewStores.Answer(2), 3, "first thought", "Cy");
        _stores.Agreed.Agree(ReviewStores.Answer(2), 4, "the example was right", "Di");

        Assert.Equal([1], _stores.Agreed.Differing().Select(differ => differ.Answer.ItemNo));
        var agreed = Assert.Single(_stores.Agreed.Read());
        Assert.Equal((ReviewStores.Answer(2), 4.0, "the example was right", "Di"), (agreed.Answer, agreed.Score, agreed.Why, agreed.By));
    }

    [Fact]
    public void Golden_IsFoundByNameWhateverItsCase_AndRefusesASecondOfTheName()
    {
        GoldenItem[] items = [new(ReviewStores.Answer(1), 4, GoldenBasis.Unanimous), new(ReviewStores.Answer(2), 2, GoldenBasis.Adjudicated)];
        _stores.Golden.Create("Spring", "for the gate", items, "Ann");

        var set = _stores.Golden.Find("spring")!;
        Assert.Equal(("Spring", "for the gate", "Ann"), (set.Name, set.Description, set.MadeBy));
        Assert.Equal(items, set.Items);
        Assert.Equal(StateRefusal.NameTaken, Assert.Throws<StateRefusedException>(() => _stores.Golden.Create("SPRING", "", items, "Bo")).Reason);

        _stores.Golden.Delete(set.Id);
        Assert.Null(_stores.Golden.Find("Spring"));
        Assert.Equal(StateRefusal.Gone, Assert.Throws<StateRefusedException>(() => _stores.Golden.Delete(set.Id)).Reason);
    }

    [Fact]
    public void Forget_TakesWhatIsOfAnInterview_AndWordsThatNameSomebody()
    {
        var other = ReviewStores.Answer(1) with { InterviewId = 43 };
        var queue = _stores.Queue(ReviewStores.Drawn(1), ReviewStores.Drawn(2), ReviewStores.Drawn(3) with { Answer = other });
        var items = _stores.Queues.Of(queue.Id);
        _stores.Queues.Skip(items[2].Id, "Ann", "that is Ada Byron");
        _stores.Ratings.Save(ReviewStores.Given(1, "Ann"));
        _stores.Ratings.Save(ReviewStores.Given(1, "Ann") with { Answer = other, Note = "as good as Ada Byron" });
        _stores.Agreed.Agree(ReviewStores.Answer(1), 2, "clear", "Cy");
        _stores.Agreed.Agree(other, 2, "Ada Byron said the same", "Cy");
        _stores.Golden.Create("All", "", [new(ReviewStores.Answer(1), 2, GoldenBasis.OneRater), new(other, 2, GoldenBasis.OneRater)], "Ann");
        _stores.Golden.Create("Answers of Ada Byron", "", [], "Ann");
        _stores.Queues.Add(ReviewStores.Wish() with { Name = "hers", Cohort = "person=Ada%20Byron" }, [ReviewStores.Drawn(1)]);
        var forgetting = new ReviewForgetting(_stores.State.File);

        Assert.Equal(6, forgetting.Forget([42]));
        forgetting.ForgetWords(text => text.Contains("Ada Byron", StringComparison.Ordinal));

        Assert.Equal([other], _stores.Queues.Of(queue.Id).Select(item => item.Answer));
        Assert.Equal([(other, "")], _stores.Ratings.Read().Select(rating => (rating.Answer, rating.Given.Note)));
        Assert.Equal([(other, "(removed)")], _stores.Agreed.Read().Select(agreed => (agreed.Answer, agreed.Why)));
        Assert.Equal(["All"], _stores.Golden.Read().Select(set => set.Name));
        Assert.Equal([other], _stores.Golden.Find("All")!.Items.Select(item => item.Answer));
        Assert.Equal(["spring"], _stores.Queues.Read().Select(kept => kept.Wish.Name));
        _stores.State.File.Compact();
        if (!_stores.State.File.IsOnServer) Assert.DoesNotContain("Byron", System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(_stores.State.Path)), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _stores.Dispose();
        GC.SuppressFinalize(this);
    }
}
