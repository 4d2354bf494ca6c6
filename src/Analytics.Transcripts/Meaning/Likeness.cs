using System.Runtime.InteropServices;

namespace Analytics.Transcripts.Meaning;

/// <summary>A word of an item that a turn holds too.</summary>
/// <param name="Word">Which of the item's words, from 0.</param>
/// <param name="InQuestion">The recruiter says it; else only the candidate does.</param>
internal readonly record struct Hit(int Word, bool InQuestion);

/// <summary>
/// Which topic words of the evaluation items the turns hold, and how much each weighs: the more the fewer turns hold it, and twice in an
/// item's heading. Only the words of items are kept, and for each only the turns that hold it, so that long interviews cost what they share.
/// </summary>
internal sealed class Likeness
{
    /// <summary>Weights are whole numbers of this fraction, so that a sum does not depend on the order of its parts.</summary>
    private const double Unit = 1L << 32;

    /// <summary>Most words of an answer are in no item: a bit for each hash tells them apart without looking them up.</summary>
    private const int FilterBits = 12;
    private const int FilterWords = 1 << (FilterBits - 6);

    private readonly int _turns;
    private readonly List<int>?[] _holders;
    private readonly (int Word, long Weight)[][] _items;

    private Likeness(int turns, List<int>?[] holders, (int, long)[][] items) => (_turns, _holders, _items) = (turns, holders, items);

    public static Likeness Measure(IReadOnlyList<Reading.ScoredItem> items, IReadOnlyList<JudgedTurn> turns)
    {
        var vocabulary = new Dictionary<ulong, int>(128);
        var itemWords = new Dictionary<int, double>[items.Count];
        for (var i = 0; i < items.Count; i++)
        {
            itemWords[i] = new Dictionary<int, double>(48);
            Add(vocabulary, itemWords[i], items[i].Justification, 1);
            if (items[i].Heading is { } heading) Add(vocabulary, itemWords[i], heading, 2);
        }

        var filter = new ulong[FilterWords];
        foreach (var token in vocabulary.Keys) filter[FilterAt(token) >> 6] |= 1UL << (FilterAt(token) & 63);

        var holders = new List<int>?[vocabulary.Count];
        for (var t = 0; t < turns.Count; t++)
        {
            Mark(vocabulary, filter, holders, turns[t].Question, (t << 1) | 1);
            Mark(vocabulary, filter, holders, turns[t].Answer, t << 1);
        }

        return new Likeness(turns.Count, holders, [.. itemWords.Select(own => Weigh(own, holders, turns.Count))]);
    }

    /// <summary>The words an item shares with each turn.</summary>
    public ItemHits Of(int item)
    {
        var words = _items[item];
        var hits = new ItemHits(_turns, [.. words.Select(word => word.Weight)]);
        foreach (var (word, _) in words) hits.Count(_holders[word]);
        for (var i = 0; i < words.Length; i++) hits.Place(i, _holders[words[i].Word]);
        return hits;
    }

    private static void Add(Dictionary<ulong, int> vocabulary, Dictionary<int, double> own, ReadOnlySpan<char> text, double weight)
    {
        foreach (var token in new Tokens(text))
        {
            if (Tokens.IsStopword(token)) continue;
            ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(vocabulary, token, out var known);
            if (!known) index = vocabulary.Count - 1;
            own[index] = Math.Max(weight, own.GetValueOrDefault(index));
        }
    }

    private static int FilterAt(ulong token) => (int)((token * 0x9E3779B97F4A7C15UL) >> (64 - FilterBits));

    /// <summary>Notes a turn at each of its words that items use, once: the question's words come first, and what they hold the answer need not.</summary>
    private static void Mark(Dictionary<ulong, int> vocabulary, ulong[] filter, List<int>?[] holders, ReadOnlySpan<char> text, int holder)
    {
        foreach (var token in new Tokens(text))
        {
            var at = FilterAt(token);
            if ((filter[at >> 6] >> (at & 63) & 1) == 0 || !vocabulary.TryGetValue(token, out var index)) continue;

            var known = holders[index] ??= new List<int>(4);
            if (known.Count == 0 || known[^1] >> 1 != holder >> 1) known.Add(holder);
        }
    }

    /// <summary>ln(1 + turns / turns that hold the word); a word no turn holds says nothing about any and is left out.</summary>
    private static (int, long)[] Weigh(Dictionary<int, double> own, List<int>?[] holders, int turns)
    {
        var weighed = new List<(int, long)>(own.Count);
        foreach (var (word, factor) in own)
        {
            if (holders[word] is { } held) weighed.Add((word, (long)(factor * Math.Log(1 + ((double)turns / held.Count)) * Unit)));
        }

        return [.. weighed];
    }
}
