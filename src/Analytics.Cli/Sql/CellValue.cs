using System.Data.Common;

namespace Analytics.Cli.Sql;

/// <summary>One value of a result as .NET holds it.</summary>
internal static class CellValue
{
    /// <returns>Null where the database has null.</returns>
    /// <exception cref="CommandFailure">.NET has no value like it, such as a map with a null in it or a date after the year 9999.</exception>
    public static object? Of(DbDataReader row, int column)
    {
        try
        {
            return row.IsDBNull(column) ? null : row.GetValue(column);
        }
        catch (Exception failure) when (failure is InvalidCastException or ArgumentException or OverflowException or FormatException)
        {
            var name = row.GetName(column);
            throw new CommandFailure($"Column {name} holds a value that cannot be written ({failure.Message}); cast it to text: {name}::varchar.", failure);
        }
    }
}
