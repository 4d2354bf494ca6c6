using System.Globalization;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Schema;

/// <summary>The numbered scripts beside this file, each applied once to a warehouse and noted in <c>store.schema_script</c>.</summary>
internal static class SchemaScripts
{
    private const string Prefix = "Analytics.Warehouse.Schema.";

    private static readonly List<Script> All = ReadAll();

    /// <summary>Applies what the file has not seen; refuses a file that is something else or of a later version, before touching it.</summary>
    public static void Apply(DuckDBConnection connection, string name, DateTime now)
    {
        var applied = AppliedTo(connection, name);
        foreach (var script in All.Where(script => !applied.Contains(script.Number)))
        {
            using var transaction = connection.BeginTransaction();
            connection.Execute(script.Sql);
            connection.Execute(
                "insert into store.schema_script values ($number, $name, $applied_at)",
                new { number = script.Number, name = script.Name, applied_at = now });
            transaction.Commit();
        }
    }

    /// <summary>Refuses a file that is not a warehouse this version can read.</summary>
    public static void Check(DuckDBConnection connection, string name)
    {
        if (AppliedTo(connection, name).Count < All.Count)
        {
            throw new WarehouseUnavailableException($"{name} has an older schema. Run an ingest or start the portal once to bring it up to date.");
        }
    }

    private static HashSet<int> AppliedTo(DuckDBConnection connection, string name)
    {
        var tables = connection.Query<string>("select schema_name || '.' || table_name from duckdb_tables() where not internal").ToHashSet(StringComparer.Ordinal);
        if (!tables.Contains("store.schema_script"))
        {
            if (tables.Count == 0) return [];
            throw new WarehouseUnavailableException(
                $"{name} is a DuckDB file but not a warehouse of Interview Analytics: it holds {tables.First()}. It was left as it is; name another file.");
        }

        var applied = connection.Query<int>("select number from store.schema_script").ToHashSet();
        var latest = All[^1].Number;
        return applied.Max() <= latest
            ? applied
            : throw new WarehouseUnavailableException(
                $"{name} was made by a newer version of Interview Analytics (schema {applied.Max()}; this version knows up to {latest}). "
                + "It was left as it is; use the newer version.");
    }

    private static List<Script> ReadAll()
    {
        var assembly = typeof(SchemaScripts).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(Prefix, StringComparison.Ordinal) && resource.EndsWith(".sql", StringComparison.Ordinal))
            .Select(resource =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
                var name = resource[Prefix.Length..^".sql".Length];
                return new Script(int.Parse(name.Split('_')[0], CultureInfo.InvariantCulture), name, reader.ReadToEnd());
            })
            .OrderBy(script => script.Number)
            .ToList();
    }

    private sealed record Script(int Number, string Name, string Sql);
}
