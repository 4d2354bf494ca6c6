using System.Globalization;
using Analytics.Transcripts;
using Analytics.Warehouse.Loading;

namespace Analytics.Warehouse.Sources;

/// <summary>The fault of a transcript that is larger than allowed.</summary>
internal static class SizeLimit
{
    /// <param name="bytes">Its size; null when reading stopped at the limit.</param>
    /// <param name="limits">The limits in force.</param>
    public static Fault Fault(long? bytes, IngestLimits limits)
    {
        var size = bytes is { } known ? $"The file has {Number(known)} bytes" : "The file goes on";
        return new Fault(FaultCode.TooLarge, 1, $"{size} beyond the limit of {Number(limits.MaxFileBytes)} bytes (Ingest:MaxFileBytes); it was not read.");
    }

    /// <summary>The fault of a file of several interviews that is larger than may be read whole.</summary>
    public static Fault OfExport(IngestLimits limits) =>
        new(FaultCode.TooLarge, 1, $"The file goes on beyond the {Number(limits.MaxExportBytes)} bytes that are read whole (Ingest:MaxExportBytes); it was not read.");

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
