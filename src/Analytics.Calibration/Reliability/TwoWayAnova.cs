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
    public static TwoWayAnova? Of(IReadOnlyList<IReadOnlyList<double>> table) => Of(table, row => 0);

    /// <summary>
    /// The mean squares with the spread between groups of units taken out of MSR: each unit around the mean of its own group, on units less groups degrees
    /// of freedom. Null where no group has a second unit.
    /// </summary>
    /// <param name="table">One row per unit, all of the same length.</param>
    /// <param name="group">The group of a row, by its number in the table.</param>
    public static TwoWayAnova? Of(IReadOnlyList<IReadOnlyList<double>> table, Func<int, int> group)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(group);
        if (table.Count < 2 || table[0].Count < 2) return null;
        var (n, k) = (table.Count, table[0].Count);
        if (table.Any(row => row.Count != k))
            throw new ArgumentException("Every unit needs a value on every occasion; leave out units that lack one.", nameof(table));

        var rows = table.Select(row => row.Average()).ToArray();
        var columns = Enumerable.Range(0, k).Select(j => table.Average(row => row[j])).ToArray();
        var grand = rows.Average();
        var scale = n * k * grand * grand;
        var groups = rows.Select((r, i) => (Mean: r, Group: group(i))).GroupBy(r => r.Group).Select(g => g.Select(r => r.Mean).ToArray()).ToList();
        var freedom = n - groups.Count;
        if (freedom < 1) return null;
        var between = Clean(k * groups.Sum(g => g.Sum(r => Square(r - g.Average()))), scale);
        var occasions = Clean(n * columns.Sum(c => Square(c - grand)), scale);
        var error = Clean(table.Select((row, i) => row.Select((x, j) => Square(x - rows[i] - columns[j] + grand)).Sum()).Sum(), scale);
        return new TwoWayAnova(
            n, k, between / freedom, occasions / (k - 1), error / ((n - 1) * (k - 1)), (occasions + error) / (n * (k - 1)))
        {
            UnitFreedom = freedom,
        };
    }

    private static double Clean(double sumOfSquares, double scale) => sumOfSquares < Rounding * scale ? 0 : sumOfSquares;

    private static double Square(double x) => x * x;
}
