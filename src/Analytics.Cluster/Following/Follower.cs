using System.Text.Json;
using Analytics.Cluster.Catalogue;
using Analytics.Cluster.Store;
using Analytics.Warehouse;
using Analytics.Warehouse.Erasure;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Segments;

namespace Analytics.Cluster.Following;

/// <summary>
/// Lets a warehouse follow the catalogue: takes up entry by entry, each in one transaction that also says how far it is. Whoever takes up the same entries in the same order holds the
/// same; a file that is lost is made anew.
/// </summary>
/// <param name="catalogue">The catalogue.</param>
/// <param name="store">The store.</param>
/// <param name="warehouse">The warehouse, which nobody else may write transcripts into.</param>
/// <param name="limits">The limits in force.</param>
/// <param name="clock">Gives the times of the record.</param>
/// <param name="name">By what name the catalogue knows this reader; null for one that is not worth remembering.</param>
public sealed class Follower(ClusterCatalogue catalogue, ISegmentStore store, WarehouseDatabase warehouse, IngestLimits limits, TimeProvider clock, string? name)
{
    // Of a long way, what is derived follows now and then as well: pages need not wait for its end.
    private const int AtOnce = 20;

    private readonly SegmentLoader _segments = new(warehouse, limits, clock);
    private readonly InterviewErasure _erasure = new(warehouse, limits, clock);
    private readonly KeptOutFiles _keptOut = new(warehouse, clock);
    private long? _position;

    /// <summary>The entry taken up last; 0 before the first, and before anything was asked.</summary>
    public long Position => _position ?? 0;

    /// <summary>Takes up everything that is published.</summary>
    /// <param name="told">Told how far it is: before the first entry, and whenever pages count more. Null for nobody.</param>
    /// <param name="cancellationToken">Ends it between two entries.</param>
    /// <returns>How many entries that were.</returns>
    /// <exception cref="ClusterUnavailableException">The catalogue or the store cannot be reached; what was taken up stays.</exception>
    public async Task<int> CatchUpAsync(Action<long>? told = null, CancellationToken cancellationToken = default)
    {
        if (_position is null) await BeginAsync(cancellationToken);
        Tell(told);
        var taken = 0;
        if (Position == 0 && catalogue.LastCheckpoint() is { } first)
        {
            await LoadAsync(first, cancellationToken);
            Tell(told);
        }

        for (var entries = catalogue.After(Position, AtOnce); entries.Count > 0; entries = catalogue.After(Position, AtOnce))
        {
            if (Needed(entries) is { } checkpoint) await LoadAsync(checkpoint, cancellationToken);
            else taken += await TakeUpAsync(entries, cancellationToken);
            Tell(told);
        }

        return taken;
    }

    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        var cluster = catalogue.Id();
        var position = await warehouse.WriteAsync(connection => FollowedPosition.Begin(connection, cluster), cancellationToken);
        await _segments.CloseAsync(cancellationToken);
        _position = position;
    }

    // Segments that a reader needs stay while it is known to be on its way.
    private void Tell(Action<long>? told)
    {
        if (name is not null) catalogue.Tell(name, Position);
        told?.Invoke(Position);
    }

    // Whoever was away for long finds that what comes next is in a checkpoint only.
    private Checkpoint? Needed(IReadOnlyList<PublishedEntry> entries) => !entries.Any(entry => entry.IsDeleted || entry.Kind == EntryKinds.Beginning) ? null
        : catalogue.LastCheckpoint() is { } last && last.Position > Position ? last
        : throw new ClusterUnavailableException("Segments were deleted that no checkpoint holds. Put the folder of segments back from a backup (Cluster:Segments).");

    private async Task<int> TakeUpAsync(IReadOnlyList<PublishedEntry> entries, CancellationToken cancellationToken)
    {
        for (var at = 0; at < entries.Count; at++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await TakeUpAsync(entries[at], isClosed: at == entries.Count - 1, cancellationToken);
            _position = entries[at].Position;
        }

        return entries.Count;
    }

    private async Task TakeUpAsync(PublishedEntry entry, bool isClosed, CancellationToken cancellationToken)
    {
        if (entry.Kind == EntryKinds.Files)
        {
            using var segment = await store.OpenAsync(entry.Segment!, cancellationToken);
            await _segments.LoadAsync(
                segment.Folder, entry.Gone.ToHashSet(StringComparer.Ordinal), isClosed,
                (connection, loaded) =>
                {
                    FollowedPosition.Move(connection, entry.Position);
                    // Before the commit: cut short, it is said again, which changes nothing.
                    Tell(loaded, entry.Position);
                },
                cancellationToken);
            return;
        }

        // Each of these may be done twice and comes to the same.
        switch (entry.Kind)
        {
            case EntryKinds.Erasure when warehouse.Erased?.Read() is { } marks:
                await EraseAsync(marks, cancellationToken);
                break;
            case EntryKinds.Retry:
                var retry = JsonSerializer.Deserialize<Retry>(entry.Wish!)!;
                // One that says no paths was written before they were noted.
                if (retry.Paths is not null) await _keptOut.FollowRetryAsync(retry.Choice, retry.Paths);
                break;
            case EntryKinds.Dismissal:
                var dismissal = JsonSerializer.Deserialize<Dismissal>(entry.Wish!)!;
                await _keptOut.DismissAsync(dismissal.Choice, dismissal.Note);
                break;
        }

        await warehouse.WriteAsync(
            connection =>
            {
                FollowedPosition.Move(connection, entry.Position);
                return true;
            },
            cancellationToken);
        if (isClosed) await _segments.CloseAsync(cancellationToken);
    }

    // What was erased and comes again must not stand in the catalogue by its name.
    private void Tell(LoadedSegment loaded, long position)
    {
        var marks = warehouse.Erased?.Read();
        catalogue.ReadAgain(marks is null ? loaded.Forgotten : [.. loaded.Forgotten, .. loaded.Forgotten.Select(marks.PathOf)], position);
        if (marks is not null) catalogue.ForgetPlaces(loaded.Erased, marks.PathOf);
    }

    private async Task EraseAsync(ErasedMarks marks, CancellationToken cancellationToken)
    {
        await _segments.CloseAsync(cancellationToken);
        var taken = await _erasure.EraseAsync(new ErasureWish(Marks: marks), _ => false, marks, cancellationToken);
        if (taken.IsEmpty) return;
        await warehouse.CompactAsync(cancellationToken);
        await warehouse.Words.RebuildAsync(cancellationToken);
    }

    private async Task LoadAsync(Checkpoint checkpoint, CancellationToken cancellationToken)
    {
        using var segment = await store.OpenAsync(checkpoint.Segment, cancellationToken);
        await new CheckpointLoader(warehouse, clock).LoadAsync(
            segment.Folder, [.. checkpoint.Files.Select(file => (file.Table, file.Name))], connection => FollowedPosition.Move(connection, checkpoint.Position), cancellationToken);
        await warehouse.Words.RebuildAsync(cancellationToken);
        _position = checkpoint.Position;
    }
}

/// <summary>Files that were kept out and are to be read again.</summary>
/// <param name="Choice">Which files were chosen.</param>
/// <param name="Paths">Where those lay that could be read again, as whoever was asked found it: readers of the log do not look themselves.</param>
public sealed record Retry(KeptOutChoice Choice, IReadOnlyList<string> Paths);

/// <summary>Files that need not be tried again, and why.</summary>
/// <param name="Choice">Which files.</param>
/// <param name="Note">Why.</param>
public sealed record Dismissal(KeptOutChoice Choice, string Note);
