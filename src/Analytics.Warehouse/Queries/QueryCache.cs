using Analytics.Warehouse.Scopes;
using Analytics.Warehouse.Telemetry;
using Microsoft.Extensions.Caching.Memory;

namespace Analytics.Warehouse.Queries;

/// <summary>Answers kept while the warehouse does not change, up to a limit; what is asked for by several at once is answered once.</summary>
/// <param name="warehouse">Whose version the answers are of.</param>
public sealed class QueryCache(WarehouseDatabase warehouse) : IDisposable
{
    // In answers of the usual size: some thousands of rows of a chart or a page of a list.
    private const long MostWeight = 1_000;

    private readonly MemoryCache _answers = new(new MemoryCacheOptions { SizeLimit = MostWeight, CompactionPercentage = 0.25 });

    /// <summary>The answer kept, or a new one.</summary>
    /// <typeparam name="TAnswer">An answer; it must not change once given.</typeparam>
    /// <param name="question">Equal questions have equal answers.</param>
    /// <param name="answer">Answers it anew.</param>
    /// <param name="weight">How many answers of the usual size an answer counts as, from 1.</param>
    public TAnswer Get<TAnswer>(object question, Func<TAnswer> answer, Func<TAnswer, int> weight) where TAnswer : class
    {
        ArgumentNullException.ThrowIfNull(weight);

        // The scope is part of the question: what one reader was answered is not for another. The version is taken before reading: an answer may be newer than its version, never older.
        var key = (warehouse.Version, ReadScope.Current, typeof(TAnswer), question);
        var kept = _answers.Get(key) as Lazy<TAnswer>;
        WarehouseInstruments.CountCache("answers", kept is not null);
        if (kept is not null) return kept.Value;
        var made = new Lazy<TAnswer>(answer);
        var first = _answers.GetOrCreate(key, entry =>
        {
            entry.Size = 1;
            return made;
        })!;
        try
        {
            var value = first.Value;
            if (ReferenceEquals(first, made) && weight(value) is > 1 and var heavy) _answers.Set(key, made, new MemoryCacheEntryOptions { Size = heavy });
            return value;
        }
        catch
        {
            // A fault is told to whoever waited for it, and to nobody after them.
            _answers.Remove(key);
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _answers.Dispose();
}
