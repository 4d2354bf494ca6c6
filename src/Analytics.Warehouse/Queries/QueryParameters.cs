using System.Collections;
using System.Data;
using Analytics.Warehouse.Cohorts;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Queries;

/// <summary>
/// Parameters bound as DuckDB's own, lists included; Dapper would take a list for several parameters and rewrite the text.
/// Equal when they hold equal values in the same order, so that answers can be kept by them.
/// </summary>
internal sealed class QueryParameters : SqlMapper.IDynamicParameters, IEquatable<QueryParameters>
{
    private readonly List<KeyValuePair<string, object?>> _values = [];

    /// <summary>A schema whose macros the query means, before those of all; null when it needs none.</summary>
    public string? SearchPath { get; init; }

    /// <summary>Adds <c>$name</c>.</summary>
    /// <param name="name">The name without the dollar sign.</param>
    /// <param name="value">The value; null is NULL, a <see cref="List{T}"/> a list.</param>
    public QueryParameters Add(string name, object? value)
    {
        _values.Add(new(name, value));
        return this;
    }

    /// <summary>These with what a cohort looks for in rows looked for; a statement takes no other.</summary>
    public QueryParameters FoundIn(WarehouseDatabase warehouse)
    {
        if (!_values.Exists(v => v.Value is RowSearch)) return this;
        var found = new QueryParameters { SearchPath = SearchPath };
        foreach (var (name, value) in _values) found.Add(name, value is RowSearch search ? warehouse.Found.Of(search) : value);
        return found;
    }

    public bool Equals(QueryParameters? other) =>
        other is not null
        && SearchPath == other.SearchPath
        && _values.Count == other._values.Count
        && _values.Zip(other._values).All(p => p.First.Key == p.Second.Key && Same(p.First.Value, p.Second.Value));

    public override bool Equals(object? obj) => Equals(obj as QueryParameters);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var (name, value) in _values)
        {
            hash.Add(name, StringComparer.Ordinal);
            if (value is not IList) hash.Add(value);
            else foreach (var item in (IList)value) hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>Binds all of them.</summary>
    /// <exception cref="InvalidOperationException">A cohort looks for something in rows that was not looked for yet.</exception>
    public void AddTo(IDbCommand command)
    {
        if (_values.Exists(v => v.Value is RowSearch)) throw new InvalidOperationException($"Call {nameof(FoundIn)} first: the cohort looks for something in rows.");
        foreach (var (name, value) in _values) command.Parameters.Add(new DuckDBParameter(name, value));
    }

    void SqlMapper.IDynamicParameters.AddParameters(IDbCommand command, SqlMapper.Identity identity) => AddTo(command);

    private static bool Same(object? a, object? b) =>
        a is IList first && b is IList second ? first.Cast<object?>().SequenceEqual(second.Cast<object?>()) : Equals(a, b);
}
