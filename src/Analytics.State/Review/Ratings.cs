using System.Data;
using System.Data.Common;
using Analytics.Transcripts;
using Dapper;

namespace Analytics.State.Review;

/// <summary>What people rated. Somebody's rating of an answer is there once for each text of it. Every member may throw <see cref="StateUnavailableException"/>.</summary>
public sealed class Ratings(StateFile file)
{
    private const string Columns = $"queue_id, {ReviewRows.Answer}, score, rater, note, rated_at, is_blind, rubric_version, purpose, probability";

    private const string Insert = $"""
        insert into rating ({Columns})
        values (@QueueId, {ReviewRows.AnswerValues}, @Score, @Rater, @Note, @at, @IsBlind, @RubricVersion, @purpose, @Probability)
        on conflict (interview_id, item_no, criterion, coalesce(dialogue, -1), rater) do update set score = excluded.score, note = excluded.note, rated_at = excluded.rated_at, is_blind = excluded.is_blind
        returning id
        """;

    private const string Was = "interview_id = @InterviewId and item_no = @ItemNo and criterion = @Criterion and dialogue = @Dialogue and turn_no is not distinct from @turn";

    /// <summary>All of them, in the order in which they came; none where nothing was ever kept.</summary>
    public IReadOnlyList<Rating> Read() => file.IsThere ? Read("order by id", null) : [];

    /// <summary>One by its number; null when there is none.</summary>
    public Rating? Find(long id) => Read("where id = @id", new { id }).SingleOrDefault();

    /// <summary>Somebody's rating of one text of an answer; null where they gave none.</summary>
    public Rating? Find(AnswerKey key, string rater)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Read(
            "where interview_id = @InterviewId and item_no = @ItemNo and criterion = @Criterion and dialogue is not distinct from @Dialogue and rater = @rater",
            new { key.InterviewId, key.ItemNo, key.Criterion, key.Dialogue, rater }).SingleOrDefault();
    }

    /// <summary>
    /// Keeps a rating. Who rates the same text again corrects what they said; they have seen the evaluator's score by then, so that it is blind no more. With one of a sample the
    /// probability of the sample's ratings changes: more of its answers are rated.
    /// </summary>
    /// <returns>Its number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The score is outside of its scale.</exception>
    public long Save(RatingGiven given)
    {
        Check(given);
        return file.Change(connection =>
        {
            var id = Write(connection, given with { IsBlind = given.IsBlind && !IsThere(connection, given) });
            if (given is { Purpose: ReviewPurpose.Sample, QueueId: { } queue }) SampleWeights.Settle(connection, queue);
            return id;
        });
    }

    /// <summary>Keeps ratings as they were given elsewhere, all of them or none. One that is there already is replaced.</summary>
    /// <returns>How many were new.</returns>
    public int Import(IReadOnlyList<RatingGiven> given)
    {
        ArgumentNullException.ThrowIfNull(given);
        foreach (var rating in given) Check(rating);
        return file.Change(connection =>
        {
            var before = connection.ExecuteScalar<int>("select count(*) from rating");
            foreach (var rating in given) Write(connection, rating);
            return connection.ExecuteScalar<int>("select count(*) from rating") - before;
        });
    }

    /// <summary>Gives the ratings of all samples their probabilities by what is rated: those that earlier versions kept are by what was drawn.</summary>
    public void Settle()
    {
        if (!file.IsThere) return;
        file.Change(connection =>
        {
            SampleWeights.SettleAll(connection);
            return true;
        });
    }

    /// <summary>Has what is asked, rated and agreed on of answers known by one hash be known by another. Where somebody rated one under both, the rating under the new one stays.</summary>
    /// <param name="answers">Each answer as it was known, at which turn, and its new hash.</param>
    public void Renew(IReadOnlyList<(AnswerKey Was, int? TurnNo, long Dialogue)> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        file.Change(connection =>
        {
            foreach (var (was, turn, now) in answers)
            {
                var parameters = new { was.InterviewId, was.ItemNo, was.Criterion, was.Dialogue, turn, now };
                connection.Execute($"delete from rating where {Was} and exists (select 1 from rating r where {Now("r", "rating")} and r.rater = rating.rater)", parameters);
                connection.Execute($"delete from agreed_rating where {Was} and exists (select 1 from agreed_rating r where {Now("r", "agreed_rating")})", parameters);
                foreach (var table in (string[])["review_item", "rating", "agreed_rating"]) connection.Execute($"update {table} set dialogue = @now where {Was}", parameters);
            }

            return true;
        });
    }

    private static string Now(string one, string other) => $"{one}.interview_id = {other}.interview_id and {one}.item_no = {other}.item_no and {one}.criterion = {other}.criterion and {one}.dialogue = @now";

    private static void Check(RatingGiven given)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentOutOfRangeException.ThrowIfLessThan(given.Score, given.Answer.ScaleMin);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(given.Score, given.Answer.ScaleMax);
    }

    private static bool IsThere(DbConnection connection, RatingGiven given) => connection.ExecuteScalar<bool>(
        "select exists (select 1 from rating where interview_id = @InterviewId and item_no = @ItemNo and criterion = @Criterion and dialogue is not distinct from @Dialogue and rater = @Rater)",
        ReviewRows.Parameters(given.Answer, new { given.Rater }));

    private static long Write(DbConnection connection, RatingGiven given)
    {
        var note = given.Note.Trim();
        if (note.Length > RatingGiven.MostOfANote) note = note[..RatingGiven.MostOfANote];
        return connection.ExecuteScalar<long>(Insert, ReviewRows.Parameters(
            given.Answer,
            new { given.QueueId, given.Score, given.Rater, Note = note, at = StateTime.Text(given.RatedAt), IsBlind = given.IsBlind ? 1 : 0, given.RubricVersion, purpose = SnakeCase.Of(given.Purpose), given.Probability }));
    }

    private List<Rating> Read(string rest, object? parameters) => file.Ask(connection => ReviewRows.Read(connection, $"select id, {Columns} from rating {rest}", parameters, Of));

    private static Rating Of(IDataRecord row) => new(row.GetInt64(0), new RatingGiven(
        ReviewRows.Long(row, 1), ReviewRows.AnswerAt(row, 2), row.GetDouble(10), row.GetString(11), row.GetString(12), StateTime.Read(row.GetString(13)), row.GetInt64(14) != 0, row.GetString(15),
        ReviewRows.PurposeAt(row, 16), ReviewRows.Number(row, 17)));
}
