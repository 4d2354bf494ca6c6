using Analytics.State.Review;

namespace Analytics.State.Tests;

/// <summary>The stores of review over one state, and what tests put into them.</summary>
internal sealed class ReviewStores : IDisposable
{
    public ReviewStores(string? server)
    {
        State = new TemporaryState(server);
        Queues = new ReviewQueues(State.File, TimeProvider.System);
        Ratings = new Ratings(State.File);
        Agreed = new AgreedRatings(State.File, Ratings, TimeProvider.System);
        Golden = new GoldenSets(State.File, TimeProvider.System);
    }

    public TemporaryState State { get; }

    public ReviewQueues Queues { get; }

    public Ratings Ratings { get; }

    public AgreedRatings Agreed { get; }

    public GoldenSets Golden { get; }

    public static QueueWish Wish() => new("spring", ReviewPurpose.Sample, "", [], 7, 100, "1", "Ann");

    public static ReviewedAnswer Answer(int item) => new(42, item, "technical", 2, 5, 1, 5, 7);

    public static DrawnAnswer Drawn(int item) => new(Answer(item), "drawn from 10 with profile strong", 0.1, 1);

    public static DrawnAnswer Drawn(int item, int share, int answers, string stratum) =>
        new(Answer(item), new SampleDraw(share, answers, stratum).Why, (double)share / answers, 1);

    public static RatingGiven Given(int item, string rater) => new(null, Answer(item), 3, rater, "", new DateTime(2026, 1, 20, 9, 30, 5, DateTimeKind.Utc), true, "1", ReviewPurpose.Sample, 0.1);

    public QueueDrawn Queue(params DrawnAnswer[] drawn) => Queues.Find(Queues.Add(Wish(), drawn))!;

    public long Sample(string name, int seed, params DrawnAnswer[] drawn) => Queues.Add(Wish() with { Name = name, Seed = seed }, drawn);

    public void Rate(long queue, int item, string rater) => Ratings.Save(Given(item, rater) with { QueueId = queue });

    public void Dispose() => State.Dispose();
}
