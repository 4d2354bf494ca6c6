using System.Collections;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Queries;

/// <summary>
/// An answer read as it is walked, so that its length costs no memory. All of it is of one state of the warehouse, that of the moment it was opened.
/// Walk it once, then dispose it.
/// </summary>
/// <typeparam name="TRow">A row.</typeparam>
public sealed class StreamedRows<TRow> : IEnumerable<TRow>, IDisposable
{
    private readonly IDisposable _source;
    private readonly IEnumerable<TRow> _rows;

    /// <param name="source">What is read; disposed with the answer.</param>
    /// <param name="count">Number of rows.</param>
    /// <param name="rows">Reads them.</param>
    internal StreamedRows(IDisposable source, long count, IEnumerable<TRow> rows) => (_source, Count, _rows) = (source, count, rows);

    /// <summary>Number of rows.</summary>
    public long Count { get; }

    /// <inheritdoc />
    public IEnumerator<TRow> GetEnumerator() => _rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc />
    public void Dispose() => _source.Dispose();

    /// <summary>Begins a transaction and counts in it; rows are read in it when they are walked.</summary>
    /// <param name="connection">A connection of its own; the answer disposes it.</param>
    /// <param name="open">Counts the rows, and says how they are read.</param>
    internal static StreamedRows<TRow> Open(DuckDBConnection connection, Func<DuckDBConnection, (long Count, IEnumerable<TRow> Rows)> open)
    {
        try
        {
            // Closing the connection ends the transaction.
            connection.Execute("begin transaction");
            var (count, rows) = open(connection);
            return new StreamedRows<TRow>(connection, count, rows);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Rows of one statement as the warehouse gives them.</summary>
    internal static IEnumerable<TRow> Walk(DuckDBConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.UseStreamingMode = true;
        using var reader = command.ExecuteReader();
        var parse = reader.GetRowParser<TRow>();
        while (reader.Read()) yield return parse(reader);
    }
}
