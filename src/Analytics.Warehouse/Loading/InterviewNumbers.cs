using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Loading;

/// <summary>
/// Gives out interview numbers, dense and in the order of loading: files that are kept out take none. The sequence is advanced once, when the batch is whole.
/// </summary>
internal sealed class InterviewNumbers
{
    private const string Last = "select coalesce(last_value, start_value - 1) from duckdb_sequences() where schema_name = 'store' and sequence_name = 'interview_ids'";

    private readonly DuckDBConnection _connection;

    public InterviewNumbers(DuckDBConnection connection)
    {
        _connection = connection;
        First = connection.ExecuteScalar<long>(Last) + 1;
        Next = First;
    }

    /// <summary>The first number of the batch.</summary>
    public long First { get; }

    /// <summary>The number the next interview will get.</summary>
    public long Next { get; private set; }

    /// <summary>Takes the next number.</summary>
    public long Take() => Next++;

    /// <summary>Remembers in the warehouse what was given out.</summary>
    /// <exception cref="InvalidOperationException">Somebody else took numbers meanwhile, against the rule of one writer.</exception>
    public void Keep()
    {
        if (Next == First) return;
        var last = _connection.ExecuteScalar<long>("select max(nextval('store.interview_ids')) from range($count)", new { count = Next - First });
        if (last != Next - 1) throw new InvalidOperationException($"Interview numbers {First} to {Next - 1} were given out, but the sequence stands at {last}.");
    }
}
