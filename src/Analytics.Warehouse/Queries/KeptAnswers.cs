using System.Collections.Concurrent;

namespace Analytics.Warehouse.Queries;

/// <summary>
/// Answers kept while the warehouse does not change. When there are many, those not asked for again since are let go: two generations, the young one becomes
/// the old one, and what is found in the old one is young again.
/// </summary>
/// <typeparam name="TAnswer">An answer; it must not change once given.</typeparam>
/// <param name="warehouse">Whose version the answers are of.</param>
/// <param name="weight">How many answers of the usual size an answer counts as, from 1.</param>
public sealed class KeptAnswers<TAnswer>(WarehouseDatabase warehouse, Func<TAnswer, int> weight) where TAnswer : class
{
    private const int MostAnswers = 256;

    private Generations _kept = new(-1);

    /// <summary>The answer kept, or a new one.</summary>
    /// <param name="question">Equal questions have equal answers.</param>
    /// <param name="answer">Answers it anew.</param>
    public TAnswer Get(object question, Func<TAnswer> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);

        // The version is taken before reading: an answer may be newer than its version, never older.
        var version = warehouse.Version;
        var kept = _kept;
        if (kept.Version != version) _kept = kept = new Generations(version);
        return kept.Get(question, answer, weight);
    }

    private sealed class Generations(long version)
    {
        private ConcurrentDictionary<object, TAnswer> _young = new();
        private ConcurrentDictionary<object, TAnswer> _old = new();
        private int _weight;

        public long Version { get; } = version;

        public TAnswer Get(object question, Func<TAnswer> answer, Func<TAnswer, int> weight)
        {
            if (_young.TryGetValue(question, out var found)) return found;
            if (!_old.TryGetValue(question, out found)) found = answer();
            var kept = _young.GetOrAdd(question, found);

            // Requests that turn a generation at the same time lose answers at worst, which are read again.
            if (ReferenceEquals(kept, found) && Interlocked.Add(ref _weight, weight(found)) > MostAnswers)
            {
                (_old, _young) = (_young, new());
                Interlocked.Exchange(ref _weight, 0);
            }

            return kept;
        }
    }
}
