namespace Analytics.Transcripts.Meaning;

/// <summary>
/// The words one item shares with each turn, and from them its likeness to a stretch of turns: the share of the item's weight that the stretch
/// holds, a word of a question counted fully and one of an answer alone somewhat less. 0 to 1.
/// </summary>
internal sealed class ItemHits(int turns, long[] weight)
{
    private const double AnswerWeight = 0.7;

    private readonly int[] _start = new int[turns + 2];
    private readonly long _total = weight.Sum();
    private readonly byte[] _seen = new byte[weight.Length];
    private Hit[]? _hits;
    private long _sum;

    /// <summary>First pass over a word's holders: how many hits each turn has.</summary>
    public void Count(List<int>? holders)
    {
        foreach (var holder in holders ?? []) _start[(holder >> 1) + 2]++;
    }

    /// <summary>Second pass, after all words are counted: the hits themselves, side by side for each turn.</summary>
    public void Place(int word, List<int>? holders)
    {
        if (_hits is null)
        {
            for (var turn = 2; turn < _start.Length; turn++) _start[turn] += _start[turn - 1];
            _hits = new Hit[_start[^1]];
        }

        foreach (var holder in holders ?? []) _hits[_start[(holder >> 1) + 1]++] = new Hit(word, (holder & 1) == 1);
    }

    /// <summary>The turn shares a word with the item.</summary>
    public bool Touches(int turn) => _start[turn + 1] > _start[turn];

    /// <summary>Likeness to one turn alone.</summary>
    public double Of(int turn)
    {
        Begin();
        return Extend(turn);
    }

    /// <summary>Starts a new stretch.</summary>
    public void Begin()
    {
        Array.Clear(_seen);
        _sum = 0;
    }

    /// <summary>Adds a turn to the stretch and gives the likeness of the whole.</summary>
    public double Extend(int turn)
    {
        for (var at = _start[turn]; at < _start[turn + 1]; at++)
        {
            var (word, inQuestion) = _hits![at];
            var now = inQuestion ? (byte)2 : (byte)1;
            if (now <= _seen[word]) continue;

            _sum += Worth(word, now) - Worth(word, _seen[word]);
            _seen[word] = now;
        }

        return _total == 0 ? 0 : (double)_sum / _total;
    }

    private long Worth(int word, byte seen) => seen switch { 0 => 0, 1 => (long)(AnswerWeight * weight[word]), _ => weight[word] };
}
