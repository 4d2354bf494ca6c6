using System.Data;
using System.IO.Hashing;
using System.Text;
using Analytics.Transcripts;
using Dapper;

namespace Analytics.State.Review;

/// <summary>What people are asked to rate. Every member may throw <see cref="StateUnavailableException"/>.</summary>
public sealed class ReviewQueues(StateFile file, TimeProvider clock)
{
    /// <summary>Most queues that are kept.</summary>
    public const int Most = 500;

    private const string Items = $"select m.id, m.queue_id, {ReviewRows.Answer}, m.why, m.probability, m.raters_wanted from review_item m";

    // Rated by as many people as are wanted.
    private static readonly string IsDone = $"(select count(*) from rating r where {ReviewRows.SameAnswer("r", "m")}) >= m.raters_wanted";

    /// <summary>All of them, the newest first; none where nothing was ever kept.</summary>
    public IReadOnlyList<QueueDrawn> Read() => file.IsThere ? Read("", null) : [];

    /// <summary>Of each sample, by its number, what it was drawn from: those of which it is equal count together, no others do.</summary>
    public IReadOnlyDictionary<long, string> Frames() => file.IsThere ? file.Ask(SampleWeights.Frames) : new Dictionary<long, string>();

    /// <summary>One by its number; null when there is none.</summary>
    public QueueDrawn? Find(long id) => Read("where q.id = @id", new { id }).SingleOrDefault();

    /// <summary>Keeps a queue as it was drawn. Ratings there are of answers in a sample become the sample's: chance has chosen them too.</summary>
    /// <param name="wish">What it is.</param>
    /// <param name="drawn">Its answers, in the order in which they are to be rated.</param>
    /// <returns>Its number.</returns>
    /// <exception cref="StateRefusedException">Its name cannot be kept or is taken, or there are <see cref="Most"/> already.</exception>
    public long Add(QueueWish wish, IReadOnlyList<DrawnAnswer> drawn)
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(drawn);
        var name = StateName.Of(wish.Name);
        return file.Change(connection =>
        {
            if (connection.ExecuteScalar<int>("select count(*) from review_queue") >= Most) throw new StateRefusedException(StateRefusal.TooMany);
            if (connection.ExecuteScalar<bool>("select exists (select 1 from review_queue where name = @name)", new { name })) throw new StateRefusedException(StateRefusal.NameTaken);
            var id = connection.ExecuteScalar<long>(
                """
                insert into review_queue (name, purpose, cohort, raters, seed, population, rubric_version, made_by, made_at)
                values (@name, @purpose, @Cohort, @raters, @Seed, @Population, @RubricVersion, @MadeBy, @now) returning id
                """,
                new { name, purpose = SnakeCase.Of(wish.Purpose), wish.Cohort, raters = string.Join('\n', wish.Raters), wish.Seed, wish.Population, wish.RubricVersion, wish.MadeBy, now = StateTime.Text(clock.GetUtcNow().UtcDateTime) });
            foreach (var (place, answer) in drawn.Index())
            {
                connection.Execute(
                    $"insert into review_item (queue_id, place, {ReviewRows.Answer}, why, probability, raters_wanted) values (@id, @place, {ReviewRows.AnswerValues}, @Why, @Probability, @RatersWanted)",
                    ReviewRows.Parameters(answer.Answer, new { id, place, answer.Why, answer.Probability, answer.RatersWanted }));
            }

            if (wish.Purpose == ReviewPurpose.Sample) SampleWeights.Adopt(connection, id);
            return id;
        });
    }

    /// <summary>Deletes a queue; what was rated in it stays.</summary>
    /// <exception cref="StateRefusedException">It is not there.</exception>
    public void Delete(long id)
    {
        if (file.Change(connection => connection.Execute("delete from review_queue where id = @id", new { id })) == 0) throw new StateRefusedException(StateRefusal.Gone);
    }

    /// <summary>One answer of a queue; null when there is none of this number.</summary>
    public ReviewItem? Item(long id) => file.Ask(connection => ReviewRows.Read(connection, $"{Items} where m.id = @id", new { id }, ItemOf)).SingleOrDefault();

    /// <summary>The answers of a queue, in its order.</summary>
    public IReadOnlyList<ReviewItem> Of(long queueId) => file.Ask(connection => ReviewRows.Read(connection, $"{Items} where m.queue_id = @queueId order by m.place", new { queueId }, ItemOf));

    /// <summary>
    /// What somebody has left to rate in a queue. Answers that chance chose come in an order of their own for each person: several who rate at once then seldom meet, and
    /// what is rated when they stop is a sample too.
    /// </summary>
    /// <param name="queue">The queue.</param>
    /// <param name="rater">Who.</param>
    public IReadOnlyList<ReviewItem> Open(QueueDrawn queue, string rater)
    {
        ArgumentNullException.ThrowIfNull(queue);
        var open = file.Ask(connection => ReviewRows.Read(
            connection,
            $"""
            {Items} where m.queue_id = @Id and not {IsDone}
                and not exists (select 1 from rating r where {ReviewRows.SameAnswer("r", "m")} and r.rater = @rater)
                and not exists (select 1 from review_skip s where s.item_id = m.id and s.rater = @rater)
            order by m.place
            """,
            new { queue.Id, rater }, ItemOf));
        return queue.Wish.Purpose is ReviewPurpose.Sample or ReviewPurpose.Double ? [.. open.OrderBy(item => XxHash3.HashToUInt64(Encoding.UTF8.GetBytes($"{rater}\u001F{item.Id}")))] : open;
    }

    /// <summary>Has an answer of a queue be of the text there is now: its interview was loaded anew since it was drawn.</summary>
    public void Renew(long itemId, ReviewedAnswer now)
    {
        ArgumentNullException.ThrowIfNull(now);
        file.Change(connection => connection.Execute(
            "update review_item set question_no = @QuestionNo, turn_no = @TurnNo, scale_min = @ScaleMin, scale_max = @ScaleMax, dialogue = @Dialogue where id = @itemId",
            new { itemId, now.QuestionNo, now.TurnNo, now.ScaleMin, now.ScaleMax, now.Dialogue }));
    }

    /// <summary>Passes an answer over.</summary>
    /// <param name="itemId">The answer in its queue.</param>
    /// <param name="rater">Who.</param>
    /// <param name="reason">Why; cut to <see cref="StateName.MostCharacters"/> characters.</param>
    /// <exception cref="StateRefusedException">The answer is not there, or no reason is given.</exception>
    public void Skip(long itemId, string rater, string? reason)
    {
        var kept = StateName.Of(reason is { Length: > StateName.MostCharacters } ? reason[..StateName.MostCharacters] : reason);
        file.Change(connection =>
        {
            if (!connection.ExecuteScalar<bool>("select exists (select 1 from review_item where id = @itemId)", new { itemId })) throw new StateRefusedException(StateRefusal.Gone);
            return connection.Execute(
                "insert into review_skip values (@itemId, @rater, @kept, @now) on conflict (item_id, rater) do update set reason = excluded.reason, skipped_at = excluded.skipped_at",
                new { itemId, rater, kept, now = StateTime.Text(clock.GetUtcNow().UtcDateTime) });
        });
    }

    /// <summary>Who did how much in a queue, most first.</summary>
    public IReadOnlyList<RaterProgress> Progress(long queueId) => file.Ask(connection => ReviewRows.Read(
        connection,
        $"""
        select rater, sum(rated), sum(skipped) from (
            select r.rater, 1 as rated, 0 as skipped from review_item m join rating r on {ReviewRows.SameAnswer("r", "m")} where m.queue_id = @queueId
            union all
            select s.rater, 0, 1 from review_item m join review_skip s on s.item_id = m.id
            where m.queue_id = @queueId and not exists (select 1 from rating r where {ReviewRows.SameAnswer("r", "m")} and r.rater = s.rater)
        ) reviewed group by rater order by sum(rated) desc, rater
        """,
        new { queueId }, row => new RaterProgress(row.GetString(0), row.GetInt32(1), row.GetInt32(2))));

    private List<QueueDrawn> Read(string where, object? parameters) => file.Ask(connection => ReviewRows.Read(
        connection,
        $"""
        select q.id, q.name, q.purpose, q.cohort, q.raters, q.seed, q.population, q.rubric_version, q.made_by, q.made_at,
            (select count(*) from review_item m where m.queue_id = q.id), (select count(*) from review_item m where m.queue_id = q.id and {IsDone})
        from review_queue q {where} order by q.id desc
        """,
        parameters, QueueOf));

    private static QueueDrawn QueueOf(IDataRecord row) => new(
        row.GetInt64(0),
        new QueueWish(
            row.GetString(1), ReviewRows.PurposeAt(row, 2), row.GetString(3), row.GetString(4).Split('\n', StringSplitOptions.RemoveEmptyEntries), row.GetInt32(5), row.GetInt64(6), row.GetString(7), row.GetString(8)),
        StateTime.Read(row.GetString(9)), row.GetInt32(10), row.GetInt32(11));

    private static ReviewItem ItemOf(IDataRecord row) => new(
        row.GetInt64(0), row.GetInt64(1), new DrawnAnswer(ReviewRows.AnswerAt(row, 2), row.GetString(10), ReviewRows.Number(row, 11), row.GetInt32(12)));
}
