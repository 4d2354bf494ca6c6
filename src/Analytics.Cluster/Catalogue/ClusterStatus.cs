namespace Analytics.Cluster.Catalogue;

/// <summary>How a cluster stands.</summary>
/// <param name="Cluster">Which it is.</param>
/// <param name="Last">The last entry of the log.</param>
/// <param name="Published">The last entry up to which everything is published: as far as readers can be.</param>
/// <param name="Waiting">The first batches that are not published.</param>
/// <param name="WaitingCount">How many those are in all.</param>
/// <param name="Stored">What the store holds.</param>
/// <param name="Readers">Who reads.</param>
/// <param name="HeldUp">What waits behind the first batch that is not published; null while nothing does.</param>
/// <param name="Skipped">Batches that were skipped and whose files have not been asked for since.</param>
/// <param name="Erasure">How far the last erasure is; null where there was none.</param>
public sealed record ClusterStatus(
    Guid Cluster, long Last, long Published, IReadOnlyList<WaitingBatch> Waiting, long WaitingCount, StoredTotals Stored, IReadOnlyList<ReaderStanding> Readers, HeldUp? HeldUp,
    IReadOnlyList<SkippedBatch> Skipped, ErasureStanding? Erasure);

/// <summary>A batch that is not published.</summary>
/// <param name="Position">Its place in the log.</param>
/// <param name="Files">Files and archives.</param>
/// <param name="Seconds">How long ago it was asked for.</param>
/// <param name="Worker">Who took it last; null for nobody.</param>
/// <param name="Fault">Why the last attempt failed; null when none did.</param>
public sealed record WaitingBatch(long Position, int Files, long Seconds, string? Worker, string? Fault);

/// <summary>What the store holds.</summary>
/// <param name="Segments">Segments that are no checkpoints.</param>
/// <param name="Files">Files in all.</param>
/// <param name="Bytes">Their size in all.</param>
/// <param name="Checkpoint">The last entry that the checkpoint holds; 0 for none.</param>
public sealed record StoredTotals(long Segments, long Files, long Bytes, long Checkpoint);

/// <summary>Who reads.</summary>
/// <param name="Name">By what name.</param>
/// <param name="Position">The entry taken up last.</param>
/// <param name="Seconds">How long ago it was seen.</param>
public sealed record ReaderStanding(string Name, long Position, long Seconds);

/// <summary>How far an erasure is.</summary>
/// <param name="Position">Its entry.</param>
/// <param name="ReadersBefore">Readers that have not come to it, those that were not seen for long included.</param>
/// <param name="IsStored">Whether the store may hold words of what was erased, until it is compacted.</param>
public sealed record ErasureStanding(long Position, long ReadersBefore, bool IsStored);

/// <summary>What is published and waits behind a batch that is not: readers take up the log in its order.</summary>
/// <param name="Position">That batch.</param>
/// <param name="Waits">How long ago it was asked for.</param>
/// <param name="Fault">Why the last attempt to read it failed; null when none did.</param>
/// <param name="Entries">Published entries behind it.</param>
/// <param name="Since">How long ago the first of them was published.</param>
public sealed record HeldUp(long Position, TimeSpan Waits, string? Fault, long Entries, TimeSpan Since);

/// <summary>A batch that is not published, with its files.</summary>
/// <param name="Position">Its place in the log.</param>
/// <param name="Paths">Its files and archives.</param>
/// <param name="Waits">How long ago it was asked for.</param>
/// <param name="Worker">Who took it last; null for nobody.</param>
/// <param name="Fault">Why the last attempt failed; null when none did.</param>
public sealed record UnreadBatch(long Position, IReadOnlyList<string> Paths, TimeSpan Waits, string? Worker, string? Fault);

/// <summary>A batch that was skipped.</summary>
/// <param name="Position">Its place in the log.</param>
/// <param name="Files">Its files that have not been asked for since.</param>
/// <param name="Fault">Why the last attempt to read it failed; null when none did.</param>
public sealed record SkippedBatch(long Position, long Files, string? Fault);
