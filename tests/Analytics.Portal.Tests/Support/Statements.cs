using Analytics.Warehouse;

namespace Analytics.Portal.Tests.Support;

/// <summary>Statements that no query asks: to break a warehouse, and to look into it.</summary>
internal static class Statements
{
    public static Task ExecuteAsync(this WarehouseDatabase warehouse, string sql) => warehouse.WriteAsync(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    });

    public static IReadOnlyList<string> Texts(this WarehouseDatabase warehouse, string sql)
    {
        using var connection = warehouse.OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<string> texts = [];
        while (reader.Read()) texts.Add(reader.GetString(0));
        return texts;
    }
}
