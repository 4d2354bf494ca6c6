using Analytics.Warehouse.Aggregates;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Loading;

/// <summary>Takes interviews out of the tables and out of everything derived from them, for content that is replaced and for erasure.</summary>
public static class InterviewRemoval
{
    /// <summary>
    /// Removes the rows of these interviews and what they count for. Ledger, quarantine and runs stay as they are; numbers without rows are passed over.
    /// Call it inside <see cref="WarehouseDatabase.WriteAsync{T}"/>, and <see cref="WarehouseVersion.Bump"/> when it is all that changes.
    /// </summary>
    /// <param name="connection">The writer, inside its transaction.</param>
    /// <param name="numbers">Values of <c>store.interview.interview_no</c>.</param>
    public static void Remove(DuckDBConnection connection, IReadOnlyCollection<long> numbers)
    {
        if (numbers.Count == 0) return;
        DerivedTables.Forget(connection, numbers);
        foreach (var table in InterviewRows.Tables)
        {
            // Table names are our own constants; everything else is a parameter.
            Ledger.Execute(connection, $"delete from store.{table} where interview_no in (select unnest($numbers))", "numbers", numbers.ToList());
        }
    }
}
