using System.Runtime.InteropServices;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Analytics.Warehouse;

/// <summary>Lets through one statement that only asks. What DuckDB itself takes the text for decides, not its first word.</summary>
internal static partial class StatementCheck
{
    // duckdb_statement_type of duckdb.h; show, describe and summarize count as select.
    private const int Select = 1;
    private const int Explain = 4;

    /// <exception cref="ReadOnlySqlException">It is no statement, several, or one that does not ask.</exception>
    public static void Check(DuckDBConnection connection, string sql)
    {
        if (sql.Contains('\0', StringComparison.Ordinal)) throw new ReadOnlySqlException("The statement holds a NUL character; take it out.");
        var native = connection.NativeConnection;
        var count = NativeMethods.ExtractStatements.DuckDBExtractStatements(native, sql, out var statements);
        using (statements)
        {
            if (count == 1) CheckOne(native, statements);
            else if (count > 1) throw new ReadOnlySqlException($"There are {count} statements; give one.");
            else throw new ReadOnlySqlException(Said(NativeMethods.ExtractStatements.DuckDBExtractStatementsError(statements), "There is no statement; give one, as \"select * from runs\"."));
        }
    }

    private static void CheckOne(DuckDBNativeConnection connection, DuckDBExtractedStatements statements)
    {
        var state = NativeMethods.ExtractStatements.DuckDBPrepareExtractedStatement(connection, statements, 0, out var prepared);
        using (prepared)
        {
            if (state != DuckDBState.Success) throw new ReadOnlySqlException(Said(NativeMethods.PreparedStatements.DuckDBPrepareError(prepared), "The statement cannot be run."));
            if (StatementType(prepared.DangerousGetHandle()) is not (Select or Explain))
            {
                throw new ReadOnlySqlException("Only statements that ask can be run here: select, describe, show, summarize or explain.");
            }
        }
    }

    private static string Said(string? error, string otherwise) => string.IsNullOrWhiteSpace(error) ? otherwise : error;

    [LibraryImport("duckdb", EntryPoint = "duckdb_prepared_statement_type")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static partial int StatementType(IntPtr preparedStatement);
}
