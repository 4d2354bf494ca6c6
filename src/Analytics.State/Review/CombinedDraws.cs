using System.Data.Common;
using Analytics.Transcripts;
using Dapper;

namespace Analytics.State.Review;

/// <summary>
/// Several samples of the same answers are one sample: an answer is in it when one draw or another took it. Draws of different seeds are independent, so that chance is
/// 1 - (1 - p)(1 - q) and so on; of one seed the larger draw holds the smaller. It is the same for all answers of a stratum, also for those that only one draw took.
/// Source: Särndal, Swensson, Wretman (1992), Model Assisted Survey Sampling, 3.7 and 9.2, inclusion probability of the union of samples.
/// </summary>
internal static class CombinedDraws
{
    private static readonly string Adopt = $"""
        update rating set purpose = @purpose, queue_id = @id,
            probability = (select m.probability from review_item m where m.queue_id = @id and {ReviewRows.SameAnswer("m", "rating")})
        where exists (select 1 from review_item m where m.queue_id = @id and {ReviewRows.SameAnswer("m", "rating")})
            and (purpose <> @purpose or queue_id is null or not exists (
                select 1 from review_queue mine join review_queue its on its.id = rating.queue_id
                where mine.id = @id and its.purpose = @purpose and (its.cohort <> mine.cohort or its.population <> mine.population)))
        """;

    /// <summary>Gives every answer of samples of the same answers the chance of being in one of them, and ratings the chance of their answers. Ratings of a sample of other interviews stay its own.</summary>
    /// <param name="connection">A connection within a transaction.</param>
    /// <param name="queue">The sample that was added.</param>
    public static void Settle(DbConnection connection, long queue)
    {
        var draws = connection.Query<(long Id, long Seed)>(
            """
            select q.id, q.seed from review_queue q join review_queue added on q.cohort = added.cohort and q.population = added.population and q.purpose = added.purpose
            where added.id = @queue order by q.id
            """,
            new { queue }).AsList();
        if (draws.Count > 1) Combine(connection, draws);
        foreach (var (id, _) in draws) connection.Execute(Adopt, new { id, purpose = SnakeCase.Of(ReviewPurpose.Sample) });
    }

    private static void Combine(DbConnection connection, List<(long Id, long Seed)> draws)
    {
        var items = draws.SelectMany(draw => connection.Query<(long Id, string Why)>("select id, why from review_item where queue_id = @Id", new { draw.Id })
            .Select(item => (item.Id, draw.Seed, Draw: SampleDraw.Read(item.Why)))).Where(item => item.Draw is not null).ToList();
        foreach (var stratum in items.GroupBy(item => item.Draw!.Stratum))
        {
            var missed = stratum.GroupBy(item => item.Seed).Aggregate(1.0, (chance, seed) => chance * (1 - seed.Max(item => item.Draw!.Probability)));
            foreach (var (id, _, _) in stratum) connection.Execute("update review_item set probability = @probability where id = @id", new { id, probability = 1 - missed });
        }
    }
}
