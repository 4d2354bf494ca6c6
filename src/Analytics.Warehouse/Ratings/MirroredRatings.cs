using Analytics.Warehouse.Loading;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Ratings;

/// <summary>The warehouse's copy of what people rated, which the view <c>ratings</c> reads. It can be made anew from the state file at any time.</summary>
/// <param name="warehouse">The warehouse.</param>
/// <param name="clock">Gives the time of a change.</param>
public sealed class MirroredRatings(WarehouseDatabase warehouse, TimeProvider clock)
{
    private const string All = "select * from store.rating";

    /// <summary>Makes the copy equal to what is kept, writing only what differs; waits for the writer where anything does.</summary>
    /// <param name="kept">Every rating there is, each number once.</param>
    /// <param name="cancellationToken">Gives up waiting for the writer.</param>
    /// <returns>How many ratings were added, changed or taken away; 0 leaves the warehouse's version as it was.</returns>
    public async Task<int> SetAsync(IReadOnlyList<MirroredRating> kept, CancellationToken cancellationToken = default)
    {
        using (var connection = warehouse.OpenConnection())
        {
            if (Differences(connection, kept) is ({ Count: 0 }, { Count: 0 })) return 0;
        }

        return await warehouse.WriteAsync(connection => Write(connection, kept), cancellationToken);
    }

    private int Write(DuckDBConnection connection, IReadOnlyList<MirroredRating> kept)
    {
        var (gone, added) = Differences(connection, kept);
        if (gone.Count > 0) Ledger.Execute(connection, "delete from store.rating where rating_no in (select unnest($gone))", "gone", gone);
        using (var rows = new ChunkAppender(connection, "store", "rating"))
        {
            foreach (var rating in added) Append(rows, rating);
            rows.Close();
        }

        if (gone.Count + added.Count > 0) WarehouseVersion.Bump(connection, clock.GetUtcNow().UtcDateTime);
        return gone.Union(added.Select(rating => rating.RatingNo)).Count();
    }

    private static (List<long> Gone, List<MirroredRating> Added) Differences(DuckDBConnection connection, IReadOnlyList<MirroredRating> kept)
    {
        var there = connection.Query<MirroredRating>(All).ToHashSet();
        var wanted = kept.ToHashSet();
        return (there.Where(rating => !wanted.Contains(rating)).Select(rating => rating.RatingNo).ToList(), kept.Where(rating => !there.Contains(rating)).ToList());
    }

    private static void Append(ChunkAppender rows, MirroredRating rating) => rows
        .Int64(rating.RatingNo).Int64(rating.InterviewId).Int32(rating.ItemNo).Text(rating.Criterion).Int32(rating.QuestionNo).Int32(rating.TurnNo)
        .Double(rating.Score).Double(rating.ScaleMin).Double(rating.ScaleMax).Text(rating.Rater).Text(rating.Note).Timestamp(rating.RatedAt).Boolean(rating.Blind)
        .Text(rating.RubricVersion).Text(rating.Purpose).Double(rating.Probability).Int64(rating.Dialogue).EndRow();
}
