namespace Analytics.Samples;

/// <summary>
/// SplitMix64 (Steele, Lea, Flood 2014). Own code because <see cref="Random"/> promises no sequence across versions, and only additions
/// and multiplications because logarithms and the like may differ in the last bit between platforms.
/// </summary>
internal sealed class SeededRandom
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private ulong _state;

    /// <param name="state">The state before the first number.</param>
    public SeededRandom(ulong state) => _state = state;

    /// <summary>An independent stream for each combination of seed and keys.</summary>
    public static SeededRandom For(int seed, RandomUse use, long key, long second = 0)
    {
        var state = Mix((ulong)seed * Step + (ulong)use);
        state = Mix(state ^ ((ulong)key * Step));
        return new SeededRandom(Mix(state + (ulong)second));
    }

    public ulong Next() => Mix(_state += Step);

    /// <summary>0 to <paramref name="count"/> - 1, all equally likely (the bias of 2^-64 times count is nothing here).</summary>
    public int Below(int count) => (int)Math.BigMul(Next(), (ulong)count, out _);

    public int Between(int low, int high) => low + Below(high - low + 1);

    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability) => Unit() < probability;

    /// <summary>Nearly normal with mean 0: twelve uniform numbers added up, which reaches to 6 deviations and needs no logarithm.</summary>
    public double Normal(double deviation)
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++) sum += Unit();
        return sum * deviation;
    }

    public T Pick<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    /// <summary>Index drawn with the given weights.</summary>
    public int Weighted(ReadOnlySpan<double> weights)
    {
        var total = 0.0;
        foreach (var weight in weights) total += weight;
        var left = Unit() * total;
        for (var i = 0; i < weights.Length - 1; i++)
        {
            left -= weights[i];
            if (left < 0) return i;
        }

        return weights.Length - 1;
    }

    public void Shuffle<T>(IList<T> list)
    {
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}

/// <summary>What a stream of random numbers is for, so that one use never shifts another.</summary>
internal enum RandomUse : ulong
{
    Corpus = 1,
    Run = 2,
    Candidate = 3,
    Interview = 4,
    Oddity = 5,
}
