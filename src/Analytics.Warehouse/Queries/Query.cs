using Analytics.Warehouse.Scopes;
using Dapper;

namespace Analytics.Warehouse.Queries;

/// <summary>Marks the queries, so that a host can register all of them.</summary>
public interface IWarehouseQuery;

/// <summary>A question to the warehouse: the .sql file named as the class, read into rows.</summary>
/// <typeparam name="TRow">The column contract: a positional record; <c>run_id</c> is its <c>RunId</c>.</typeparam>
/// <param name="warehouse">Where to ask.</param>
public abstract class Query<TRow>(WarehouseDatabase warehouse) : IWarehouseQuery
{
    // Answers of many rows, such as lists of questions, count as several.
    private const int RowsOfOne = 200;

    /// <summary>
    /// Whether its answer, which is of all that is loaded, may be read by who may read a part of it: it tells of no interview.
    /// </summary>
    private protected virtual bool IsForEveryone => false;

    /// <summary>Runs the query.</summary>
    /// <param name="parameters">An object whose properties are the query's <c>$name</c> parameters; null when it has none.</param>
    /// <exception cref="OutOfScopeException">Only a part of what it tells of may be read here.</exception>
    protected IReadOnlyList<TRow> Read(object? parameters = null)
    {
        if (!IsForEveryone) ReadScope.Current.RequireEverything();
        return warehouse.Statements.Time(GetType().Name, null, () =>
        {
            using var connection = warehouse.OpenConnection();
            return connection.Query<TRow>(SqlText.Of(GetType()), parameters).AsList().Veiled();
        });
    }

    /// <summary>Runs the query, or repeats its answer while the warehouse has not changed.</summary>
    /// <param name="parameters">As in <see cref="Read"/>; a record, so that equal parameters are equal. Null when there are none.</param>
    protected IReadOnlyList<TRow> ReadKept(object? parameters = null) => Keep(parameters, () => Read(parameters));

    private protected IReadOnlyList<TRow> Keep(object? question, Func<IReadOnlyList<TRow>> answer) =>
        warehouse.Cache.Get((GetType(), question), answer, rows => 1 + (rows.Count / RowsOfOne));
}
