using Analytics.Portal.Tests.Support;
using Analytics.Warehouse;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Ratings;

namespace Analytics.Portal.Tests.Agreement;

/// <summary>One run of the samples, every answer of which two people rated a point lower than the evaluator scored it.</summary>
internal static class RatedWarehouse
{
    public const string Run = "transcripts_20260907_113642";

    public static async Task FillAsync(this WarehouseDatabase warehouse, bool rated)
    {
        await new IngestPipeline(warehouse, new IngestLimits(), TimeProvider.System).IngestAsync(new IngestRequest([Path.Combine(Samples.Folder, Run)]));
        if (rated) await new MirroredRatings(warehouse, TimeProvider.System).SetAsync([.. Ratings(warehouse)]);
    }

    private static IEnumerable<MirroredRating> Ratings(WarehouseDatabase warehouse)
    {
        foreach (var (item, i) in Items(warehouse).Select((item, i) => (item, i)))
        {
            yield return Of(item, 2 * i, "Ann", item.Score - 1);
            yield return Of(item, (2 * i) + 1, "<b>Bo</b>", item.Score - (i % 10 == 0 ? 2 : 1));
        }
    }

    private static List<Item> Items(WarehouseDatabase warehouse)
    {
        using var connection = warehouse.OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = """
            select i.interview_id, e.item_no, e.criterion, e.question_no, e.turn_no, e.score, i.dialogue
            from store.evaluation e
            join store.interview i using (interview_no)
            where e.score is not null
            order by all
            """;
        using var rows = command.ExecuteReader();
        var items = new List<Item>();
        while (rows.Read())
        {
            items.Add(new Item(
                rows.GetInt64(0), rows.GetInt32(1), rows.GetString(2), rows.IsDBNull(3) ? null : rows.GetInt32(3), rows.IsDBNull(4) ? null : rows.GetInt32(4), rows.GetDouble(5),
                rows.IsDBNull(6) ? null : rows.GetInt64(6)));
        }

        return items;
    }

    private static MirroredRating Of(Item item, long number, string rater, double score) => new(
        number, item.InterviewId, item.ItemNo, item.Criterion, item.QuestionNo, item.TurnNo, Math.Max(1, score), 1, 5, rater, "", new DateTime(2026, 10, 1, 9, 0, 0, DateTimeKind.Unspecified), true, "1",
        "sample", 0.9, item.Dialogue);

    private sealed record Item(long InterviewId, int ItemNo, string Criterion, int? QuestionNo, int? TurnNo, double Score, long? Dialogue);
}
