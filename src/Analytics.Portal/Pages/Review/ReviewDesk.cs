using Analytics.Portal.Access;
using Analytics.Review.Reading;
using Analytics.State.Review;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Scopes;

namespace Analytics.Portal.Pages.Review;

/// <summary>A queue as somebody sees it.</summary>
/// <param name="Queue">The queue.</param>
/// <param name="Left">Answers that are left for them, as far as they may read them.</param>
/// <param name="Progress">Who did how much.</param>
/// <param name="Together">Of a sample, the names of others that were drawn from the same, with which it counts as one.</param>
/// <param name="Apart">Of a sample, the names of others that were drawn from something else, with which it is not combined.</param>
public sealed record QueueSeen(QueueDrawn Queue, int Left, IReadOnlyList<RaterProgress> Progress, IReadOnlyList<string> Together, IReadOnlyList<string> Apart);

/// <summary>What of reviews somebody may see: of a queue or a set of which they may read no interview, nothing.</summary>
public sealed class ReviewDesk(ReviewQueues queues, Ratings ratings, AgreedRatings agreed, GoldenSets golden, AnswerReader answers, VisibleInterviews visible)
{
    /// <summary>Most queues that are listed.</summary>
    public const int MostQueues = 50;

    /// <summary>The newest queues.</summary>
    public IReadOnlyList<QueueSeen> Queues(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var (seen, frames) = (queues.Read().Where(MaySee).Take(MostQueues).ToList(), queues.Frames());
        return [.. seen.Select(queue => new QueueSeen(queue, Left(queue, viewer), queues.Progress(queue.Id), Samples(queue, alike: true), Samples(queue, alike: false)))];

        IReadOnlyList<string> Samples(QueueDrawn queue, bool alike) => !frames.TryGetValue(queue.Id, out var frame)
            ? []
            : [.. seen.Where(other => other.Id != queue.Id && frames.TryGetValue(other.Id, out var its) && its == frame == alike).Select(other => other.Wish.Name)];
    }

    /// <summary>One queue; null when there is none of this number, or nothing in it may be read.</summary>
    public QueueDrawn? Find(long? id) => id is { } number && queues.Find(number) is { } queue && MaySee(queue) ? queue : null;

    /// <summary>The ratings of interviews that may be read, in the order in which they came.</summary>
    public IReadOnlyList<Rating> Ratings() => Visible(ratings.Read(), rating => rating.Answer.InterviewId);

    /// <summary>One rating; null when there is none of this number, or its interview may not be read.</summary>
    public Rating? Rating(long? id) => id is { } number && ratings.Find(number) is { } rating && Visible([rating], r => r.Answer.InterviewId).Count == 1 ? rating : null;

    /// <summary>Answers that people rated differently, of the text there is now, furthest apart first.</summary>
    public IReadOnlyList<RatersDiffer> Differing()
    {
        var differing = agreed.Differing();
        var now = answers.Items([.. differing.Select(differ => differ.Answer)]);
        return [.. differing.Where(differ => now.TryGetValue(differ.Answer.Key, out var item) && AnswerReader.IsCurrent(differ.Answer, item))];
    }

    /// <summary>Golden sets, each with those of its answers that may be read.</summary>
    public IReadOnlyList<GoldenSet> Golden() =>
        [.. golden.Read().Select(set => set with { Items = Visible(set.Items, item => item.Answer.InterviewId) }).Where(set => set.Items.Count > 0 || ReadScope.Current.IsEverything)];

    private bool MaySee(QueueDrawn queue) => ReadScope.Current.IsEverything || Visible(queues.Of(queue.Id), item => item.Answer.InterviewId).Count > 0;

    private int Left(QueueDrawn queue, Viewer viewer) => queue.Asks(viewer.Name) ? Visible(queues.Open(queue, viewer.Name), item => item.Answer.InterviewId).Count : 0;

    private IReadOnlyList<T> Visible<T>(IReadOnlyList<T> all, Func<T, long> interview)
    {
        if (ReadScope.Current.IsEverything || all.Count == 0) return all;
        var seen = visible.Of([.. all.Select(interview).Distinct()]);
        return [.. all.Where(one => seen.Contains(interview(one)))];
    }
}
