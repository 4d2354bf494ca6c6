using DuckDB.NET.Data;

namespace Analytics.Warehouse.Sources;

/// <summary>
/// Keeps apart folders that give the same run id: the first keeps it, each other one gets its path appended. Which folder had it first is in the ledger,
/// so that every load says the same; a folder that stands there no longer was moved, and its run goes with whoever has its id now.
/// </summary>
/// <param name="warehouse">Whose ledger is asked; null where files are told apart for themselves alone.</param>
/// <param name="disk">Where it is asked whether folders still stand; null for this machine's.</param>
internal sealed class RunOwners(WarehouseDatabase? warehouse, Disk? disk = null)
{
    // An object of a file of several interviews says nothing of folders; an entry at the top of an archive does.
    private const string Known = """
        select distinct run_id, case when suffix(origin, file_name) then rtrim(origin[:length(origin) - length(file_name)], '/') else origin end as location
        from store.ingest_file where run_id in (select unnest($ids))
            and not (suffix(origin, '!' || file_name) and not regexp_matches(origin[:length(origin) - length(file_name) - 1], '[.](zip|tar[.]gz|tgz)$', 'i'))
        """;

    private const string Days = "select origin, run_id from store.ingest_file where origin in (select unnest($origins))";

    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);
    private readonly Disk _disk = disk ?? Disk.Here;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _known = new(StringComparer.Ordinal);

    /// <summary>The same items, their runs settled.</summary>
    public IReadOnlyList<SourceItem> Settle(IReadOnlyList<SourceItem> items)
    {
        using var connection = warehouse?.OpenConnection();
        var days = connection is null ? [] : DaysOf(connection, items);
        if (connection is not null) Ask(connection, items);
        return items.Select(item => item switch
        {
            SourceItem.Transcript { Run.IsDay: true } loose when days.TryGetValue(loose.Origin, out var day) => loose with { Run = loose.Run with { RunId = day, Folder = day } },
            SourceItem.Transcript transcript => transcript with { Run = Settle(transcript.Run) },
            SourceItem.RunFacts facts => new SourceItem.RunFacts(Settle(facts.Run)),
            _ => item,
        }).ToList();
    }

    private RunIdentity Settle(RunIdentity run)
    {
        if (run.Location is not { } location || IsOwn(run.RunId, location)) return run;
        var name = Extended(run);
        if (!IsOwn(name, location)) name = RunName.Fit($"{run.RunId} {location}");
        _owners.TryAdd(name, location);
        return run with { RunId = name, Folder = run.Path is { Length: > 0 } path ? path : run.Folder };
    }

    // What was told apart before stays apart, even when the folder it was told from is gone.
    private bool IsOwn(string id, string location)
    {
        if (_owners.TryGetValue(id, out var owner)) return owner == location;
        var known = _known.GetValueOrDefault(id);
        var isOwn = known is null || known.Contains(location) || !known.Any(Stands);
        if (isOwn) _owners.Add(id, location);
        return isOwn;
    }

    // A time in an archive is the run of that time, whichever archive brings it: corrections come that way.
    private bool Stands(string location) => location.IndexOf('!', StringComparison.Ordinal) is var end and >= 0
        ? RunName.TimeIn(location.AsSpan(end)) is null && _disk.HasFile(location[..end])
        : _disk.HasFolder(location);

    private static string Extended(RunIdentity run) => RunName.Fit($"{run.RunId} {(run.Path is { Length: > 0 } path ? path : EndOf(run.Location!))}");

    private static string EndOf(string location) => string.Join('/', location.Split('/', StringSplitOptions.RemoveEmptyEntries).TakeLast(2));

    private void Ask(DuckDBConnection connection, IReadOnlyList<SourceItem> items)
    {
        var runs = items.Select(item => item switch { SourceItem.Transcript transcript => transcript.Run, SourceItem.RunFacts facts => facts.Run, _ => null })
            .OfType<RunIdentity>().Where(run => run.Location is not null).Distinct();
        var ids = runs.SelectMany(run => new[] { run.RunId, Extended(run) }).Where(_asked.Add).ToList();
        if (ids.Count == 0) return;
        foreach (var (id, location) in Pairs(connection, Known, "ids", ids))
        {
            if (!_known.TryGetValue(id, out var locations)) _known.Add(id, locations = new HashSet<string>(StringComparer.Ordinal));
            locations.Add(location);
        }
    }

    // A loose file that is written again on another day stays the interview it is.
    private static Dictionary<string, string> DaysOf(DuckDBConnection connection, IReadOnlyList<SourceItem> items)
    {
        var origins = items.OfType<SourceItem.Transcript>().Where(source => source.Run.IsDay).Select(source => source.Origin).Distinct().ToList();
        return origins.Count == 0 ? [] : Pairs(connection, Days, "origins", origins).GroupBy(pair => pair.Item1).ToDictionary(group => group.Key, group => group.First().Item2);
    }

    private static List<(string, string)> Pairs(DuckDBConnection connection, string sql, string parameter, List<string> values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.Add(new DuckDBParameter(parameter, values));
        using var reader = command.ExecuteReader();
        var pairs = new List<(string, string)>();
        while (reader.Read()) pairs.Add((reader.GetString(0), reader.GetString(1)));
        return pairs;
    }
}
