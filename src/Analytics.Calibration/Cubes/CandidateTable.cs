namespace Analytics.Calibration.Cubes;

/// <summary>
/// Interviews in ordered groups (profiles, or recommendations) with a value each, and who of them is the same candidate: a
/// <see cref="CandidateSample"/> of several rows.
/// </summary>
/// <param name="Rows">The interviews of each group, in order; empty groups are left out by the caller.</param>
/// <param name="Repeated">Candidates with several interviews: the group (an index of <paramref name="Rows"/>) and value of each. All of them are in the rows.</param>
public sealed record CandidateTable(IReadOnlyList<Distribution> Rows, IReadOnlyList<IReadOnlyList<(int Row, double Value)>> Repeated)
{
    /// <summary>Interviews.</summary>
    public int Interviews => (int)Rows.Sum(r => r.N);

    /// <summary>Candidates.</summary>
    public int Candidates => Interviews - Repeated.Sum(c => c.Count - 1);

    /// <summary>A table whose rows share no candidate.</summary>
    public static CandidateTable Of(IReadOnlyList<CandidateSample> rows) => new(
        [.. rows.Select(r => r.Values)],
        [.. rows.SelectMany((r, i) => r.Repeated.Select(c => (IReadOnlyList<(int, double)>)[.. c.Select(v => (i, v))]))]);

    /// <summary>
    /// Variance of a figure with the given influences, the candidate as cluster and the sizes of the groups taken as given: influences are centred within
    /// each group, then Σ over candidates (Σ u)², each group raised by G/(G - 1).  Where ties decide, each group
    /// adds what one candidate more would who is one value off its most frequent one: that few or none are off proves no certainty.
    /// </summary>
    /// <param name="influence">What one more interview of a row and value adds to the figure.</param>
    /// <param name="tiesDecide">Whether the figure hangs on how many have the same value.</param>
    /// <returns>The variance, and Satterthwaite's degrees of freedom of it.</returns>
    public (double Variance, double Freedom) Variance(Func<int, double, double> influence, bool tiesDecide = false)
    {
        ArgumentNullException.ThrowIfNull(influence);
        var centres = Rows.Select((row, r) => row.Sum(v => influence(r, v)) / row.N).ToArray();
        double Centred(int row, double value) => influence(row, value) - centres[row];
        var all = Rows.Select((row, r) => row.Sum(v => Square(Centred(r, v)))).ToArray();
        var candidates = Rows.Select(r => r.N).ToArray();
        var crossing = 0.0;
        foreach (var candidate in Repeated)
        {
            foreach (var (row, _) in candidate.Skip(1)) candidates[row]--;
            var together = Square(candidate.Sum(i => Centred(i.Row, i.Value))) - candidate.Sum(i => Square(Centred(i.Row, i.Value)));
            if (candidate.All(i => i.Row == candidate[0].Row)) all[candidate[0].Row] += together;
            else crossing += together;
        }

        var parts = all.Select((sum, r) => (sum * (candidates[r] > 1 ? candidates[r] / (candidates[r] - 1) : 1)) + (tiesDecide ? OneOff(r, candidates[r], influence) : 0)).ToArray();
        var total = parts.Sum();
        var squares = parts.Select((part, r) => part * part / Math.Max(1, candidates[r] - 1)).Sum();
        return (Math.Max(0, total + crossing), squares > 0 ? total * total / squares : 1);
    }

    private double OneOff(int row, double candidates, Func<int, double, double> influence)
    {
        var value = Rows[row].Entries().MaxBy(e => e.Count).Value;
        var others = Rows.SelectMany(r => r.Values).Where(v => v != value).ToList();
        return others.Count == 0 ? 0 : Rows[row].N / candidates * Square(influence(row, others.MinBy(v => Math.Abs(v - value))) - influence(row, value));
    }

    private static double Square(double x) => x * x;
}
