using System.IO.Compression;

namespace Analytics.Warehouse.Sources;

/// <summary>Entries of a .zip: run sheets first, so that a run is known before its transcripts, then in the archive's order.</summary>
internal sealed class ZipReader : ArchiveReader
{
    private readonly ZipArchive _zip;
    private readonly ArchiveBudget _budget;
    private readonly IEnumerator<ZipArchiveEntry> _entries;

    public ZipReader(string path, ArchiveBudget budget)
    {
        ZipDirectory.Check(path, budget);
        _zip = ZipFile.OpenRead(path);
        _budget = budget;
        _entries = _zip.Entries.OrderBy(entry => !SourceKind.IsRunSheet(entry.Name)).GetEnumerator();
    }

    public override bool EntriesStandAlone => true;

    public override ArchiveEntry? Next()
    {
        while (_entries.MoveNext())
        {
            var entry = _entries.Current;
            if (entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\')) continue;
            return new ArchiveEntry(entry.FullName, entry.LastWriteTime.DateTime, entry.Length, entry.Crc32, entry.IsEncrypted ? null : () => Open(entry));
        }

        return null;
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing) return;
        _entries.Dispose();
        _zip.Dispose();
    }

    private CountedStream Open(ZipArchiveEntry entry)
    {
        var packed = Math.Max(1, entry.CompressedLength);
        return new CountedStream(entry.Open(), _budget, () => packed);
    }
}
