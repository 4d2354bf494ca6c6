using Analytics.Transcripts;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Sources;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Segments;

/// <summary>Writes what listing came upon into <c>segment.item</c> and <c>segment.fault</c>.</summary>
internal sealed class ItemRows(DuckDBConnection connection) : IDisposable
{
    private readonly ChunkAppender _items = new(connection, "segment", SegmentTables.Item);
    private readonly ChunkAppender _faults = new(connection, "segment", SegmentTables.Fault);

    /// <summary>A transcript and what became of it.</summary>
    public void Append(int part, long no, SourceItem.Transcript source, string? sha256, string outcome, Transcript? transcript)
    {
        Run(_items.Int32(part).Int64(no).Text(SegmentTables.OfTranscript), source.Run);
        _items.Text(source.FileName).Text(source.Origin).Int64(source.Size).Timestamp(source.ModifiedAt).Timestamp(source.ChangedAt).Boolean(source.OnDisk)
            .Text(source.Object?.LineOrigin).Text(sha256).Text(outcome).Text(transcript?.CandidateCode).Text(transcript?.Candidate)
            .EndRow();
    }

    /// <summary>What is known of a run.</summary>
    public void Append(int part, long no, RunIdentity run)
    {
        Run(_items.Int32(part).Int64(no).Text(SegmentTables.OfRun), run);
        _items.Text(null).Text(null).Int64(null).Timestamp(null).Timestamp(null).Boolean(false).Text(null).Text(null).Text(null).Text(null).Text(null).EndRow();
    }

    /// <summary>A file or archive that is listed to its end.</summary>
    public void Append(int part, long no, SourceItem.Finished source)
    {
        _items.Int32(part).Int64(no).Text(SegmentTables.OfFinished);
        _items.Text(null).Text(null).Timestamp(null).Text(null).Text(null).Text(null).Text(null).Text(null).Boolean(false);
        _items.Text(null).Text(source.Origin).Int64(source.Size).Timestamp(source.ModifiedAt).Timestamp(source.ChangedAt).Boolean(true)
            .Text(null).Text(null).Text(null).Text(null).Text(null)
            .EndRow();
    }

    /// <summary>Why a transcript is kept out.</summary>
    public void Append(long no, Fault fault) => _faults.Int64(no).Text(SnakeCase.Of(fault.Code)).Int32(fault.Line).Text(fault.Detail).EndRow();

    /// <summary>Hands over what is still here.</summary>
    public void Close()
    {
        _items.Close();
        _faults.Close();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _items.Dispose();
        _faults.Dispose();
    }

    private static void Run(ChunkAppender row, RunIdentity run) => row
        .Text(run.RunId).Text(run.Folder).Timestamp(run.StartedAt).Text(SnakeCase.Of(run.DateSource)).Text(run.Evaluator).Text(run.Location).Text(run.Path).Text(run.Source).Boolean(run.IsDay);
}
