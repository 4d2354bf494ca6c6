namespace Analytics.Charts.Strips;

/// <summary>Where dots go so that none hides another: as near the middle line as there is room. No chance is involved.</summary>
internal static class Swarm
{
    private const float LargestSingle = 3;
    private const float SmallestSingle = 1.25f;
    private const float SmallestDot = 1.25f;
    private const float LargestDot = 9;

    /// <summary>The largest radius of a single observation with which every dot of a group can be seen and none is larger than a row allows.</summary>
    /// <param name="places">Positions along the line, ascending.</param>
    /// <param name="counts">Observations of every dot, shown as area.</param>
    /// <param name="reach">How far from the line a dot's centre may be.</param>
    public static float SingleRadius(IReadOnlyList<float> places, IReadOnlyList<int> counts, float reach)
    {
        var single = counts.Count == 0 ? LargestSingle : MathF.Min(LargestSingle, MathF.Min(LargestDot, reach) / MathF.Sqrt(counts.Max()));
        while (single > SmallestSingle && Offsets(places, Radii(counts, single), reach).Contains(null))
            single -= 0.25f;

        // Where one dot stands for thousands, a single observation has less room than can be seen, and small dots are drawn larger than they should be.
        return single;
    }

    /// <summary>Radii and distances from the middle line, one a dot.</summary>
    public static (IReadOnlyList<float> Radii, IReadOnlyList<float> Offsets) Place(
        IReadOnlyList<float> places, IReadOnlyList<int> counts, float single, float reach)
    {
        var radii = Radii(counts, single);
        return (radii, [.. Offsets(places, radii, reach).Select(offset => offset ?? 0)]);
    }

    private static float[] Radii(IReadOnlyList<int> counts, float single) => [.. counts.Select(count => MathF.Max(SmallestDot, single * MathF.Sqrt(count)))];

    /// <summary>Distances from the middle line; null where there is no room for a dot.</summary>
    private static float?[] Offsets(IReadOnlyList<float> places, float[] radii, float reach)
    {
        var offsets = new float?[places.Count];
        var (start, widest) = (0, radii.DefaultIfEmpty().Max());
        for (var i = 0; i < places.Count; i++)
        {
            while (places[i] - places[start] > 2 * widest)
                start++;
            offsets[i] = Candidates(reach).Where(offset => IsFree(places, radii, offsets, start, i, offset)).Cast<float?>().FirstOrDefault();
        }

        return offsets;
    }

    /// <summary>Half pixels from the middle line, nearest first.</summary>
    private static IEnumerable<float> Candidates(float reach) =>
        Enumerable.Range(2, Math.Max(0, (int)(2 * reach) - 1)).SelectMany(half => new[] { -half / 2f, half / 2f }).Prepend(0);

    private static bool IsFree(IReadOnlyList<float> places, float[] radii, float?[] offsets, int start, int dot, float offset)
    {
        for (var other = start; other < dot; other++)
        {
            var (dx, dy, apart) = (places[dot] - places[other], offset - (offsets[other] ?? 0), radii[dot] + radii[other]);
            if ((dx * dx) + (dy * dy) < apart * apart)
                return false;
        }

        return true;
    }
}
