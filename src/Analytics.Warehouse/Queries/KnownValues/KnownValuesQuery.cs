using Analytics.Warehouse.Cohorts;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Queries;

/// <summary>The positions, runs and evaluators there are.</summary>
public static class KnownValuesQuery
{
    /// <summary>Reads them all; three empty sets from an empty warehouse.</summary>
    public static KnownValues Read(DuckDBConnection connection)
    {
        var rows = connection.Query<Row>(QueryText.Of("KnownValues")).ToLookup(r => r.Parameter, r => r.Value, StringComparer.Ordinal);
        return new KnownValues(Set("position"), Set("run"), Set("evaluator"));

        HashSet<string> Set(string parameter) => rows[parameter].ToHashSet(StringComparer.Ordinal);
    }

    private sealed record Row(string Parameter, string Value);
}
