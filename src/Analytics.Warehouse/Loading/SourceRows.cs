using Analytics.Warehouse.Sources;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Loading;

/// <summary>Notes what stood on disk, so that a scan recognises it without reading it. No query sees these rows, so they count as no change.</summary>
internal static class SourceRows
{
    private const string Latest = """
        select origin, arg_max(size_bytes, rowid) as size_bytes, arg_max(modified_at, rowid) as modified_at,
            arg_max_null(changed_at, rowid) as changed_at
        from store.ingest_source where origin in (select unnest($origins)) group by origin
        """;

    public static void Append(DuckDBConnection connection, BatchPlan plan, IReadOnlyList<SourceItem.Finished> finished, DateTime seenAt)
    {
        var seen = plan.New.Select(Standing).Concat(NotNoted(connection, [.. plan.Moved.Select(Standing), .. finished])).ToList();
        if (seen.Count == 0) return;

        using var rows = new ChunkAppender(connection, "store", "ingest_source");
        foreach (var (origin, size, modifiedAt, changedAt) in seen) rows.Text(origin).Int64(size).Timestamp(modifiedAt).Timestamp(seenAt).Timestamp(changedAt).EndRow();
        rows.Close();
    }

    /// <summary>Forgets files, so that they are read again as if they were new.</summary>
    public static void Forget(DuckDBConnection connection, IReadOnlyList<LedgerRow> files)
    {
        Ledger.Delete(connection, files);
        Ledger.Execute(connection, "delete from store.ingest_source where origin in (select unnest($origins))", "origins", files.Select(file => file.Origin).ToList());
    }

    private static SourceItem.Finished Standing(SourceItem.Transcript source) => new(source.Origin, source.Size, source.ModifiedAt, source.ChangedAt);

    private static List<SourceItem.Finished> NotNoted(DuckDBConnection connection, List<SourceItem.Finished> sources)
    {
        if (sources.Count == 0) return [];
        using var command = connection.CreateCommand();
        command.CommandText = Latest;
        command.Parameters.Add(new DuckDBParameter("origins", sources.Select(source => source.Origin).ToList()));
        using var reader = command.ExecuteReader();
        var noted = new HashSet<SourceItem.Finished>();
        while (reader.Read()) noted.Add(new SourceItem.Finished(reader.GetString(0), reader.GetInt64(1), reader.GetDateTime(2), reader.IsDBNull(3) ? null : reader.GetDateTime(3)));
        return sources.Where(source => !noted.Contains(source with { ModifiedAt = Microseconds.Of(source.ModifiedAt), ChangedAt = Microseconds.Of(source.ChangedAt) })).ToList();
    }
}
