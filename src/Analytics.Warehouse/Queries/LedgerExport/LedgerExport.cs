using Analytics.Warehouse.Scopes;
using Dapper;

namespace Analytics.Warehouse.Queries;

/// <summary>Every file ever seen and its last fate, for a file.</summary>
public sealed class LedgerExport(WarehouseDatabase warehouse) : IWarehouseQuery
{
    /// <summary>Opens the ledger; the caller walks it once and disposes it.</summary>
    /// <exception cref="OutOfScopeException">Only a part of what is loaded may be read here.</exception>
    public StreamedRows<LedgerExportRow> Open()
    {
        ReadScope.Current.RequireEverything();
        return StreamedRows<LedgerExportRow>.Open(
            warehouse.OpenConnection(),
            connection => (connection.QuerySingle<long>(SqlText.Of(typeof(LedgerExportCount))), StreamedRows<LedgerExportRow>.Walk(connection, SqlText.Of(GetType()))));
    }
}

/// <summary>Names the statement that counts what <see cref="LedgerExport"/> reads.</summary>
internal static class LedgerExportCount;

/// <summary>A file and its fate.</summary>
/// <param name="RunId">Its run.</param>
/// <param name="SourceFile">Run folder and file name.</param>
/// <param name="Origin">The path it was last read from; archive!entry for a file in an archive.</param>
/// <param name="SizeBytes">Its size.</param>
/// <param name="Status">loaded or quarantined.</param>
/// <param name="InterviewId">The interview it holds; null when it never loaded.</param>
/// <param name="BatchId">The batch that last changed it.</param>
/// <param name="SeenAt">When that was, in UTC.</param>
public sealed record LedgerExportRow(
    string RunId, string SourceFile, string Origin, long SizeBytes, string Status, long? InterviewId, long BatchId, DateTime SeenAt);
