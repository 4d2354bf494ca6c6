using System.Collections;
using System.Data;
using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Queries;

/// <summary>
/// Parameters bound as DuckDB's own, lists included; Dapper would take a list for several parameters and rewrite the text.
/// Equal when they hold equal values in the same order, so that answers can be kept by them.
/// </summary>
internal sealed partial class QueryParameters : SqlMapper.IDynamicParameters, IEquatable<QueryParameters>
{
    private readonly List<KeyValuePair<string, object?>> _values = [];

    /// <summary>Adds <c>$name</c>.</summary>
    /// <param name="name">The name without the dollar sign.</param>
    /// <param name="value">The value; null is NULL, a <see cref="List{T}"/> a list.</param>
    public QueryParameters Add(string name, object? value)
    {
        _values.Add(new(name, value));
        return this;
    }

    public bool Equals(QueryParameters? other) =>
        other is not null
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
    public void AddTo(IDbCommand command)
    {
        foreach (var (name, value) in _values) command.Parameters.Add(new DuckDBParameter(name, value));
    }

    /// <summary>All of them as the arguments of <c>execute</c>, which takes constants only: <c>skip := 0, sort := 'started'</c>.</summary>
    public string ToLiterals() => string.Join(", ", _values.Select(p => $"{p.Key} := {Literal(p.Value)}"));

    /// <summary>A statement with all of them written into its text: planned by what they are, which lets scans leave out what none of them means.</summary>
    public string In(string sql)
    {
        var literals = _values.ToDictionary(p => p.Key, p => Literal(p.Value), StringComparer.Ordinal);
        return NamePattern().Replace(sql, match => literals.GetValueOrDefault(match.Groups["name"].Value, match.Value));
    }

    void SqlMapper.IDynamicParameters.AddParameters(IDbCommand command, SqlMapper.Identity identity) => AddTo(command);

    // A string literal of DuckDB knows no escapes but the doubled quote.
    private static string Literal(object? value) => value switch
    {
        null => "null",
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        bool yes => yes ? "true" : "false",
        IList list => $"[{string.Join(", ", list.Cast<object?>().Select(Literal))}]",
        double number => string.Create(CultureInfo.InvariantCulture, $"'{number:R}'::double"),
        int or long => string.Create(CultureInfo.InvariantCulture, $"{value}"),
        _ => throw new NotSupportedException($"A plan cannot be given a {value.GetType().Name}."),
    };

    // Comments are passed over: a text with a line's end in it would end one.
    [GeneratedRegex(@"--[^\n]*|\$(?<name>[a-z_]+)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NamePattern();

    private static bool Same(object? a, object? b) =>
        a is IList first && b is IList second ? first.Cast<object?>().SequenceEqual(second.Cast<object?>()) : Equals(a, b);
}
