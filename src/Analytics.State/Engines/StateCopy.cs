using System.Data.Common;
using Dapper;

namespace Analytics.State.Engines;

/// <summary>The whole state from PostgreSQL into a file and back, so that a backup is the same wherever the state is kept, and moving is a backup put back.</summary>
internal static class StateCopy
{
    // Tables that tell of the engine itself, or follow from others.
    private const string OfTheEngine = "'state_version', 'audit_given'";

    /// <summary>The tables in PostgreSQL, each after those it refers to.</summary>
    public static List<string> Tables(DbConnection server) => server.Query<string>(
        $"select c.relname from pg_class c where c.relkind = 'r' and c.relnamespace = (select relnamespace from pg_class where oid = to_regclass('state_version')) and c.relname not in ({OfTheEngine}) order by c.oid").AsList();

    /// <summary>Writes it into a file that is not there yet.</summary>
    public static void ToFile(DbConnection server, string path)
    {
        using var file = new StateFile(path);
        file.Change(copy =>
        {
            foreach (var table in Tables(server))
            {
                CopyRows(server, copy, table);
                var given = Given(server, table);
                if (given is null) continue;
                copy.Execute("delete from sqlite_sequence where name = @table", new { table });
                copy.Execute("insert into sqlite_sequence (name, seq) values (@table, @given)", new { table, given });
            }

            return true;
        });
        file.Compact();
    }

    /// <summary>Reads it from a file, instead of what there is.</summary>
    public static void FromFile(string path, DbConnection server)
    {
        using var file = new StateFile(path);
        var tables = Tables(server);
        server.Execute($"truncate {string.Join(", ", tables)} restart identity; delete from audit_given");
        file.AskWhole(copy =>
        {
            foreach (var table in tables)
            {
                CopyRows(copy, server, table);
                var given = copy.ExecuteScalar<long?>("select seq from sqlite_sequence where name = @table", new { table });
                if (given is > 0) Give(server, table, given.Value);
            }

            return true;
        });
    }

    // Names of tables and columns are our own constants.
    private static void CopyRows(DbConnection from, DbConnection to, string table)
    {
        using var rows = from.ExecuteReader($"select * from {table}");
        var columns = Enumerable.Range(0, rows.FieldCount).Select(rows.GetName).ToList();
        using var insert = to.CreateCommand();
        insert.CommandText = $"insert into {table} ({string.Join(", ", columns)}) values ({string.Join(", ", columns.Select(column => "@" + column))})";
        while (rows.Read())
        {
            insert.Parameters.Clear();
            foreach (var (column, at) in columns.Select((column, at) => (column, at)))
            {
                var value = insert.CreateParameter();
                (value.ParameterName, value.Value) = (column, rows.GetValue(at));
                insert.Parameters.Add(value);
            }

            insert.ExecuteNonQuery();
        }
    }

    private static long? Given(DbConnection server, string table)
    {
        if (table == "audit_entry") return server.ExecuteScalar<long?>("select last from audit_given");
        return SequenceOf(server, table) is { } sequence ? server.ExecuteScalar<long?>($"select case when is_called then last_value end from {sequence}") : null;
    }

    private static void Give(DbConnection server, string table, long given)
    {
        if (table == "audit_entry") server.Execute("delete from audit_given; insert into audit_given values (@given)", new { given });
        else if (SequenceOf(server, table) is { } sequence) server.Execute("select setval(@sequence::regclass, @given)", new { sequence, given });
    }

    private static string? SequenceOf(DbConnection server, string table) => server.ExecuteScalar<string?>(
        "select pg_get_serial_sequence(@table, 'id') where exists (select from pg_attribute where attrelid = to_regclass(@table) and attname = 'id')", new { table });
}
