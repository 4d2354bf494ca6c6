namespace Analytics.Calibration.Fairness;

/// <summary>Ratios of selection rates.</summary>
public static class SelectionRatio
{
    /// <summary>
    /// Rate of the first group over rate of the second with Katz's interval on the log scale, exp(ln r ± z √(1/a - 1/n1 + 1/b - 1/n2)). 0 or
    /// more; null when
    /// the second group selected nobody or either is empty; without interval when the first selected nobody. n counts both groups.
    /// Source: Katz, D. et al. (1978), Biometrics 34, 469-474.
    /// </summary>
    public static Estimate Katz(Selection group, Selection reference)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(reference);
        var n = (int)(group.Total + reference.Total);
        if (group.Rate is not { } rate || reference.Rate is not > 0)
            return Estimate.Undefined(n);

        var ratio = rate / reference.Rate.Value;
        if (group.Selected == 0)
            return new Estimate(ratio, null, null, n);
        var error = Math.Sqrt((1.0 / group.Selected) - (1.0 / group.Total) + (1.0 / reference.Selected) - (1.0 / reference.Total));
        return new Estimate(ratio, ratio * Math.Exp(-Proportion.Z95 * error), ratio * Math.Exp(Proportion.Z95 * error), n);
    }
}
