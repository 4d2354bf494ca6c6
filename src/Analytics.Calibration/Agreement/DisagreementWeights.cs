namespace Analytics.Calibration.Agreement;

/// <summary>What a disagreement of two labels costs, for <see cref="Kappa"/>: 0 on the diagonal.</summary>
public static class DisagreementWeights
{
    /// <summary>1 for every disagreement: the unweighted kappa.</summary>
    public static double[,] Nominal(int labels) => Build(labels, (i, j) => i == j ? 0 : 1);

    /// <summary>|i - j|: equal spacing (Cicchetti-Allison).</summary>
    public static double[,] Linear(int labels) => Build(labels, (i, j) => Math.Abs(i - j));

    /// <summary>(i - j)²: quadratic (Fleiss-Cohen).</summary>
    public static double[,] Quadratic(int labels) => Build(labels, (i, j) => (i - j) * (i - j));

    private static double[,] Build(int labels, Func<int, int, double> cost)
    {
        var weights = new double[labels, labels];
        for (var i = 0; i < labels; i++)
            for (var j = 0; j < labels; j++)
                weights[i, j] = cost(i, j);
        return weights;
    }
}
