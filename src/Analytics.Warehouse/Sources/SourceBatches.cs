using Analytics.Warehouse.Loading;

namespace Analytics.Warehouse.Sources;

/// <summary>Groups what listing comes upon into the parts one transaction each will load: bounded in files and in bytes, so memory is too.</summary>
internal static class SourceBatches
{
    // What an archive held is in memory from listing on.
    private const long HeldBytes = 32L * 1024 * 1024;

    /// <summary>The batches, each with whether it is the last.</summary>
    public static IEnumerable<(IReadOnlyList<SourceItem> Items, bool IsLast)> Of(IEnumerable<SourceItem> items, IngestLimits limits)
    {
        var batch = new List<SourceItem>();
        var (bytes, held) = (0L, 0L);
        foreach (var item in items)
        {
            var (size, kept) = item is SourceItem.Transcript { Fault: null } transcript ? (transcript.Size, transcript.Content?.Length ?? 0) : (0, 0);
            if (batch.Count > 0 && (batch.Count >= limits.BatchFiles || bytes + size > limits.BatchBytes || held + kept > HeldBytes))
            {
                yield return (batch, false);
                batch = [];
                (bytes, held) = (0, 0);
            }

            batch.Add(item);
            bytes += size;
            held += kept;
        }

        if (batch.Count > 0) yield return (batch, true);
    }
}
