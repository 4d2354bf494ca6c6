using Analytics.Transcripts;
using Dapper;

namespace Analytics.State.Review;

/// <summary>What the score of a golden answer rests on.</summary>
public enum GoldenBasis
{
    /// <summary>One person rated it.</summary>
    OneRater,

    /// <summary>Two or more gave the same score.</summary>
    Unanimous,

    /// <summary>People differed, and it was settled.</summary>
    Adjudicated,
}

/// <summary>An answer with the score that counts.</summary>
/// <param name="Answer">The answer. Its hash of words finds the same answer in other runs, and tells where the text is another one by now.</param>
/// <param name="Score">The score, on the answer's own scale.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record GoldenItem(ReviewedAnswer Answer, double Score, GoldenBasis Basis);

/// <summary>A named selection of answers with agreed ratings, fixed when it was made: later ratings do not change it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it is for; may be empty.</param>
/// <param name="MadeBy">Who made it.</param>
/// <param name="MadeAt">When, UTC.</param>
/// <param name="Items">Its answers, by interview and item.</param>
public sealed record GoldenSet(long Id, string Name, string Description, string MadeBy, DateTime MadeAt, IReadOnlyList<GoldenItem> Items);

/// <summary>The golden sets of this installation. Every member may throw <see cref="StateUnavailableException"/>.</summary>
public sealed class GoldenSets(StateFile file, TimeProvider clock)
{
    /// <summary>Most sets that are kept.</summary>
    public const int Most = 500;

    /// <summary>All of them with their answers, by name; none where nothing was ever kept.</summary>
    public IReadOnlyList<GoldenSet> Read() => file.IsThere ? Read("order by name", null) : [];

    /// <summary>One by its name, whatever its case; null when there is none.</summary>
    public GoldenSet? Find(string name) => file.IsThere ? Read("where name = @name", new { name }).SingleOrDefault() : null;

    /// <summary>Makes one.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it is for; cut to <see cref="RatingGiven.MostOfANote"/> characters.</param>
    /// <param name="items">Its answers, each once.</param>
    /// <param name="by">Who makes it.</param>
    /// <exception cref="StateRefusedException">The name cannot be kept or is taken, or there are <see cref="Most"/> already.</exception>
    public void Create(string? name, string? description, IReadOnlyList<GoldenItem> items, string by)
    {
        ArgumentNullException.ThrowIfNull(items);
        var (kept, words) = (StateName.Of(name), (description ?? "").Trim());
        if (words.Length > RatingGiven.MostOfANote) words = words[..RatingGiven.MostOfANote];
        file.Change(connection =>
        {
            if (connection.ExecuteScalar<int>("select count(*) from golden_set") >= Most) throw new StateRefusedException(StateRefusal.TooMany);
            if (connection.ExecuteScalar<bool>("select exists (select 1 from golden_set where name = @kept)", new { kept })) throw new StateRefusedException(StateRefusal.NameTaken);
            var id = connection.ExecuteScalar<long>(
                "insert into golden_set (name, description, made_by, made_at) values (@kept, @words, @by, @now) returning id", new { kept, words, by, now = StateTime.Text(clock.GetUtcNow().UtcDateTime) });
            foreach (var item in items)
            {
                connection.Execute(
                    $"insert into golden_item (set_id, {ReviewRows.Answer}, score, basis) values (@id, {ReviewRows.AnswerValues}, @Score, @basis)",
                    ReviewRows.Parameters(item.Answer, new { id, item.Score, basis = SnakeCase.Of(item.Basis) }));
            }

            return id;
        });
    }

    /// <summary>Deletes one; the ratings it was made of stay.</summary>
    /// <exception cref="StateRefusedException">It is not there.</exception>
    public void Delete(long id)
    {
        if (file.Change(connection => connection.Execute("delete from golden_set where id = @id", new { id })) == 0) throw new StateRefusedException(StateRefusal.Gone);
    }

    private List<GoldenSet> Read(string rest, object? parameters) => file.Ask(connection =>
    {
        var sets = ReviewRows.Read(
            connection, $"select id, name, description, made_by, made_at from golden_set {rest}", parameters,
            row => new GoldenSet(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), StateTime.Read(row.GetString(4)), []));
        return sets.ConvertAll(set => set with
        {
            Items = ReviewRows.Read(
                connection, $"select {ReviewRows.Answer}, score, basis from golden_item where set_id = @Id order by interview_id, item_no, criterion", new { set.Id },
                row => new GoldenItem(ReviewRows.AnswerAt(row, 0), row.GetDouble(8), SnakeCase.TryParse<GoldenBasis>(row.GetString(9), out var basis) ? basis : GoldenBasis.OneRater)),
        });
    });
}
