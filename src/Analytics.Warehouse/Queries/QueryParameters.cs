using System.Data;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Queries;

/// <summary>Parameters bound as DuckDB's own, lists included; Dapper would take a list for several parameters and rewrite the text.</summary>
internal sealed class QueryParameters : SqlMapper.IDynamicParameters
{
    private readonly List<DuckDBParameter> parameters = [];

    /// <summary>Adds <c>$name</c>. Lists must be <see cref="List{T}"/>; null is NULL.</summary>
    public QueryParameters Add(string name, object? value)
    {
        parameters.Add(new DuckDBParameter(name, value));
        return this;
    }

    void SqlMapper.IDynamicParameters.AddParameters(IDbCommand command, SqlMapper.Identity identity)
    {
        foreach (var parameter in parameters) command.Parameters.Add(parameter);
    }
}
