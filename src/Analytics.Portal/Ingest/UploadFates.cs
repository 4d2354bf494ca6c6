using Analytics.Jobs.Monitoring;
using Analytics.Jobs.Upload;
using Analytics.Warehouse;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Ingest;

/// <summary>
/// Asks what has become of an uploaded file. Ledger and quarantine are committed together with the batch, a moment before the monitor hears of its
/// end: whoever reads that a file was kept out reads there why.
/// </summary>
public sealed class UploadFates(IngestMonitor monitor, IngestLedger ledger, QuarantineList quarantine, WarehouseDatabase warehouse)
{
    /// <summary>What is known by now.</summary>
    public UploadedFileFate Of(AcceptedFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var row = RowOf(file.Path) ?? (warehouse.Erased?.Read() is { } erased ? RowOf(erased.PathOf(file.Path)) : null);
        var faults = row is { Total: 1, Status: UploadedFileFate.Quarantined } ? quarantine.Read(row.SourceFile) : [];
        return UploadedFileFate.Of(file, monitor.BatchOf(file.Path), row, faults);
    }

    private IngestLedgerRow? RowOf(string origin) => ledger.Read(origin, null, 0, 1) is [var first, ..] ? first : null;
}
