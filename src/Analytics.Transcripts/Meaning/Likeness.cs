using System.Numerics;
using System.Runtime.InteropServices;

namespace Analytics.Transcripts.Meaning;

/// <summary>
/// How much of what an item talks about a stretch of turns talks about: the share of the item's topic words that the stretch holds, each
/// word weighing more the fewer turns hold it, a word of the question fully and one of the answer alone somewhat less. 0 to 1.
/// </summary>
internal sealed class Likeness
{
    private const double AnswerWeight = 0.7;

    /// <summary>Most words of an answer are in no item: a bit for each hash tells them apart without looking them up.</summary>
    private const int FilterBits = 12;
    private const int FilterWords = 1 << (FilterBits - 6);

    private readonly int _words;
    private readonly ulong[][] _inQuestion;
    private readonly ulong[][] _inTurn;
    private readonly (ulong[] Mask, double[] Weight, double Total)[] _items;

    private Likeness(int words, ulong[][] inQuestion, ulong[][] inTurn, (ulong[], double[], double)[] items) =>
        (_words, _inQuestion, _inTurn, _items) = (words, inQuestion, inTurn, items);

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

        var words = (vocabulary.Count + 63) / 64;
        var inQuestion = new ulong[turns.Count][];
        var inTurn = new ulong[turns.Count][];
        for (var t = 0; t < turns.Count; t++)
        {
            inQuestion[t] = Mark(vocabulary, filter, new ulong[words], turns[t].Question);
            inTurn[t] = Mark(vocabulary, filter, (ulong[])inQuestion[t].Clone(), turns[t].Answer);
        }

        var rarity = Rarity(vocabulary.Count, inTurn);
        return new Likeness(words, inQuestion, inTurn, [.. itemWords.Select(own => Weigh(own, rarity, words))]);
    }

    /// <summary>Likeness of an item to the stretch of <paramref name="length"/> turns from <paramref name="turn"/> on.</summary>
    public double Of(int item, int turn, int length)
    {
        var (mask, weight, total) = _items[item];
        if (total <= 0) return 0;

        var sum = 0.0;
        for (var word = 0; word < _words; word++)
        {
            ulong question = 0, any = 0;
            for (var t = turn; t < turn + length; t++)
            {
                question |= _inQuestion[t][word];
                any |= _inTurn[t][word];
            }

            for (var bits = any & mask[word]; bits != 0; bits &= bits - 1)
            {
                var bit = BitOperations.TrailingZeroCount(bits);
                sum += weight[(word * 64) + bit] * ((question >> bit & 1) == 1 ? 1 : AnswerWeight);
            }
        }

        return sum / total;
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

    private static ulong[] Mark(Dictionary<ulong, int> vocabulary, ulong[] filter, ulong[] set, ReadOnlySpan<char> text)
    {
        foreach (var token in new Tokens(text))
        {
            var at = FilterAt(token);
            if ((filter[at >> 6] >> (at & 63) & 1) != 0 && vocabulary.TryGetValue(token, out var index)) set[index >> 6] |= 1UL << (index & 63);
        }

        return set;
    }

    /// <summary>ln(1 + turns / turns that hold the word); a word no turn holds says nothing about any and weighs nothing.</summary>
    private static double[] Rarity(int words, ulong[][] inTurn)
    {
        var rarity = new double[words];
        for (var word = 0; word < words; word++)
        {
            var holders = inTurn.Count(set => (set[word >> 6] >> (word & 63) & 1) == 1);
            rarity[word] = holders == 0 ? 0 : Math.Log(1 + ((double)inTurn.Length / holders));
        }

        return rarity;
    }

    private static (ulong[] Mask, double[] Weight, double Total) Weigh(Dictionary<int, double> own, double[] rarity, int words)
    {
        var mask = new ulong[words];
        var weight = new double[rarity.Length];
        var total = 0.0;
        foreach (var (index, factor) in own)
        {
            weight[index] = factor * rarity[index];
            total += weight[index];
            if (weight[index] > 0) mask[index >> 6] |= 1UL << (index & 63);
        }

        return (mask, weight, total);
    }
}
