using Analytics.Transcripts;
using Analytics.Warehouse.Aggregates;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Tests.Queries;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Tests.Figures;

/// <summary>A random corpus in a warehouse, changed the way ingest and erasure change one, and remembered beside it.</summary>
internal sealed class InventedCorpus : IDisposable
{
    private static readonly InventedRun[] Runs =
    [
        new("20260907_090000", new DateTime(2026, 9, 7, 9, 0, 0), "aurora"),
        new("20260914_233000", new DateTime(2026, 9, 14, 23, 30, 0), "borealis"),
        new("late-first", new DateTime(2026, 9, 1, 0, 0, 0), "aurora"),
    ];

    private static readonly TurnKind[] Kinds = [TurnKind.Project, TurnKind.Technical, TurnKind.FollowUp];
    private readonly Store _store = new();
    private readonly Random _dice;
    private long _lastId;

    public InventedCorpus(int seed)
    {
        _dice = new Random(seed);
        foreach (var run in Runs) _store.Run(run.Id, run.Evaluator, run.StartedAt);
    }

    public WarehouseDatabase Warehouse => _store.Warehouse;

    public List<InventedInterview> Interviews { get; } = [];

    public void Dispose() => _store.Dispose();

    public Task<bool> AddAsync(int count) => WriteAsync(connection => Insert(connection, [.. Enumerable.Range(0, count).Select(_ => Invent(++_lastId))]));

    public Task<bool> RemoveSomeAsync() => WriteAsync(connection => Remove(connection, Some()));

    public Task<bool> KeepAsync(Func<InventedInterview, bool> isKept) => WriteAsync(connection => Remove(connection, [.. Interviews.Where(i => !isKept(i)).Select(i => i.Id)]));

    public Task<bool> ReplaceSomeAsync() => WriteAsync(connection =>
    {
        var ids = Some();
        Remove(connection, ids);
        Insert(connection, ids.ConvertAll(_ => Invent(++_lastId)));
    });

    /// <summary>A cohort at random; one that cells cannot tell when <paramref name="ofRows"/>.</summary>
    public Cohort Cohort(bool ofRows)
    {
        var cohort = new Cohort
        {
            Positions = Sometimes<string>("Data Engineer", "unknown"),
            Profiles = Sometimes(QualityProfile.Weak, QualityProfile.Strong),
            Runs = Sometimes(Runs[_dice.Next(3)].Id, Runs[0].Id),
            Evaluators = Sometimes("borealis", "aurora"),
            Recommendations = Sometimes<RecommendationLevel?>(RecommendationLevel.Proceed, null),
            From = _dice.Next(4) == 0 ? new DateOnly(2026, 9, 2 + _dice.Next(12)) : null,
            To = _dice.Next(4) == 0 ? new DateOnly(2026, 9, 14) : null,
        };
        return (ofRows ? _dice.Next(6) : -1) switch
        {
            0 => cohort with { Scores = [_dice.Next(1, 6)] },
            1 => cohort with { Kinds = [Kinds[_dice.Next(3)]] },
            2 => cohort with { Findings = [FindingCode.TurnsDiffer] },
            3 => cohort with { Search = "KAFKA" },
            4 => cohort with { Scales = [RelevanceScale.Judge] },
            5 => cohort with { Sections = ["project"] },
            _ => cohort,
        };
    }

    private List<T> Sometimes<T>(T one, T other) => _dice.Next(6) switch { 0 => [one], 1 => [one, other], _ => [] };

    private List<long> Some() => [.. Interviews.Where(_ => _dice.Next(3) == 0).Select(i => i.Id)];

    private Task<bool> WriteAsync(Action<DuckDBConnection> change) => Warehouse.WriteAsync(connection =>
    {
        change(connection);
        DerivedTables.Refresh(connection);
        WarehouseVersion.Bump(connection, DateTime.UtcNow);
        return true;
    });

    private void Remove(DuckDBConnection connection, List<long> ids)
    {
        InterviewRemoval.Remove(connection, ids);
        Interviews.RemoveAll(i => ids.Contains(i.Id));
    }

    private void Insert(DuckDBConnection connection, List<InventedInterview> interviews)
    {
        InventedRows.Append(connection, interviews);
        Store.Pending(connection, interviews.ConvertAll(i => i.Id));
        Interviews.AddRange(interviews);
    }

    private InventedInterview Invent(long id)
    {
        var scale = (RelevanceScale)_dice.Next(3);
        var questions = Enumerable.Range(1, _dice.Next(5)).Select(n => new InventedQuestion(
            n, Kinds[_dice.Next(3)], _dice.Next(3) switch { 0 => null, 1 => DeclaredType.Project, _ => DeclaredType.Technical },
            scale == RelevanceScale.None || _dice.Next(3) == 0 ? null : _dice.Next(1001) / 1000.0, _dice.Next(300))).ToList();
        var items = Enumerable.Range(1, _dice.Next(6)).Select(n => new InventedItem(
            n == 1 ? "project" : "technical", _dice.Next(7) == 0 ? null : _dice.Next(1, 6), n <= questions.Count ? n : null)).ToList();
        return new InventedInterview(
            id, Runs[_dice.Next(3)], $"C{_dice.Next(12):000}", (QualityProfile)_dice.Next(4), _dice.Next(4) == 0 ? null : _dice.Next(2) == 0 ? "Data Engineer" : "Ärztin O'Hara",
            _dice.Next(4) == 0 ? null : (RecommendationLevel)_dice.Next(3), scale, _dice.Next(3) == 0 ? null : _dice.Next(100, 501) / 100.0,
            _dice.Next(3) == 0 ? null : _dice.Next(1001) / 1000.0, items, questions,
            _dice.Next(2) == 0 ? FindingCode.TurnsDiffer : null, _dice.Next(2) == 0 ? "We ran Kafka." : "We ran cron.");
    }
}
