using System.Collections.Concurrent;

namespace Analytics.Warehouse.Queries;

/// <summary>
/// Answers of one query at one version of the warehouse. When there are many, those not asked for again since are let go: two generations, the young one
/// becomes the old one, and what is found in the old one is young again.
/// </summary>
internal sealed class KeptAnswers<TRow>(long version)
{
    private const int MostAnswers = 256;

    // Answers of many rows, such as lists of questions, count as several.
    private const int RowsOfOne = 200;

    private ConcurrentDictionary<object, IReadOnlyList<TRow>> _young = new();
    private ConcurrentDictionary<object, IReadOnlyList<TRow>> _old = new();
    private int _weight;

    /// <summary>The version they are of.</summary>
    public long Version { get; } = version;

    /// <summary>The answer kept, or a new one.</summary>
    public IReadOnlyList<TRow> Get(object parameters, Func<IReadOnlyList<TRow>> read)
    {
        if (_young.TryGetValue(parameters, out var rows)) return rows;
        if (!_old.TryGetValue(parameters, out rows)) rows = read();
        var kept = _young.GetOrAdd(parameters, rows);

        // Requests that turn a generation at the same time lose answers at worst, which are read again.
        if (ReferenceEquals(kept, rows) && Interlocked.Add(ref _weight, 1 + (rows.Count / RowsOfOne)) > MostAnswers)
        {
            (_old, _young) = (_young, new());
            Interlocked.Exchange(ref _weight, 0);
        }

        return kept;
    }
}
