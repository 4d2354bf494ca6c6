using Analytics.Formats.OpenFormat;
using Analytics.Transcripts;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Sources;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Segments;

/// <summary>Reads what a segment says was listed and read.</summary>
internal static class SegmentItems
{
    /// <summary>All items, part by part and in order.</summary>
    public static List<SegmentItem> Read(DuckDBConnection connection, string folder)
    {
        var faults = Rows(
            connection, $"select item_no, code, line, detail from read_parquet({FileOf(folder, SegmentTables.Fault)}) order by file_row_number",
            reader => (No: reader.GetInt64(0), Fault: new Fault(Value<FaultCode>(reader, 1), reader.GetInt32(2), reader.GetString(3)))).ToLookup(row => row.No, row => row.Fault);
        var findings = Rows(
            connection, $"select interview_no, code, severity, line, detail from read_parquet({FileOf(folder, "finding")}) order by file_row_number",
            reader => (No: reader.GetInt64(0), Finding: new Finding(Value<FindingCode>(reader, 1), Value<FindingSeverity>(reader, 2), reader.GetInt32(3), reader.GetString(4)))).ToLookup(row => row.No, row => row.Finding);
        return Rows(
            connection,
            $"""
            select part_no, item_no, kind, run_id, run_folder, run_started_at, run_date_source, run_evaluator, run_location, run_path, run_source, run_is_day,
                file_name, origin, size_bytes, modified_at, changed_at, on_disk, line_origin, content_sha256, outcome, candidate_code, candidate
            from read_parquet({FileOf(folder, SegmentTables.Item)}) order by item_no
            """,
            reader => Item(reader, faults, findings));
    }

    private static SegmentItem Item(DuckDBDataReader row, ILookup<long, Fault> faults, ILookup<long, Finding> findings)
    {
        var no = row.GetInt64(1);
        var kind = row.GetString(2);
        if (kind == SegmentTables.OfFinished) return new SegmentItem(row.GetInt32(0), no, new SourceItem.Finished(row.GetString(13), row.GetInt64(14), row.GetDateTime(15), Time(row, 16)), null);
        var run = new RunIdentity(row.GetString(3), row.GetString(4), row.GetDateTime(5), Value<DateSource>(row, 6), Text(row, 7))
        {
            Location = Text(row, 8),
            Path = Text(row, 9),
            Source = row.GetString(10),
            IsDay = row.GetBoolean(11),
        };
        if (kind == SegmentTables.OfRun) return new SegmentItem(row.GetInt32(0), no, new SourceItem.RunFacts(run), null);
        var source = new SourceItem.Transcript(run, row.GetString(12), row.GetString(13), row.GetInt64(14), row.GetDateTime(15))
        {
            ChangedAt = Time(row, 16),
            OnDisk = row.GetBoolean(17),
            Object = Text(row, 18) is { } line ? new SourceItem.ObjectSource(1, line, Wordings.Default, []) : null,
        };
        ParseOutcome? outcome = row.GetString(20) switch
        {
            SegmentTables.Parsed => new ParseOutcome.Parsed(Known(row.GetString(22), Text(row, 21)), [.. findings[no]]),
            SegmentTables.Rejected => new ParseOutcome.Rejected([.. faults[no]]),
            _ => null,
        };
        return new SegmentItem(row.GetInt32(0), no, source, outcome is null ? null : new ReadFile(source, Text(row, 19), outcome, null));
    }

    // What a decision about the file asks of its transcript; the rest goes from table to table.
    private static Transcript Known(string candidate, string? code) =>
        new(candidate, null, null, null, null, null, Transcript.NotOfTheHarness, RelevanceScale.None, [], [], [], [], [], new Recommendation(null, null, null)) { CandidateCode = code };

    private static string FileOf(string folder, string table) => SegmentTables.Quoted(SegmentTables.FileOf(folder, table)) + ", file_row_number = true";

    private static List<T> Rows<T>(DuckDBConnection connection, string sql, Func<DuckDBDataReader, T> row)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(row(reader));
        return rows;
    }

    private static string? Text(DuckDBDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTime? Time(DuckDBDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDateTime(column);

    private static T Value<T>(DuckDBDataReader row, int column) where T : struct, Enum =>
        SnakeCase.TryParse<T>(row.GetString(column), out var value) ? value : throw new InvalidDataException($"The segment says {row.GetString(column)}, which this version does not know.");
}

/// <summary>One thing that listing came upon.</summary>
/// <param name="Part">The transaction of an ingest it belongs to.</param>
/// <param name="No">Its number in the segment.</param>
/// <param name="Source">What it is.</param>
/// <param name="File">What reading made of it; null for what is no transcript, and for one that was gone.</param>
internal sealed record SegmentItem(int Part, long No, SourceItem Source, ReadFile? File);
