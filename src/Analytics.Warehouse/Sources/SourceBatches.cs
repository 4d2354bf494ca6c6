using Analytics.Warehouse.Loading;

namespace Analytics.Warehouse.Sources;

/// <summary>Groups what listing comes upon into the parts one transaction each will load: bounded in files and in bytes, so memory is too.</summary>
internal static class SourceBatches
{
    public static IEnumerable<IReadOnlyList<SourceItem>> Of(IEnumerable<SourceItem> items, IngestLimits limits)
    {
        var batch = new List<SourceItem>();
        var bytes = 0L;
        foreach (var item in items)
        {
            var size = BytesHeldFor(item);
            if (batch.Count > 0 && (batch.Count >= limits.BatchFiles || bytes + size > limits.BatchBytes))
            {
                yield return batch;
                batch = [];
                bytes = 0;
            }

            batch.Add(item);
            bytes += size;
        }

        if (batch.Count > 0) yield return batch;
    }

    private static long BytesHeldFor(SourceItem item) => item is SourceItem.Transcript { Fault: null } transcript ? transcript.Size : 0;
}
