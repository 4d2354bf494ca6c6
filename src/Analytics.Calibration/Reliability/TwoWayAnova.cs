namespace Analytics.Calibration.Reliability;

/// <summary>
/// Mean squares of a complete table units x occasions: what the two-way intraclass correlations are made of.
/// Units with a missing occasion are left out by the caller.
/// </summary>
/// <param name="Units">Rows n, 2 or more.</param>
/// <param name="Occasions">Columns k, 2 or more: raters, or runs.</param>
/// <param name="MeanSquareUnits">MSR, between units.</param>
/// <param name="MeanSquareOccasions">MSC, between occasions.</param>
/// <param name="MeanSquareError">MSE, residual.</param>
/// <param name="MeanSquareWithin">MSW, within units whatever the occasion.</param>
public sealed record TwoWayAnova(
    int Units, int Occasions, double MeanSquareUnits, double MeanSquareOccasions, double MeanSquareError, double MeanSquareWithin)
{
    /// <summary>Degrees of freedom of <see cref="MeanSquareUnits"/>: units less one, or less the groups whose means are taken out.</summary>
    public int UnitFreedom { get; init; } = Units - 1;

    // Sums of squares smaller than this, relative to the values, are rounding.
    private const double Rounding = 1e-13;

    /// <summary>The mean squares of a table; null with fewer than two units or two occasions.</summary>
    /// <param name="table">One row per unit, all of the same length.</param>
    /// <exception cref="ArgumentException">Rows differ in length.</exception>
    public static TwoWayAnova? Of(IReadOnlyList<IReadOnlyList<double>> table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Of(table, new int[table.Count]);
    }

    /// <summary>
    /// The mean squares with the spread between groups of units taken out of MSR: each unit around the mean of its own group, on units less groups degrees
    /// of freedom. Null where no group has a second unit.
    /// </summary>
    /// <param name="table">One row per unit, all of the same length.</param>
    /// <param name="groups">The group of each row, numbered from 0.</param>
    /// <param name="weights">Which rows count: those of a weight above 0; null for all.</param>
    /// <exception cref="ArgumentException">Rows differ in length.</exception>
    public static TwoWayAnova? Of(IReadOnlyList<IReadOnlyList<double>> table, IReadOnlyList<int> groups, IReadOnlyList<double>? weights = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(groups);
        if (table.Count < 2 || table[0].Count < 2) return null;
        var k = table[0].Count;
        if (table.Any(row => row.Count != k))
            throw new ArgumentException("Every unit needs a value on every occasion; leave out units that lack one.", nameof(table));

        // Asked anew for everyone left out, so nothing here may grow faster than the table.
        var rows = new double[table.Count];
        var columns = new double[k];
        var members = new int[groups.Max() + 1];
        var means = new double[members.Length];
        var (n, grand) = (0, 0.0);
        for (var i = 0; i < table.Count; i++)
        {
            if (weights?[i] <= 0) continue;
            var sum = 0.0;
            for (var j = 0; j < k; j++)
            {
                sum += table[i][j];
                columns[j] += table[i][j];
            }

            rows[i] = sum / k;
            grand += rows[i];
            members[groups[i]]++;
            means[groups[i]] += rows[i];
            n++;
        }

        var freedom = n - members.Count(m => m > 0);
        if (freedom < 1) return null;
        grand /= n;
        for (var j = 0; j < k; j++) columns[j] /= n;
        for (var g = 0; g < means.Length; g++) means[g] /= members[g];

        var (between, error) = (0.0, 0.0);
        for (var i = 0; i < table.Count; i++)
        {
            if (weights?[i] <= 0) continue;
            between += Square(rows[i] - means[groups[i]]);
            for (var j = 0; j < k; j++) error += Square(table[i][j] - rows[i] - columns[j] + grand);
        }

        var scale = n * k * grand * grand;
        (between, error) = (Clean(k * between, scale), Clean(error, scale));
        var occasions = Clean(n * columns.Sum(c => Square(c - grand)), scale);
        return new TwoWayAnova(
            n, k, between / freedom, occasions / (k - 1), error / ((n - 1) * (k - 1)), (occasions + error) / (n * (k - 1)))
        {
            UnitFreedom = freedom,
        };
    }

    private static double Clean(double sumOfSquares, double scale) => sumOfSquares < Rounding * scale ? 0 : sumOfSquares;

    private static double Square(double x) => x * x;
}
