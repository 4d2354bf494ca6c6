using System.Globalization;
using Analytics.Formats.OpenFormat;
using Analytics.Transcripts;
using Analytics.Warehouse.Loading;

namespace Analytics.Warehouse.Sources;

/// <summary>
/// Decides which run a file belongs to: the nearest folder above it whose name holds a time; else the run the user gave; else the folder it lies in, by its
/// path below what was given; else, lying there directly, the day of its last write.
/// </summary>
internal sealed class RunIdentifier(IngestRequest request)
{
    private readonly Dictionary<(string, string), Place> _places = [];

    /// <summary>The run of a file in a folder.</summary>
    /// <param name="place">The folder.</param>
    /// <param name="modifiedAt">The file's last write time.</param>
    /// <param name="sheet">The run folder's run.json, where there is one.</param>
    public RunIdentity Of(Place place, DateTime modifiedAt, RunSheet? sheet = null)
    {
        var run = place.Time is { } time ? new RunIdentity(place.RunId!, place.Name!, time, DateSource.Folder, null)
            : place.RunId is { } id ? new RunIdentity(id, id, modifiedAt, DateSource.FileTime, null)
            : FromRequest(modifiedAt);
        run = run with { Evaluator = request.Evaluator, Location = place.Location, Path = place.Path };
        if (request.StartedAt is { } startedAt) run = run with { StartedAt = startedAt, DateSource = DateSource.Given };
        return run.With(sheet, request.Evaluator is not null, request.StartedAt is not null);
    }

    /// <summary>The run of an interview that may name its run itself; what the user said comes first, and where neither does its folder tells.</summary>
    /// <param name="place">The folder of its file.</param>
    /// <param name="named">The run it names; null for none.</param>
    /// <param name="startedAt">When it started itself; null where it does not say.</param>
    /// <param name="modifiedAt">Its file's last write time.</param>
    /// <param name="sheet">The run folder's run.json, where there is one.</param>
    public RunIdentity Of(Place place, NamedRun? named, DateTime? startedAt, DateTime modifiedAt, RunSheet? sheet)
    {
        var from = startedAt ?? modifiedAt;
        var run = request.RunId is not null ? FromRequest(from) : named is null ? Of(place, from, sheet) : Named(named, from);
        if (startedAt is not null && run is { DateSource: DateSource.FileTime, IsDay: false }) run = run with { DateSource = DateSource.Interviews };
        run = run with { Evaluator = request.Evaluator ?? (named?.Evaluator is { } evaluator ? ShownName.Of(evaluator) : run.Evaluator), Location = null, Path = null };
        if (request.StartedAt is { } given) run = run with { StartedAt = given, DateSource = DateSource.Given };
        return named is null ? run : run.With(sheet, run.Evaluator is not null, startedAtGiven: true);
    }

    private static RunIdentity Named(NamedRun named, DateTime from)
    {
        var id = RunName.Fit(named.Id);
        var folder = named.Folder is { } shown ? RunName.Fit(shown) : id;
        if (named.StartedAt is { } start)
            return new RunIdentity(id, folder, start, SnakeCase.TryParse<DateSource>(named.DateSource, out var source) ? source : DateSource.Given, null);
        return RunName.TimeIn(id) is { } time ? new RunIdentity(id, folder, time, DateSource.Given, null) : new RunIdentity(id, folder, from, DateSource.FileTime, null);
    }

    /// <summary>What a folder is to the runs of the files in it.</summary>
    /// <param name="folder">The folder's full path, parts divided by <c>/</c>.</param>
    /// <param name="root">The folder that was given, or the one that holds the file that was given.</param>
    public Place At(string folder, string root)
    {
        if (!_places.TryGetValue((folder, root), out var place)) _places.Add((folder, root), place = Look(folder, root));
        return place;
    }

    private Place Look(string folder, string root)
    {
        var below = Below(folder, root);
        for (var end = folder.Length; end > 0;)
        {
            var start = folder.LastIndexOf('/', end - 1) + 1;
            if (RunName.TimeIn(folder.AsSpan(start, end - start)) is { } time)
            {
                var path = folder[..end];
                return new Place(RunName.IdOf(time), time, path, folder[start..end], Below(path, root), path);
            }

            end = start - 1;
        }

        if (request.RunId is not null) return new Place(null, null, below is null ? folder : root, null, null, null);
        return string.IsNullOrEmpty(below) ? new Place(null, null, folder, null, null, folder) : new Place(RunName.Fit(below), null, folder, below, below, folder);
    }

    private RunIdentity FromRequest(DateTime modifiedAt)
    {
        if (request.RunId is not { } runId)
        {
            var day = modifiedAt.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
            return new RunIdentity(day, day, modifiedAt.Date, DateSource.FileTime, null) { IsDay = true };
        }

        return RunName.TimeIn(runId) is { } time && RunName.IdOf(time) == runId
            ? new RunIdentity(runId, runId, time, DateSource.Given, null)
            : new RunIdentity(runId, runId, modifiedAt, DateSource.FileTime, null);
    }

    private static string? Below(string folder, string root) =>
        folder == root ? "" : folder.StartsWith(root, StringComparison.Ordinal) && (root.EndsWith('/') || folder[root.Length] == '/') ? folder[root.Length..].Trim('/') : null;

    /// <summary>What a folder is to the runs of the files in it.</summary>
    /// <param name="RunId">The run's id; null where the user or the file's day gives it.</param>
    /// <param name="Time">The time in the run folder's name.</param>
    /// <param name="Folder">The run's folder: a file is known by its path below it.</param>
    /// <param name="Name">The name the run's folder is shown by.</param>
    /// <param name="Path">Its path below what was given.</param>
    /// <param name="Location">Its full path; null where the user named the run.</param>
    internal sealed record Place(string? RunId, DateTime? Time, string Folder, string? Name, string? Path, string? Location)
    {
        /// <summary>Whether the folder itself names the run.</summary>
        public bool IsRun => RunId is not null;

        /// <summary>A file's path below the run's folder.</summary>
        public string FileName(string folder, string name) => folder.Length > Folder.Length ? $"{folder[Folder.Length..].Trim('/')}/{name}" : name;
    }
}
