using System.Collections;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Queries;

/// <summary>
/// An answer read row by row as the warehouse gives it, so that its length costs no memory. All of it is of one state of the warehouse, that of the moment
/// it was opened. Walk it once, then dispose it.
/// </summary>
/// <typeparam name="TRow">A row.</typeparam>
public sealed class StreamedRows<TRow> : IEnumerable<TRow>, IDisposable
{
    private readonly DuckDBConnection _connection;
    private readonly DuckDBTransaction _transaction;
    private readonly DuckDBCommand _command;
    private readonly DuckDBDataReader _reader;

    private StreamedRows(DuckDBConnection connection, DuckDBTransaction transaction, DuckDBCommand command, DuckDBDataReader reader, long count) =>
        (_connection, _transaction, _command, _reader, Count) = (connection, transaction, command, reader, count);

    /// <summary>Number of rows.</summary>
    public long Count { get; }

    /// <inheritdoc />
    public IEnumerator<TRow> GetEnumerator()
    {
        var parse = _reader.GetRowParser<TRow>();
        while (_reader.Read()) yield return parse(_reader);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc />
    public void Dispose()
    {
        _reader.Dispose();
        _command.Dispose();
        _transaction.Dispose();
        _connection.Dispose();
    }

    /// <summary>Counts and starts reading in one transaction.</summary>
    /// <param name="connection">A connection of its own; the answer disposes it.</param>
    /// <param name="rows">The statement that gives the rows, and its parameters.</param>
    /// <param name="count">The statement that counts them, and its parameters.</param>
    internal static StreamedRows<TRow> Open(DuckDBConnection connection, (string Text, QueryParameters Parameters) rows, (string Text, QueryParameters Parameters) count)
    {
        try
        {
            var transaction = connection.BeginTransaction();
            var counted = connection.QuerySingle<long>(count.Text, count.Parameters);
            var command = connection.CreateCommand();
            command.CommandText = rows.Text;
            command.UseStreamingMode = true;
            rows.Parameters.AddTo(command);
            return new StreamedRows<TRow>(connection, transaction, command, (DuckDBDataReader)command.ExecuteReader(), counted);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
