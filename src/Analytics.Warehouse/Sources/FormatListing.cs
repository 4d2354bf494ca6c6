using System.Text;
using Analytics.Formats;
using Analytics.Formats.OpenFormat;
using Analytics.Transcripts;
using Analytics.Warehouse.Loading;

namespace Analytics.Warehouse.Sources;

/// <summary>
/// The interviews of a file that holds several, each an item of its own: told by its id within its run, else by candidate and start, wherever in which file it
/// stands. What is wrong with one keeps out that one, by its line; what is wrong with the file ends it there.
/// </summary>
internal sealed class FormatListing(InterviewFormats formats, RunIdentifier runs, IngestLimits limits)
{
    private readonly Wordings _wordings = limits.Wordings();

    /// <summary>Whether a file may be of any format by its name.</summary>
    public bool MayRead(string name) => !SourceKind.IsTranscript(name) && formats.MayRead(name);

    /// <summary>Whether a file may accompany another one by its name.</summary>
    public bool MayAccompany(string name) => formats.MayAccompany(name);

    /// <summary>What a file holds.</summary>
    public IEnumerable<SourceItem> List(FileOfFormat file)
    {
        IEnumerator<FormatEntry>? entries = null;
        IInterviewFormat? format = null;
        // An iterator cannot yield while it catches, so each step answers with what it came to.
        if (Step(file, () => entries = (format = formats.Of(file.Source))?.Read(file.Source).GetEnumerator()) is { } closed)
        {
            yield return closed;
            yield break;
        }

        if (entries is null)
        {
            if (formats.Accompanies(file.Source)) yield return Finished(file);
            else yield return Whole(file, new Fault(FaultCode.UnknownFormat, 1, formats.LooksLike(file.Source)), isSeen: true);
            yield break;
        }

        using var reading = entries;
        var met = new Dictionary<FileKey, int>();
        while (true)
        {
            var isMore = false;
            if (Step(file, () => isMore = entries.MoveNext()) is { } broken)
            {
                yield return broken;
                yield break;
            }

            if (!isMore) break;
            yield return Item(file, format!, entries.Current, met);
        }

        if (met.Count == 0) yield return Whole(file, new Fault(FaultCode.InvalidInterview, 1, "The file holds no interview, so there is nothing to ingest."), isSeen: true);
        else yield return Finished(file);
    }

    private SourceItem.Transcript? Step(FileOfFormat file, Action step)
    {
        try
        {
            step();
            return null;
        }
        catch (SourceTooLargeException)
        {
            return Whole(file, SizeLimit.OfExport(limits), isSeen: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Whole(file, new Fault(FaultCode.Unreadable, 1, $"The file cannot be read: {fault.Message} What came before this place is loaded."), isSeen: false);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException and not ArchiveRefusedException)
        {
            return Whole(file, SourceReading.Failed(failure).Faults[0], isSeen: true);
        }
    }

    private SourceItem.Transcript Item(FileOfFormat file, IInterviewFormat format, FormatEntry entry, Dictionary<FileKey, int> met)
    {
        var identity = entry is FormatEntry.Interview one ? InterviewIdentity.Of(one.Json.Span) : null;
        var run = runs.Of(file.Place, identity?.Run, identity?.StartedAt, file.ModifiedAt, file.Sheet) with { Source = identity?.Run?.IsHome == true ? RunIdentity.HomeFormat : format.Name };
        var line = $"{file.FileName} line {entry.Line}";
        var key = identity?.Key ?? line;
        var fault = FaultOf(entry, key, met.TryAdd(new FileKey(run.RunId, key), entry.Line) ? null : met[new FileKey(run.RunId, key)]);
        if (fault?.Code == FaultCode.InterviewRepeated) key = line;
        var json = (entry as FormatEntry.Interview)?.Json ?? Encoding.UTF8.GetBytes(line);
        return new SourceItem.Transcript(run, key, $"{file.Origin}!{key}", json.Length, file.ModifiedAt)
        {
            Content = json.ToArray(),
            Fault = fault,
            Object = new SourceItem.ObjectSource(entry.Line, $"{file.Origin}!{line}", _wordings, (entry as FormatEntry.Interview)?.Findings ?? []),
            OnDisk = false,
        };
    }

    private Fault? FaultOf(FormatEntry entry, string key, int? before) => entry switch
    {
        FormatEntry.Unreadable unreadable => unreadable.Faults[0],
        _ when before is { } line => new Fault(
            FaultCode.InterviewRepeated, entry.Line, $"Line {line} holds an interview \"{key}\" of the same run already; give each an id of its own, or leave one out. That line counts."),
        FormatEntry.Interview one when one.Json.Length > limits.MaxFileBytes => SizeLimit.Fault(one.Json.Length, limits) with { Line = entry.Line },
        _ => null,
    };

    private SourceItem.Transcript Whole(FileOfFormat file, Fault fault, bool isSeen) =>
        new(runs.Of(file.Place, file.ModifiedAt, file.Sheet) with { Location = file.Standing is null ? null : file.Place.Location }, file.FileName, file.Origin, file.Size, file.ModifiedAt)
        {
            Fault = fault,
            ChangedAt = file.Standing?.ChangedAt,
            OnDisk = isSeen && file.Standing is not null,
        };

    private static SourceItem.Finished Finished(FileOfFormat file) => new(file.Origin, file.Size, file.ModifiedAt, file.Standing?.ChangedAt);
}
