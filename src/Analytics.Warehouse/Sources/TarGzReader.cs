using System.Formats.Tar;
using System.IO.Compression;

namespace Analytics.Warehouse.Sources;

/// <summary>Entries of a .tar.gz, in the archive's order. Links and devices are passed over: only files have content of their own.</summary>
internal sealed class TarGzReader : ArchiveReader
{
    private readonly FileStream _file;
    private readonly CountedStream _unpacked;
    private readonly TarReader _tar;
    private readonly ArchiveBudget _budget;

    public TarGzReader(string path, ArchiveBudget budget)
    {
        _file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024, FileOptions.SequentialScan);
        _unpacked = new CountedStream(new GZipStream(_file, CompressionMode.Decompress), budget, () => Math.Max(1, _file.Position));
        _tar = new TarReader(_unpacked);
        _budget = budget;
    }

    public override bool EntriesStandAlone => false;

    public override ArchiveEntry? Next()
    {
        while (_tar.GetNextEntry() is { } entry)
        {
            _budget.CountEntry();
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile)) continue;
            return new ArchiveEntry(entry.Name, entry.ModificationTime.UtcDateTime, entry.Length, null, () => entry.DataStream ?? Stream.Null);
        }

        return null;
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing) return;
        _tar.Dispose();
        _unpacked.Dispose();
        _file.Dispose();
    }
}
