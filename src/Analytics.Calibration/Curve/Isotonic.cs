namespace Analytics.Calibration.Curve;

/// <summary>
/// The weighted least-squares fit that never falls, by pooling adjacent violators.
/// Source: Ayer, M. et al. (1955), Annals of Mathematical Statistics 26, 641-647; Barlow, R. E. et al. (1972), Statistical Inference under
/// Order Restrictions; the same as R's isoreg with equal weights.
/// </summary>
public static class Isotonic
{
    /// <summary>Fitted values, in the order and unit of the values given.</summary>
    /// <param name="values">Values in the order in which they should not fall.</param>
    /// <param name="weights">Positive weight of each, such as its interviews.</param>
    /// <exception cref="ArgumentException">The two differ in length or a weight is not positive.</exception>
    public static IReadOnlyList<double> Fit(IReadOnlyList<double> values, IReadOnlyList<double> weights)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(weights);
        if (values.Count != weights.Count || weights.Any(w => !(w > 0)))
            throw new ArgumentException("Every value needs a positive weight.", nameof(weights));

        var blocks = new List<(double Mean, double Weight, int Size)>();
        for (var i = 0; i < values.Count; i++)
        {
            var block = (Mean: values[i], Weight: weights[i], Size: 1);
            while (blocks.Count > 0 && blocks[^1].Mean > block.Mean)
            {
                var last = blocks[^1];
                blocks.RemoveAt(blocks.Count - 1);
                var weight = last.Weight + block.Weight;
                block = (((last.Mean * last.Weight) + (block.Mean * block.Weight)) / weight, weight, last.Size + block.Size);
            }

            blocks.Add(block);
        }

        return [.. blocks.SelectMany(b => Enumerable.Repeat(b.Mean, b.Size))];
    }

    /// <summary>The largest distance of a value from its fit; 0 when the values never fall. Null without values.</summary>
    public static double? MaxViolation(IReadOnlyList<double> values, IReadOnlyList<double> weights) =>
        values is { Count: 0 } ? null : Fit(values, weights).Zip(values, (fit, value) => Math.Abs(fit - value)).Max();
}
