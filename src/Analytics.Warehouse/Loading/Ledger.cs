using Analytics.Transcripts;
using Analytics.Warehouse.Sources;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Loading;

/// <summary>Reads and clears rows of the ledger, a whole batch in one statement.</summary>
internal static class Ledger
{
    // The second condition finds what a file, an archive or a run.json left behind when it could not be used, whatever run it was thought to be of.
    private const string OfRuns = """
        select f.rowid, f.run_id, f.file_name, f.source_folder, f.origin, f.content_sha256, f.size_bytes, f.modified_at, f.changed_at, f.status, f.interview_id, f.interview_no,
            i.content_sha256 as loaded_sha256
        from store.ingest_file f
        left join store.interview i on i.interview_no = f.interview_no
        where f.run_id in (select unnest($run_ids))
            or (f.status in ('quarantined', 'dismissed') and f.interview_no is null and f.origin in (select unnest($origins)))
        order by f.rowid
        """;

    /// <summary>Everything the ledger knows of these runs, and of files kept out that were read from these origins.</summary>
    /// <param name="connection">Whose ledger.</param>
    /// <param name="runIds">The runs.</param>
    /// <param name="origins">The origins.</param>
    /// <param name="disk">Where it is asked whether files still stand; null for this machine's.</param>
    public static List<LedgerRow> Read(DuckDBConnection connection, IReadOnlyCollection<string> runIds, IReadOnlyCollection<string> origins, Disk? disk = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = OfRuns;
        command.Parameters.Add(new DuckDBParameter("run_ids", runIds.ToList()));
        command.Parameters.Add(new DuckDBParameter("origins", origins.ToList()));
        using var reader = command.ExecuteReader();
        var rows = new List<LedgerRow>();
        while (reader.Read()) rows.Add(Row(reader) with { Disk = disk ?? Disk.Here });
        return rows;
    }

    /// <summary>Takes rows, and the reasons beside them, out.</summary>
    public static void Delete(DuckDBConnection connection, IReadOnlyCollection<LedgerRow> rows)
    {
        if (rows.Count == 0) return;
        Execute(connection, "delete from store.ingest_file where rowid in (select unnest($ids))", "ids", rows.Select(row => row.RowId).ToList());

        var quarantined = rows.Where(row => row.IsKeptOut).ToList();
        if (quarantined.Count == 0) return;
        using var command = connection.CreateCommand();
        command.CommandText = "delete from store.quarantine where (run_id, source_file) in (select unnest($run_ids), unnest($source_files))";
        command.Parameters.Add(new DuckDBParameter("run_ids", quarantined.Select(row => row.Key.RunId).ToList()));
        command.Parameters.Add(new DuckDBParameter("source_files", quarantined.Select(row => row.SourceFile).ToList()));
        command.ExecuteNonQuery();
    }

    /// <summary>One statement over a list; an empty one is not worth asking.</summary>
    public static void Execute<T>(DuckDBConnection connection, string sql, string parameter, List<T> values)
    {
        if (values.Count == 0) return;
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
        reader.IsDBNull(8) ? null : reader.GetDateTime(8),
        SnakeCase.TryParse<FileStatus>(reader.GetString(9), out var status) ? status : throw new InvalidDataException($"The ledger holds the status {reader.GetString(9)}."),
        reader.IsDBNull(10) ? null : reader.GetInt64(10),
        reader.IsDBNull(11) ? null : reader.GetInt64(11),
        reader.IsDBNull(12) ? null : reader.GetString(12));
}
