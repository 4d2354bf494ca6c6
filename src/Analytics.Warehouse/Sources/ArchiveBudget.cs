using System.Globalization;
using Analytics.Warehouse.Loading;

namespace Analytics.Warehouse.Sources;

/// <summary>What unpacking one archive may still cost. Counts bytes as they come out, whatever the archive's headers say.</summary>
internal sealed class ArchiveBudget(IngestLimits limits)
{
    // Small files compress to anything; a ratio says something only above this.
    private const long RatioFrom = 1024 * 1024;

    private long _unpacked;
    private long _entries;

    /// <summary>Counts an entry.</summary>
    /// <exception cref="ArchiveRefusedException">There are too many.</exception>
    public void CountEntry()
    {
        if (++_entries > limits.MaxArchiveEntries) throw new ArchiveRefusedException($"it has more than {Number(limits.MaxArchiveEntries)} entries (Ingest:MaxArchiveEntries)");
    }

    /// <summary>Counts bytes that came out.</summary>
    /// <param name="bytes">How many now.</param>
    /// <param name="unpacked">How many came out of the entry or archive so far.</param>
    /// <param name="packed">How many went into those.</param>
    /// <exception cref="ArchiveRefusedException">It is too much, or too much for what went in.</exception>
    public void CountBytes(int bytes, long unpacked, long packed)
    {
        _unpacked += bytes;
        if (_unpacked > limits.MaxArchiveBytes) throw new ArchiveRefusedException($"it unpacks to more than {Number(limits.MaxArchiveBytes)} bytes (Ingest:MaxArchiveBytes)");
        if (unpacked > RatioFrom && unpacked / limits.MaxCompressionRatio > packed)
        {
            throw new ArchiveRefusedException($"it unpacks to more than {Number(limits.MaxCompressionRatio)} times its size, as a zip bomb does (Ingest:MaxCompressionRatio)");
        }
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>An archive costs more than it may; the message completes "the archive was left at this point: ...".</summary>
internal sealed class ArchiveRefusedException(string message) : Exception(message);
