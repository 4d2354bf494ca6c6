namespace Analytics.Review.Drawing;

/// <summary>How many answers of each stratum are drawn.</summary>
public static class StratifiedShares
{
    /// <summary>The least of a stratum: from two on, its spread can be told.</summary>
    public const int Least = 2;

    /// <summary>
    /// Shares that add up to the size: <see cref="Least"/> of each stratum or all it has, the rest in proportion to what is left of them (largest remainders, the earlier stratum of
    /// equal ones). Every answer of stratum h is then drawn with probability n_h / N_h, and none with probability 0.
    /// </summary>
    /// <param name="answers">Answers of each stratum, from 1.</param>
    /// <param name="size">How many to draw; as many as there are when it is more.</param>
    /// <returns>How many of each; null when the size is too small for every stratum to have its least.</returns>
    public static IReadOnlyList<int>? Of(IReadOnlyList<long> answers, int size)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var wanted = Math.Min(size, answers.Sum());
        var shares = answers.Select(n => (int)Math.Min(n, Least)).ToArray();
        var (rest, left) = (wanted - shares.Sum(), answers.Sum() - shares.Sum());
        if (rest < 0) return null;
        if (rest == 0) return shares;
        var exact = answers.Select((n, h) => (decimal)rest * (n - shares[h]) / left).ToArray();
        for (var h = 0; h < shares.Length; h++) shares[h] += (int)exact[h];
        foreach (var h in Enumerable.Range(0, shares.Length).OrderByDescending(h => exact[h] - decimal.Floor(exact[h])).Take((int)(wanted - shares.Sum())).ToList()) shares[h]++;
        return shares;
    }
}
