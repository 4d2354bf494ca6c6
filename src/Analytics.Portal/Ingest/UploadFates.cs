using Analytics.Cluster;
using Analytics.Cluster.Catalogue;
using Analytics.Jobs.Monitoring;
using Analytics.Jobs.Upload;
using Analytics.Warehouse;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Ingest;

/// <summary>
/// Asks what has become of an uploaded file. Ledger and quarantine are committed together with the batch, a moment before the monitor hears of its
/// end: whoever reads that a file was kept out reads there why.
/// </summary>
public sealed class UploadFates(IngestMonitor monitor, IngestLedger ledger, QuarantineList quarantine, WarehouseDatabase warehouse, ClusterCatalogue? catalogue = null)
{
    /// <summary>What is known by now.</summary>
    public UploadedFileFate Of(AcceptedFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var row = RowOf(file.Path) ?? (warehouse.Erased?.Read() is { } erased ? RowOf(erased.PathOf(file.Path)) : null);
        var faults = row is { Total: 1, Status: UploadedFileFate.Quarantined } ? quarantine.Read(row.SourceFile) : [];
        return UploadedFileFate.Of(file, monitor.BatchOf(file.Path), row, faults, row is null && catalogue is not null ? OnTheWay(catalogue, file.Path) : null);
    }

    // Others scan and read; this portal shows it once it has taken their work up.
    private static string OnTheWay(ClusterCatalogue catalogue, string path)
    {
        try
        {
            return catalogue.BatchOf(path) switch
            {
                null => "It is in the inbox; it is asked for within seconds.",
                { IsSkipped: true } skipped => $"Its batch was skipped, so it is not loaded until it changes{(skipped.Fault is { } why ? $": {why}" : ".")}",
                { IsPublished: true } => "It is read; this portal shows it in a moment.",
                { Fault: { } fault } => $"Reading it failed and is tried again: {fault}",
                _ => "It waits for a worker, or one reads it.",
            };
        }
        catch (ClusterUnavailableException away)
        {
            return $"It is in the inbox. {away.Message}";
        }
    }

    private IngestLedgerRow? RowOf(string origin) => ledger.Read(origin, null, 0, 1) is [var first, ..] ? first : null;
}
