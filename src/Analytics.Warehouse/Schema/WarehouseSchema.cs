using System.Security.Cryptography;
using System.Text;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Schema;

/// <summary>The schema of a warehouse: the scripts in the folders beside this file, an object or a close family each, applied once to an empty file.</summary>
internal static class WarehouseSchema
{
    /// <summary>What the scripts make. A change of them that files in use must follow raises it and adds an entry to <see cref="Additions"/>.</summary>
    public const int Version = 4;

    // The scripts by which a file of version 1 becomes one of version 2, and so on. A script is as it is today, so what it needs may come after what it was first added for.
    private static readonly string[][] Additions =
        [["Tables.rating.sql"], ["Measures.1_bits.sql", "Measures.5_cells.sql"], ["Additions.4_evaluation.sql", "Views.ratings.sql"]];

    private static readonly string Prefix = typeof(WarehouseSchema).Namespace + ".";

    // Folders in the order in which what is in them builds on each other; files by name.
    private static readonly string[] Folders = ["Tables", "Views", "Measures", "Cohort"];

    private static readonly Lazy<string> Script = new(ReadScript);

    /// <summary>Tells the scripts from those of any other version.</summary>
    public static byte[] Hash => SHA256.HashData(Encoding.UTF8.GetBytes(Script.Value));

    /// <summary>Makes the schema in an empty database and brings a file of an earlier version to today's; refuses a file that holds something else or another version, before touching it.</summary>
    /// <param name="connection">The writer.</param>
    /// <param name="name">What to call the database in a message.</param>
    /// <exception cref="WarehouseUnavailableException">It is not a warehouse this version can use.</exception>
    public static void Apply(DuckDBConnection connection, string name)
    {
        var script = IsThere(connection, name) ? Upgrade(connection) : Script.Value;
        if (script.Length == 0) return;
        using var transaction = connection.BeginTransaction();
        connection.Execute(script);
        transaction.Commit();
    }

    /// <summary>Refuses a file that is not a warehouse of this version.</summary>
    /// <exception cref="WarehouseUnavailableException">It is none.</exception>
    public static void Check(DuckDBConnection connection, string name)
    {
        if (!IsThere(connection, name)) throw new WarehouseUnavailableException($"{name} is empty. Run an ingest or start the portal once to make a warehouse of it.");
    }

    private static bool IsThere(DuckDBConnection connection, string name)
    {
        var tables = connection.Query<string>("select schema_name || '.' || table_name from duckdb_tables() where not internal").ToHashSet(StringComparer.Ordinal);
        if (tables.Count == 0) return false;
        if (tables.Contains("store.schema_script"))
        {
            throw new WarehouseUnavailableException(
                $"{name} was made by an earlier version of Interview Analytics, whose tables this one does not read. It was left as it is; "
                + "move it away and ingest the transcripts again.");
        }

        if (!tables.Contains("store.schema_version"))
        {
            throw new WarehouseUnavailableException(
                $"{name} is a DuckDB file but not a warehouse of Interview Analytics: it holds {tables.First()}. It was left as it is; name another file.");
        }

        var version = connection.QuerySingle<int>("select version from store.schema_version");
        return version <= Version
            ? true
            : throw new WarehouseUnavailableException(
                $"{name} was made by a newer version of Interview Analytics (schema {version}; this version knows up to {Version}). "
                + "It was left as it is; use the newer version.");
    }

    // Nothing for a file of today's version.
    private static string Upgrade(DuckDBConnection connection)
    {
        var version = connection.QuerySingle<int>("select version from store.schema_version");
        return version == Version ? "" : string.Join('\n', Additions.Skip(version - 1).SelectMany(scripts => scripts).Select(script => Read(Prefix + script)))
            + $"\nupdate store.schema_version set version = {Version};";
    }

    private static string ReadScript()
    {
        var files = typeof(WarehouseSchema).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        return string.Join('\n', Folders.SelectMany(folder => files.Where(file => file.StartsWith(Prefix + folder + ".", StringComparison.Ordinal))).Select(Read))
            + $"\ninsert into store.schema_version values ({Version});";
    }

    private static string Read(string file)
    {
        using var reader = new StreamReader(typeof(WarehouseSchema).Assembly.GetManifestResourceStream(file)!);
        return reader.ReadToEnd();
    }
}
