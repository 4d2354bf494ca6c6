namespace Analytics.Warehouse.Sources;

/// <summary>Goes through the entries of an archive, one after the other.</summary>
internal abstract class ArchiveReader : IDisposable
{
    /// <summary>The next entry with content; null at the end. An entry is to be read before the next is asked for.</summary>
    /// <exception cref="InvalidDataException">The archive is damaged.</exception>
    public abstract ArchiveEntry? Next();

    /// <summary>Whether a damaged entry leaves those after it readable.</summary>
    public abstract bool EntriesStandAlone { get; }

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens one by its name's ending.</summary>
    public static ArchiveReader Open(string path, ArchiveBudget budget) =>
        SourceKind.IsZip(path) ? new ZipReader(path, budget) : new TarGzReader(path, budget);

    /// <summary>Closes the file.</summary>
    protected abstract void Dispose(bool disposing);
}
