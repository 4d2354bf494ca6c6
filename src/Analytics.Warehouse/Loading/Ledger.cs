using DuckDB.NET.Data;

namespace Analytics.Warehouse.Loading;

/// <summary>Reads and clears rows of the ledger, a whole batch in one statement.</summary>
internal static class Ledger
{
    private const string Columns = "rowid, run_id, file_name, source_folder, origin, content_sha256, size_bytes, modified_at, status, interview_no";

    // The second part finds what a file left behind under another run: a loose file gets its run from its last write time, which repairing it changes.
    private const string Find = $"""
        select {Columns} from store.ingest_file
        where (run_id, file_name) in (select unnest($run_ids), unnest($file_names))
        union
        select {Columns} from store.ingest_file
        where status = 'quarantined' and interview_no is null and origin in (select unnest($origins))
        """;

    /// <summary>The rows of these files, and those of files kept out that were read from these origins.</summary>
    public static List<LedgerRow> Read(DuckDBConnection connection, IReadOnlyCollection<FileKey> keys, IReadOnlyCollection<string> origins)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Find;
        command.Parameters.Add(new DuckDBParameter("run_ids", keys.Select(key => key.RunId).ToList()));
        command.Parameters.Add(new DuckDBParameter("file_names", keys.Select(key => key.FileName).ToList()));
        command.Parameters.Add(new DuckDBParameter("origins", origins.ToList()));
        using var reader = command.ExecuteReader();
        var rows = new List<LedgerRow>();
        while (reader.Read()) rows.Add(Row(reader));
        return rows;
    }

    /// <summary>The content the ledger knows for each of these files.</summary>
    public static Dictionary<FileKey, string> KnownContents(DuckDBConnection connection, IReadOnlyCollection<FileKey> keys) =>
        Read(connection, keys, []).Where(row => row.Sha256 is not null).ToDictionary(row => row.Key, row => row.Sha256!);

    /// <summary>Takes rows, and the reasons beside them, out.</summary>
    public static void Delete(DuckDBConnection connection, IReadOnlyCollection<LedgerRow> rows)
    {
        if (rows.Count == 0) return;
        Execute(connection, "delete from store.ingest_file where rowid in (select unnest($ids))", "ids", rows.Select(row => row.RowId).ToList());

        var quarantined = rows.Where(row => row.IsQuarantined).ToList();
        if (quarantined.Count == 0) return;
        using var command = connection.CreateCommand();
        command.CommandText = "delete from store.quarantine where (run_id, source_file) in (select unnest($run_ids), unnest($source_files))";
        command.Parameters.Add(new DuckDBParameter("run_ids", quarantined.Select(row => row.Key.RunId).ToList()));
        command.Parameters.Add(new DuckDBParameter("source_files", quarantined.Select(row => row.SourceFile).ToList()));
        command.ExecuteNonQuery();
    }

    /// <summary>One statement over a list.</summary>
    public static void Execute<T>(DuckDBConnection connection, string sql, string parameter, List<T> values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.Add(new DuckDBParameter(parameter, values));
        command.ExecuteNonQuery();
    }

    private static LedgerRow Row(DuckDBDataReader reader) => new(
        reader.GetInt64(0),
        new FileKey(reader.GetString(1), reader.GetString(2)),
        reader.GetString(3) + "/" + reader.GetString(2),
        reader.GetString(4),
        reader.IsDBNull(5) ? null : reader.GetString(5),
        reader.GetInt64(6),
        reader.IsDBNull(7) ? null : reader.GetDateTime(7),
        reader.GetString(8) == "quarantined",
        reader.IsDBNull(9) ? null : reader.GetInt64(9));
}
