namespace Analytics.Charts.Strips;

/// <summary>Where dots go so that none hides another: as near the middle line as there is room. No chance is involved.</summary>
/// <param name="places">Positions along the line, ascending.</param>
/// <param name="counts">Observations of every dot, shown as area.</param>
/// <param name="reach">How far from the line a dot's centre may be.</param>
internal sealed class Swarm(IReadOnlyList<float> places, IReadOnlyList<int> counts, float reach)
{
    private const float LargestSingle = 3;
    private const float SmallestSingle = 1.25f;
    private const float SmallestDot = 1.25f;
    private const float LargestDot = 9;

    /// <summary>The largest radius of a single observation with which every dot of a group can be seen and none is larger than a row allows.</summary>
    public float SingleRadius()
    {
        var single = counts.Count == 0 ? LargestSingle : MathF.Min(LargestSingle, MathF.Min(LargestDot, reach) / MathF.Sqrt(counts.Max()));
        while (single > SmallestSingle && Offsets(Radii(single)).Contains(null))
            single -= 0.25f;

        // Where one dot stands for thousands, a single observation has less room than can be seen, and small dots are drawn larger than they should be.
        return single;
    }

    /// <summary>Radii and distances from the middle line, one a dot.</summary>
    public (IReadOnlyList<float> Radii, IReadOnlyList<float> Offsets) Place(float single)
    {
        var radii = Radii(single);
        return (radii, [.. Offsets(radii).Select(offset => offset ?? 0)]);
    }

    private float[] Radii(float single) => [.. counts.Select(count => MathF.Max(SmallestDot, single * MathF.Sqrt(count)))];

    /// <summary>Distances from the middle line; null where there is no room for a dot.</summary>
    private float?[] Offsets(float[] radii)
    {
        var offsets = new float?[places.Count];
        var (start, widest) = (0, radii.DefaultIfEmpty().Max());
        for (var i = 0; i < places.Count; i++)
        {
            while (places[i] - places[start] > 2 * widest)
                start++;
            offsets[i] = Candidates().Where(offset => IsFree(radii, offsets, start, i, offset)).Cast<float?>().FirstOrDefault();
        }

        return offsets;
    }

    /// <summary>Half pixels from the middle line, nearest first.</summary>
    private IEnumerable<float> Candidates() =>
        Enumerable.Range(2, Math.Max(0, (int)(2 * reach) - 1)).SelectMany(half => new[] { -half / 2f, half / 2f }).Prepend(0);

    private bool IsFree(float[] radii, float?[] offsets, int start, int dot, float offset)
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
