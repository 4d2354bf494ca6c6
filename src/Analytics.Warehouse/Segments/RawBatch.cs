using Analytics.Transcripts;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Sources;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Segments;

/// <summary>Takes down what was read of a batch, item by item, and decides nothing: what is new, repeated or replaced only the warehouse can tell that it is loaded into.</summary>
/// <param name="codes">Finds candidate codes.</param>
internal sealed class RawBatch(CandidateCode codes) : IBatchLoad
{
    private int _part;
    private long _item;

    /// <inheritdoc />
    public LoadedBatch Load(DuckDBConnection connection, BatchFeed feed, bool isClosed)
    {
        _part++;
        var first = _item + 1;
        var read = new Queue<Read>();
        using var rows = new InterviewRows(connection, codes);
        // Items are numbered as they are listed; of transcripts those that are there come, in that order.
        var places = feed.Items.Select((item, at) => (item, No: first + at)).Where(place => place.item is SourceItem.Transcript).GetEnumerator();
        foreach (var file in feed.Files())
        {
            while (places.MoveNext() && !IsOf(file, (SourceItem.Transcript)places.Current.item))
            {
            }

            if (file.Outcome is ParseOutcome.Parsed parsed) rows.Append(places.Current.No, 0, file, parsed);
            read.Enqueue(new Read(places.Current.No, file.WithoutContent(), file.Outcome!));
        }

        rows.Close();
        var quarantined = WriteItems(connection, feed.Items, first, read);
        _item += feed.Items.Count;
        var loaded = read.Count - quarantined.Count;
        return new LoadedBatch(read.Count, loaded, 0, 0, 0, quarantined, 0, feed.RunIds, read.Count > 0 ? read.Last().File.Source.SourceFile : null, IsChange: true);
    }

    /// <inheritdoc />
    public bool Close(DuckDBConnection connection, bool isChanged) => false;

    private static bool IsOf(ReadFile file, SourceItem.Transcript listed) =>
        file.Source.Origin == listed.Origin && file.Source.FileName == listed.FileName && file.Source.Object?.Line == listed.Object?.Line;

    private List<QuarantinedFile> WriteItems(DuckDBConnection connection, IReadOnlyList<SourceItem> items, long first, Queue<Read> read)
    {
        var quarantined = new List<QuarantinedFile>();
        var files = read.ToDictionary(file => file.No);
        using var rows = new ItemRows(connection);
        foreach (var (item, at) in items.Select((item, at) => (item, at)))
        {
            var no = first + at;
            switch (item)
            {
                case SourceItem.Transcript listed when !files.TryGetValue(no, out _):
                    rows.Append(_part, no, listed, null, SegmentTables.Gone, null);
                    break;
                case SourceItem.Transcript:
                    var file = files[no];
                    var transcript = (file.Outcome as ParseOutcome.Parsed)?.Transcript;
                    rows.Append(_part, no, file.File.Source, file.File.Sha256, transcript is null ? SegmentTables.Rejected : SegmentTables.Parsed, transcript);
                    if (file.Outcome is not ParseOutcome.Rejected rejected) break;
                    foreach (var fault in rejected.Faults) rows.Append(no, fault);
                    quarantined.Add(new QuarantinedFile(file.File.Source.SourceFile, file.File.Source.Run.RunId, rejected.Faults));
                    break;
                case SourceItem.RunFacts facts:
                    rows.Append(_part, no, facts.Run);
                    break;
                case SourceItem.Finished finished:
                    rows.Append(_part, no, finished);
                    break;
            }
        }

        rows.Close();
        return quarantined;
    }

    private sealed record Read(long No, ReadFile File, ParseOutcome Outcome);
}
