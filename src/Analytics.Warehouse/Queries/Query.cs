using Dapper;

namespace Analytics.Warehouse.Queries;

/// <summary>A question to the warehouse: the .sql file named as the class, read into rows.</summary>
/// <typeparam name="TRow">The column contract: a positional record.</typeparam>
/// <param name="warehouse">Where to ask.</param>
public abstract class Query<TRow>(WarehouseDatabase warehouse) : IWarehouseQuery
{
    /// <summary>Runs the query.</summary>
    /// <param name="parameters">An object whose properties are the query's <c>$name</c> parameters; null when it has none.</param>
    protected IReadOnlyList<TRow> Read(object? parameters = null)
    {
        using var connection = warehouse.OpenConnection();
        return connection.Query<TRow>(SqlText.Of(GetType()), parameters).AsList();
    }
}

/// <summary>Marks the queries, so that a host can register all of them.</summary>
public interface IWarehouseQuery;
