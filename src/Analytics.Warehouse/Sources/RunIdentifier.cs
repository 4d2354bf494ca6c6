using System.Globalization;
using Analytics.Warehouse.Loading;

namespace Analytics.Warehouse.Sources;

/// <summary>Decides which run a file belongs to: its nearest run folder, else what the user gave, else the day of its last write.</summary>
internal sealed class RunIdentifier(IngestRequest request)
{
    private const string FolderPrefix = "transcripts_";
    private const string TimeFormat = "yyyyMMdd_HHmmss";

    /// <summary>The run of a file in a folder.</summary>
    /// <param name="folder">The folder's path, parts divided by <c>/</c>.</param>
    /// <param name="modifiedAt">The file's last write time.</param>
    /// <param name="sheet">The run folder's run.json, where there is one.</param>
    public RunIdentity Of(string folder, DateTime modifiedAt, RunSheet? sheet = null)
    {
        var run = RunFolderOf(folder) is { } path ? FromFolder(path[(path.LastIndexOf('/') + 1)..]) : FromRequest(modifiedAt);
        run = run with { Evaluator = request.Evaluator };
        if (request.StartedAt is { } startedAt) run = run with { StartedAt = startedAt, DateSource = DateSource.Given };
        return run.With(sheet, request.Evaluator is not null, request.StartedAt is not null);
    }

    /// <summary>The path of the nearest folder that names a run, up from and including the given one; null when none does.</summary>
    public static string? RunFolderOf(string folder)
    {
        for (var end = folder.Length; end > 0;)
        {
            var start = folder.LastIndexOf('/', end - 1) + 1;
            if (TryReadFolder(folder.AsSpan(start, end - start), out _)) return folder[..end];
            end = start - 1;
        }

        return null;
    }

    private static RunIdentity FromFolder(string name)
    {
        TryReadFolder(name, out var startedAt);
        return new RunIdentity(name[FolderPrefix.Length..], name, startedAt, DateSource.Folder, null);
    }

    private RunIdentity FromRequest(DateTime modifiedAt)
    {
        if (request.RunId is not { } runId)
        {
            var day = modifiedAt.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
            return new RunIdentity(day, day, modifiedAt.Date, DateSource.FileTime, null);
        }

        return TryReadTime(runId, out var startedAt)
            ? new RunIdentity(runId, runId, startedAt, DateSource.Given, null)
            : new RunIdentity(runId, runId, modifiedAt, DateSource.FileTime, null);
    }

    private static bool TryReadFolder(ReadOnlySpan<char> name, out DateTime startedAt)
    {
        startedAt = default;
        return name.StartsWith(FolderPrefix, StringComparison.Ordinal) && TryReadTime(name[FolderPrefix.Length..], out startedAt);
    }

    private static bool TryReadTime(ReadOnlySpan<char> text, out DateTime time) =>
        DateTime.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
