using System.IO.Hashing;
using Analytics.Transcripts;
using Analytics.Warehouse.Loading;

namespace Analytics.Warehouse.Sources;

/// <summary>
/// The transcripts of one archive, unpacked in memory one by one; nothing is written to disk. What is wrong with an entry keeps out that entry;
/// what is wrong with the archive ends it there, with a row of its own, and what came before is loaded.
/// </summary>
internal sealed class ArchiveListing
{
    private static readonly Fault UnsafeName = new(FaultCode.UnsafePath, 1, "The entry's name leads out of the archive or cannot be shown; rename it.");

    private readonly string _path;
    private readonly FileStanding _file;
    private readonly string _root;
    private readonly string _folder;
    private readonly RunIdentifier _runs;
    private readonly FormatListing _formats;
    private readonly IngestLimits _limits;
    private readonly ArchiveFolders _folders;
    private readonly Dictionary<string, RunSheet> _sheets = new(StringComparer.Ordinal);
    private IEnumerator<SourceItem>? _entry;
    private int _transcripts;

    /// <param name="path">The archive.</param>
    /// <param name="root">The folder that was given, or that holds the archive.</param>
    /// <param name="runs">Tells runs.</param>
    /// <param name="formats">Reads entries of other formats than the home format.</param>
    /// <param name="limits">The limits in force.</param>
    public ArchiveListing(string path, string root, RunIdentifier runs, FormatListing formats, IngestLimits limits)
    {
        _path = path;
        _file = FileStanding.Of(path);
        _root = root;
        _folder = SourceKind.WithoutArchiveEnding(path).Replace(Path.DirectorySeparatorChar, '/');
        _runs = runs;
        _formats = formats;
        _limits = limits;
        _folders = new ArchiveFolders(path, formats.MayAccompany, limits);
    }

    public IEnumerable<SourceItem> List()
    {
        if (!_file.IsThere) yield break;
        if (_file.Fault is { } closed)
        {
            yield return Faulty(closed.Code, closed.Detail);
            yield break;
        }

        ArchiveReader? archive = null;
        try
        {
            // An iterator cannot yield while it catches, so each step answers with what it came to.
            if (Step(() => archive = ArchiveReader.Open(_path, new ArchiveBudget(_limits))) is { } unopened)
            {
                yield return unopened;
                yield break;
            }

            SourceItem? item = null;
            while (true)
            {
                var fault = Step(() => item = NextOf(archive!));
                if (fault is not null)
                {
                    yield return fault;
                    yield break;
                }

                if (item is null) break;
                yield return item;
            }
        }
        finally
        {
            _entry?.Dispose();
            archive?.Dispose();
        }

        if (_transcripts == 0) yield return Faulty(FaultCode.Unreadable, "The archive holds no .txt, .jsonl or .json file, so there is nothing to ingest.");
        else yield return new SourceItem.Finished(_path, _file.Size, _file.ModifiedAt, _file.ChangedAt);
    }

    private SourceItem.Transcript? Step(Action step)
    {
        try
        {
            step();
            return null;
        }
        catch (ArchiveRefusedException refused)
        {
            return Faulty(FaultCode.TooLarge, $"The archive was left at this point: {refused.Message}. What came before it is loaded.");
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or UnauthorizedAccessException or FormatException or NotSupportedException)
        {
            return Faulty(FaultCode.Unreadable, $"The archive cannot be read from here on: {fault.Message} What came before it is loaded.");
        }
    }

    private SourceItem? NextOf(ArchiveReader archive)
    {
        while (true)
        {
            if (_entry?.MoveNext() == true) return _entry.Current;
            _entry?.Dispose();
            _entry = null;
            if (archive.Next() is not { } entry) return null;
            var name = new EntryName(entry.Name);
            var isSheet = SourceKind.IsRunSheet(name.Leaf);
            if (!isSheet && !SourceKind.IsToldInArchive(name)) continue;
            if (name.IsUnsafe) return Entry(entry, name, null, UnsafeName);
            if (!isSheet && _formats.MayRead(name.Leaf))
            {
                _entry = Interviews(archive, entry, name).GetEnumerator();
                continue;
            }

            if (!isSheet && OtherKind.Fault(name.Leaf) is { } other) return Entry(entry, name, null, other);
            return isSheet ? Sheet(archive, entry, name) : Transcript(archive, entry, name);
        }
    }

    private IEnumerable<SourceItem> Interviews(ArchiveReader archive, ArchiveEntry entry, EntryName name)
    {
        var (content, fault) = Read(archive, entry, _limits.MaxExportBytes);
        if (fault is not null || content is null) return [Entry(entry, name, null, fault ?? SizeLimit.OfExport(_limits))];
        _transcripts++;
        var place = PlaceOf(name);
        return _formats.List(new FileOfFormat(
            FileOfFormat.SourceOf(name.Leaf, content, beside => _folders.Beside(name.Folder, beside), _limits), place, place.FileName(Inside(name.Folder), name.File), $"{_path}!{Origin(name)}", content.Length, entry.ModifiedAt)
        { Sheet = place.IsRun ? _sheets.GetValueOrDefault(place.Folder) : null });
    }

    private SourceItem.Transcript Transcript(ArchiveReader archive, ArchiveEntry entry, EntryName name)
    {
        var (content, fault) = Read(archive, entry, _limits.MaxFileBytes);
        return Entry(entry, name, content, fault ?? (content is null ? SizeLimit.Fault(null, _limits) : null));
    }

    private SourceItem Sheet(ArchiveReader archive, ArchiveEntry entry, EntryName name)
    {
        var (content, fault) = Read(archive, entry, RunSheet.MaxBytes);
        if (fault is null && content is null) fault = new Fault(FaultCode.TooLarge, 1, $"run.json has more than {RunSheet.MaxBytes} bytes.");
        RunSheet? sheet = null;
        if (fault is null) (sheet, fault) = RunSheet.Read(content);
        if (fault is not null) return Entry(entry, name, null, fault);

        var place = PlaceOf(name);
        _sheets[place.Folder] = sheet!;
        return new SourceItem.RunFacts(RunOf(place, entry.ModifiedAt, sheet));
    }

    private SourceItem.Transcript Entry(ArchiveEntry entry, EntryName name, byte[]? content, Fault? fault)
    {
        if (fault?.Code != FaultCode.NotATranscript) _transcripts++;
        var place = PlaceOf(name);
        var run = RunOf(place, entry.ModifiedAt, place.IsRun ? _sheets.GetValueOrDefault(place.Folder) : null);
        return new SourceItem.Transcript(
            run, place.FileName(Inside(name.Folder), name.File), $"{_path}!{Origin(name)}", content?.Length ?? 0, entry.ModifiedAt)
        {
            Content = content,
            Fault = fault,
            OnDisk = false,
        };
    }

    // Content null and no fault: it goes on beyond the limit, wherever its header says that it ends.
    internal static (byte[]? Content, Fault? Fault) Read(ArchiveReader archive, ArchiveEntry entry, long most)
    {
        if (entry.Open is null) return (null, new Fault(FaultCode.Unreadable, 1, "The entry is encrypted; pack it without a password."));
        try
        {
            return (ReadUpTo(entry, most), null);
        }
        catch (InvalidDataException fault) when (archive.EntriesStandAlone)
        {
            return (null, new Fault(FaultCode.Unreadable, 1, $"The entry cannot be unpacked: {fault.Message}"));
        }
    }

    private static byte[]? ReadUpTo(ArchiveEntry entry, long most)
    {
        using var stream = entry.Open!();
        using var content = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (stream.Read(buffer) is > 0 and var read)
        {
            if (content.Length + read > most) return null;
            content.Write(buffer, 0, read);
        }

        var bytes = content.ToArray();
        if (bytes.Length != entry.Length) throw new InvalidDataException($"{bytes.Length} bytes came out where the archive says {entry.Length}.");
        if (entry.Crc32 is { } expected && Crc32.HashToUInt32(bytes) != expected) throw new InvalidDataException("its checksum does not fit.");
        return bytes;
    }

    private static string Origin(EntryName name) => name.Folder.Length == 0 ? name.File : name.Folder + "/" + name.File;

    // Entries at the top lie loose in what was given, as files do that are given themselves.
    private RunIdentifier.Place PlaceOf(EntryName name) => _runs.At(Inside(name.Folder), name.Folder.Length == 0 ? _folder : _root);

    // A run without a time is this archive's own, by the folder in it; one with a time is the run of that time, whichever archive it comes in.
    private RunIdentity RunOf(RunIdentifier.Place place, DateTime modifiedAt, RunSheet? sheet) => _runs.Of(place, modifiedAt, sheet) with
    {
        Location = place.Time is not null || place.Location is null ? null : $"{_path}!{place.Folder[Math.Min(_folder.Length, place.Folder.Length)..].Trim('/')}",
    };

    private string Inside(string folder) => folder.Length == 0 ? _folder : _folder + "/" + folder;

    private SourceItem.Transcript Faulty(FaultCode code, string detail)
    {
        var folder = _folder[..Math.Max(0, _folder.LastIndexOf('/'))];
        var place = _runs.At(folder, _root);
        return new SourceItem.Transcript(_runs.Of(place, _file.ModifiedAt), place.FileName(folder, Path.GetFileName(_path)), _path, _file.Size, _file.ModifiedAt)
        {
            Fault = new Fault(code, 1, detail),
            ChangedAt = _file.ChangedAt,
        };
    }
}
