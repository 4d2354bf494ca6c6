using System.Collections;
using System.Data.Common;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Analytics.Warehouse;
using DuckDB.NET.Data;

namespace Analytics.SqlConsole;

/// <summary>Runs a statement that asks, and reads what it gives as far as it is shown.</summary>
internal static class SqlReading
{
    // Dates as ISO 8601 writes them.
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF";

    /// <exception cref="ReadOnlySqlException">It is no statement, several, or one that does not ask.</exception>
    /// <exception cref="DuckDBException">It fails.</exception>
    public static SqlAnswer Read(DuckDBConnection connection, string sql, int mostRows)
    {
        StatementCheck.Check(connection, sql);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.UseStreamingMode = true;
        using var reader = command.ExecuteReader();
        List<SqlColumn> columns = [.. Enumerable.Range(0, reader.FieldCount).Select(i => new SqlColumn(reader.GetName(i), reader.GetDataTypeName(i)))];
        List<IReadOnlyList<object?>> rows = [];
        while (reader.Read())
        {
            if (rows.Count == mostRows) return new SqlAnswer(columns, rows, true, null);
            rows.Add([.. Enumerable.Range(0, columns.Count).Select(i => Cell(reader, i))]);
        }

        return new SqlAnswer(columns, rows, false, null);
    }

    private static object? Cell(DbDataReader row, int column)
    {
        try
        {
            return row.IsDBNull(column) ? null : Shown(row.GetValue(column));
        }
        catch (Exception failure) when (failure is InvalidCastException or ArgumentException or OverflowException or FormatException)
        {
            var name = row.GetName(column);
            throw new ReadOnlySqlException($"Column {name} holds a value that cannot be shown ({failure.Message}); cast it to text: {name}::varchar.", failure);
        }
    }

    private static object Shown(object value) => value switch
    {
        string or bool or sbyte or byte or short or ushort or int or uint or long or ulong or decimal => value,
        double number => double.IsFinite(number) ? number : number.ToString(CultureInfo.InvariantCulture),
        float number => float.IsFinite(number) ? number : number.ToString(CultureInfo.InvariantCulture),
        BigInteger number => number.ToString(CultureInfo.InvariantCulture),
        DateTime time => time.ToString(Moment, CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToHexString(bytes),
        Stream bytes => $"{bytes.Length} bytes",
        IEnumerable list => JsonSerializer.Serialize(list, SqlJson.Options),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
