namespace Analytics.Warehouse.Loading;

/// <summary>Which file of a run holds which content, so that content counts once wherever in the run it lies.</summary>
internal sealed class RunContents
{
    private readonly Dictionary<(string RunId, string Sha256), FileFate> _loaded = [];
    private readonly Dictionary<(string RunId, string Sha256), LedgerRow> _keptOut = [];
    private readonly HashSet<(string RunId, long InterviewId)> _ids = [];

    /// <summary>Takes in what the ledger knows.</summary>
    public void Know(FileFate fate)
    {
        if (fate.Known is not { } row) return;
        if (row.HasInterview)
        {
            _ids.Add((row.Key.RunId, row.InterviewId!.Value));
            if (row.LoadedSha256 is { } content) _loaded.TryAdd((row.Key.RunId, content), fate);
        }
        else if (row is { IsKeptOut: true, Sha256: { } content })
        {
            _keptOut.TryAdd((row.Key.RunId, content), row);
        }
    }

    /// <summary>The file that is the interview of this content; null when none is.</summary>
    public FileFate? Holder(string runId, string? sha256) => sha256 is null ? null : _loaded.GetValueOrDefault((runId, sha256));

    /// <summary>A file kept out with this content that stands there no longer.</summary>
    public LedgerRow? GoneAndKeptOut(FileKey key, string? sha256) =>
        sha256 is not null && _keptOut.TryGetValue((key.RunId, sha256), out var row) && row.Key != key && row.IsGone ? row : null;

    /// <summary>A file is the interview of this content now, and of the one before no longer.</summary>
    public void Hold(FileFate fate, string? before, string? now)
    {
        Release(fate, before);
        if (now is not null) _loaded[(fate.Key.RunId, now)] = fate;
    }

    /// <summary>A file is the interview of this content no longer.</summary>
    public void Release(FileFate fate, string? sha256)
    {
        if (sha256 is not null && Holder(fate.Key.RunId, sha256) == fate) _loaded.Remove((fate.Key.RunId, sha256));
    }

    /// <summary>The id of a file's interview. One that went to a file renamed before is not given to whoever took its old name.</summary>
    public long NewId(FileKey key)
    {
        var id = Identity.OfInterview(key);
        for (var turn = 2; !_ids.Add((key.RunId, id)); turn++) id = Identity.OfInterview(key with { FileName = $"{key.FileName}\u001F{turn}" });
        return id;
    }
}
