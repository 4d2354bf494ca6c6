using MathNet.Numerics.Distributions;

namespace Analytics.Calibration.Fairness;

/// <summary>
/// Fisher's exact test of a 2x2 table, two-sided: the probability, margins given, of every table at most as likely as the one observed (as
/// R's fisher.test).
/// Source: Fisher, R. A. (1935), The Design of Experiments.
/// </summary>
public static class FisherExact
{
    // Tables as likely as the observed one must not be lost to rounding; R allows the same.
    private const double Slack = 1 + 1e-7;

    /// <summary>p value, above 0 to 1; 1 when a margin is empty.</summary>
    public static double PValue(Selection first, Selection second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var population = (int)(first.Total + second.Total);
        var selected = (int)(first.Selected + second.Selected);
        var drawn = (int)first.Total;
        double Probability(int k) => Math.Exp(Hypergeometric.PMFLn(population, selected, drawn, k));

        var limit = Probability((int)first.Selected) * Slack;
        var from = Math.Max(0, drawn + selected - population);
        var to = Math.Min(drawn, selected);
        return Math.Min(1, Enumerable.Range(from, to - from + 1).Select(Probability).Where(p => p <= limit).Sum());
    }
}
