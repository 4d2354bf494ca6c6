using System.Data.Common;
using Analytics.Transcripts;
using Dapper;

namespace Analytics.State.Review;

/// <summary>
/// What chance has made of samples so far. Of a stratum with N answers r are rated, by whoever and for whichever sample of these answers: chance drew them, and chance said in which
/// order they were rated, so that any r answers of the stratum are as likely the rated ones as any other r. Each then stands for N / r, whether samples were rated through or not, and
/// however many there are; r / N is the probability kept with its ratings. Samples count together where they were drawn from the same: <see cref="Frames"/>.
/// Source: Särndal, Swensson, Wretman (1992), Model Assisted Survey Sampling, 3.7 (stratified samples) and chapter 15 (who answered of a group as a sample of it).
/// </summary>
internal static class SampleWeights
{
    private static readonly string Sample = SnakeCase.Of(ReviewPurpose.Sample);

    // Whether a rating is of an answer that a sample drew; more conditions may follow, and a parenthesis.
    private static readonly string InSample = $"exists (select 1 from review_item m where m.queue_id = @id and {ReviewRows.SameAnswer("m", "rating")}";

    /// <summary>
    /// What each sample was drawn from: the interviews and criterion that were asked for, and its strata with the number of answers of each. Those of which these are equal are
    /// samples of the same answers; nothing is said of what samples of other criteria, interviews or strata have in common.
    /// </summary>
    public static IReadOnlyDictionary<long, string> Frames(DbConnection connection) => connection.Query<(long Id, string Cohort, string Why, string Criterion)>(
            "select distinct q.id, q.cohort, m.why, m.criterion from review_queue q join review_item m on m.queue_id = q.id where q.purpose = @Sample", new { Sample })
        .GroupBy(row => (row.Id, row.Cohort))
        .ToDictionary(
            queue => queue.Key.Id,
            queue => string.Join('\n', (IEnumerable<string?>)
            [
                queue.Key.Cohort, OnlyOne([.. queue.Select(row => row.Criterion).Distinct()]), .. queue.Select(row => SampleDraw.Read(row.Why)?.Frame).Distinct().Order(StringComparer.Ordinal),
            ]));

    /// <summary>Ratings that are there of answers in a new sample become the sample's: chance has chosen those too. Those of another sample stay its own.</summary>
    /// <param name="connection">A connection within a transaction.</param>
    /// <param name="queue">The sample that was added.</param>
    public static void Adopt(DbConnection connection, long queue)
    {
        connection.Execute($"update rating set purpose = @Sample, queue_id = @id where {InSample}) and (purpose <> @Sample or queue_id is null)", new { id = queue, Sample });
        Settle(connection, queue);
    }

    /// <summary>Gives every rating of a sample, and of those drawn from the same, the probability that is true by now.</summary>
    /// <param name="connection">A connection within a transaction.</param>
    /// <param name="queue">A sample.</param>
    public static void Settle(DbConnection connection, long queue)
    {
        var frames = Frames(connection);
        if (!frames.TryGetValue(queue, out var frame)) return;
        var rated = frames.Where(other => other.Value == frame).SelectMany(other => Rated(connection, other.Key)).ToList();
        foreach (var stratum in rated.GroupBy(row => row.Draw.Frame))
        {
            var probability = (double)stratum.DistinctBy(row => row.Answer).Count() / stratum.First().Draw.Answers;
            foreach (var (id, why) in stratum.Select(row => (row.Queue, row.Draw.Why)).Distinct())
                connection.Execute($"update rating set probability = @probability where queue_id = @id and purpose = @Sample and {InSample} and m.why = @why)", new { probability, id, why, Sample });
        }
    }

    /// <summary>The same for every sample there is.</summary>
    public static void SettleAll(DbConnection connection)
    {
        foreach (var sample in Frames(connection).GroupBy(queue => queue.Value, queue => queue.Key)) Settle(connection, sample.First());
    }

    // Earlier versions did not keep which criterion was asked for; all answers of such a sample are of it.
    private static string OnlyOne(IReadOnlyList<string> criteria) => criteria is [var only] ? only : "";

    private static IEnumerable<(long Queue, AnswerKey Answer, SampleDraw Draw)> Rated(DbConnection connection, long id) =>
        from row in connection.Query<(long Interview, int Item, string Criterion, long? Dialogue, string Why)>(
            $"""
            select rating.interview_id, rating.item_no, rating.criterion, rating.dialogue, m.why
            from rating join review_item m on m.queue_id = @id and {ReviewRows.SameAnswer("m", "rating")}
            where rating.queue_id = @id and rating.purpose = @Sample
            """,
            new { id, Sample })
        where SampleDraw.Read(row.Why) is not null
        select (id, new AnswerKey(row.Interview, row.Item, row.Criterion, row.Dialogue), SampleDraw.Read(row.Why)!);
}
