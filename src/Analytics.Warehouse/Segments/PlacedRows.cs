using Analytics.Transcripts;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Sources;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Segments;

/// <summary>Takes the rows of interviews from a segment's files: notes which items are loaded as which interviews, then moves their rows, a statement a table.</summary>
/// <param name="connection">The writer.</param>
/// <param name="folder">Where the files are.</param>
/// <param name="numbers">The number of each item in the segment.</param>
internal sealed class PlacedRows(DuckDBConnection connection, string folder, IReadOnlyDictionary<ReadFile, long> numbers) : IInterviewRows
{
    private readonly List<(long Item, long Number, long Id, string RunId, string SourceFile)> _placed = [];

    /// <inheritdoc />
    public void Append(long number, long id, ReadFile file, ParseOutcome.Parsed parsed) => _placed.Add((numbers[file], number, id, file.Source.Run.RunId, file.Source.SourceFile));

    /// <inheritdoc />
    public void Close()
    {
        if (_placed.Count == 0) return;
        Execute("create or replace temp table placed (item_no bigint, interview_no bigint, interview_id bigint, run_id varchar, source_file varchar)");
        using (var rows = new ChunkAppender(connection, "main", "placed"))
        {
            foreach (var (item, number, id, runId, sourceFile) in _placed) rows.Int64(item).Int64(number).Int64(id).Text(runId).Text(sourceFile).EndRow();
            rows.Close();
        }

        foreach (var table in InterviewRows.Tables) Move(table);
        Execute("drop table placed");
    }

    /// <inheritdoc />
    public void Dispose()
    {
    }

    // In the order of the file, which is that of reading: a skill has no number of its own. Names of tables are our own constants.
    private void Move(string table)
    {
        var settled = table == "interview" ? ", p.interview_id, p.run_id, p.source_file" : "";
        var replaced = table == "interview" ? "interview_no, interview_id, run_id, source_file" : "interview_no";
        Execute($"""
            insert into store.{table} by name
            select p.interview_no{settled}, r.* exclude ({replaced}, file_row_number)
            from read_parquet({SegmentTables.Quoted(SegmentTables.FileOf(folder, table))}, file_row_number = true) r
            join placed p on p.item_no = r.interview_no
            where r.interview_no between {_placed[0].Item} and {_placed[^1].Item}
            order by r.file_row_number
            """);
    }

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
