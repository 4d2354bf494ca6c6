using Analytics.Warehouse.Loading;

namespace Analytics.Warehouse.Sources;

internal sealed class ArchiveListing(string path, RunIdentifier runs, IngestLimits limits)
{
    public IEnumerable<SourceItem> List() { _ = (path, runs, limits); return []; }
}
