namespace Analytics.SqlConsole;

/// <summary>What the child process is asked, as one line of JSON on its standard input.</summary>
/// <param name="Folder">The folder of the copied views, a Parquet file each.</param>
/// <param name="Sql">The statement.</param>
/// <param name="MostRows">Rows to give at most.</param>
/// <param name="MemoryMegabytes">Memory DuckDB may use.</param>
internal sealed record SqlQuestion(string Folder, string Sql, int MostRows, int MemoryMegabytes);

/// <summary>What a statement gave.</summary>
/// <param name="Columns">Names of the columns; empty where it failed.</param>
/// <param name="Rows">The rows, a cell a column: text, number, true or false, or null.</param>
/// <param name="IsCut">Whether there were more rows than were given.</param>
/// <param name="Fault">Why there is no answer, for the reader; null where there is one.</param>
public sealed record SqlAnswer(IReadOnlyList<SqlColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows, bool IsCut, string? Fault)
{
    /// <summary>An answer that is none.</summary>
    /// <param name="fault">Why.</param>
    public static SqlAnswer Failed(string fault) => new([], [], false, fault);
}

/// <summary>A column of an answer.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type as DuckDB calls it.</param>
public sealed record SqlColumn(string Name, string Type);
