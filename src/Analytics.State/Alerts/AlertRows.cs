using System.Data;
using System.Data.Common;
using System.Text.Json;
using Analytics.Transcripts;
using Dapper;

namespace Analytics.State.Alerts;

/// <summary>Rows of the alerts' tables as records.</summary>
internal static class AlertRows
{
    public static List<Alert> Alerts(DbConnection connection, string sql, object? parameters = null) => Read(connection, sql, parameters, row => new Alert(
        row.GetInt64(0), row.IsDBNull(1) ? null : row.GetInt64(1), row.GetString(2),
        new AlertSeen(row.GetString(3), Number(row, 4), Number(row, 5), Number(row, 6), Number(row, 7), row.IsDBNull(8) ? null : row.GetInt32(8), row.GetString(9)),
        StateTime.Read(row.GetString(10)), Time(row, 11), Text(row, 12), Text(row, 13), Time(row, 14), Text(row, 15)));

    public static List<AlertDelivery> Deliveries(DbConnection connection, string sql, object? parameters = null) => Read(connection, sql, parameters, row => new AlertDelivery(
        row.GetInt64(0), row.GetInt64(1), SnakeCase.TryParse<AlertNews>(row.GetString(2), out var news) ? news : AlertNews.Raised,
        SnakeCase.TryParse<AlertWay>(row.GetString(3), out var way) ? way : AlertWay.Mail, row.GetString(4), row.GetString(5),
        SnakeCase.TryParse<DeliveryState>(row.GetString(6), out var state) ? state : DeliveryState.Failed, row.GetInt32(7), Text(row, 8), Time(row, 9)));

    public static Dictionary<long, AlertWatch> Watches(DbConnection connection, long? rule) => Read(
        connection, "select rule_id, year_from, looks_expected, looks, data, held, let_go, anchors, looked_at, outcome, says from alert_watch where @rule is null or rule_id = @rule", new { rule },
        row => (Rule: row.GetInt64(0), Watch: new AlertWatch(
            StateTime.Read(row.GetString(1)), row.GetInt32(2), row.GetInt32(3), Text(row, 4), row.GetInt32(5), row.GetInt32(6),
            JsonSerializer.Deserialize<Dictionary<string, AlertAnchor>>(row.GetString(7)) ?? [], StateTime.Read(row.GetString(8)),
            SnakeCase.TryParse<AlertOutcome>(row.GetString(9), out var outcome) ? outcome : AlertOutcome.NoData, row.GetString(10)))).ToDictionary(r => r.Rule, r => r.Watch);

    public static void Write(DbConnection connection, long rule, AlertWatch watch) => connection.Execute(
        """
        insert into alert_watch (rule_id, year_from, looks_expected, looks, data, held, let_go, anchors, looked_at, outcome, says)
        values (@rule, @yearFrom, @LooksExpected, @Looks, @Data, @Held, @LetGo, @anchors, @lookedAt, @outcome, @Says)
        on conflict (rule_id) do update set year_from = excluded.year_from, looks_expected = excluded.looks_expected, looks = excluded.looks, data = excluded.data, held = excluded.held,
            let_go = excluded.let_go, anchors = excluded.anchors, looked_at = excluded.looked_at, outcome = excluded.outcome, says = excluded.says
        """,
        new
        {
            rule,
            yearFrom = StateTime.Text(watch.YearFrom),
            watch.LooksExpected,
            watch.Looks,
            watch.Data,
            watch.Held,
            watch.LetGo,
            anchors = JsonSerializer.Serialize(watch.Anchors),
            lookedAt = StateTime.Text(watch.LookedAt),
            outcome = SnakeCase.Of(watch.Outcome),
            watch.Says,
        });

    private static List<T> Read<T>(DbConnection connection, string sql, object? parameters, Func<IDataReader, T> of)
    {
        using var rows = connection.ExecuteReader(sql, parameters);
        var read = new List<T>();
        while (rows.Read()) read.Add(of(rows));
        return read;
    }

    private static double? Number(IDataRecord row, int column) => row.IsDBNull(column) ? null : row.GetDouble(column);

    private static string? Text(IDataRecord row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTime? Time(IDataRecord row, int column) => row.IsDBNull(column) ? null : StateTime.Read(row.GetString(column));
}
