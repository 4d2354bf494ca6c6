using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Loading;

/// <summary>
/// Gives out interview numbers, dense and in the order of loading: files that are kept out take none. Only drawing tells where the sequence stands (what DuckDB
/// says of its last value means something else after a restart), so the first number is drawn when it is needed and the rest when the batch is whole.
/// </summary>
/// <param name="connection">The writer.</param>
internal sealed class InterviewNumbers(DuckDBConnection connection)
{
    private const long None = long.MaxValue;

    /// <summary>The first number of the batch; above all numbers while none was taken.</summary>
    public long First { get; private set; } = None;

    /// <summary>The number the next interview will get; equal to <see cref="First"/> while none was taken.</summary>
    public long Next { get; private set; } = None;

    /// <summary>Takes the next number.</summary>
    public long Take()
    {
        if (Next == None) First = Next = connection.ExecuteScalar<long>("select nextval('store.interview_ids')");
        return Next++;
    }

    /// <summary>Remembers in the warehouse what was given out.</summary>
    /// <exception cref="InvalidOperationException">Somebody else took numbers meanwhile, against the rule of one writer.</exception>
    public void Keep()
    {
        if (Next - First <= 1) return;
        var last = connection.ExecuteScalar<long>("select max(nextval('store.interview_ids')) from range($count)", new { count = Next - First - 1 });
        if (last != Next - 1) throw new InvalidOperationException($"Interview numbers {First} to {Next - 1} were given out, but the sequence stands at {last}.");
    }
}
