namespace Analytics.Calibration.Multiplicity;

/// <summary>
/// How much of a chance of error one look may take of those that share it, when nobody knows how many looks there will be. Half of the error is spread evenly over the looks expected, a
/// quarter over twice as many after them, an eighth over four times as many, and so on: however many there are, the shares never add up to more than the whole, and so does the chance of
/// any false finding (Bonferroni's inequality), whatever the looks have in common.
/// Source: Bonferroni spending over interim looks, Wassmer and Brannath (2016), Group Sequential and Confirmatory Adaptive Designs, 2.1; spending while the number of looks is open, Lan and
/// DeMets (1983), Biometrika 70, 659-663.
/// </summary>
public static class LookSpending
{
    /// <summary>The share of one look.</summary>
    /// <param name="error">The chance of error all looks share, above 0 and below 1.</param>
    /// <param name="look">Which look, from 1.</param>
    /// <param name="expected">Looks expected, from 1; decided before the first.</param>
    public static double Share(double error, int look, int expected)
    {
        if (!(error > 0 && error < 1)) throw new ArgumentOutOfRangeException(nameof(error), error, "The error must be between 0 and 1, such as 0.05.");
        ArgumentOutOfRangeException.ThrowIfLessThan(look, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(expected, 1);
        var (part, looks, first) = (error / 2, (long)expected, 1L);
        for (; look >= first + looks; part /= 2, looks *= 2) first += looks;
        return part / looks;
    }
}
