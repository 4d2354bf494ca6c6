using Analytics.Calibration.Cubes;
using Analytics.Calibration.Multiplicity;
using MathNet.Numerics.Distributions;

namespace Analytics.Calibration.SideEffects;

/// <summary>How far one position is scored from what its profiles would lead to expect.</summary>
/// <param name="Position">The position.</param>
/// <param name="Effect">Mean of interview mean minus mean of its profile, points; t interval, the candidate as the unit; n counts candidates.</param>
/// <param name="Shrunken">The effect pulled towards 0 by how little is known of it: effect · τ²/(τ² + σ²/n), points.</param>
/// <param name="AdjustedP">p value of "no effect", Benjamini-Hochberg over positions; null for one interview.</param>
public sealed record PositionEffect(string Position, Estimate Effect, double Shrunken, double? AdjustedP)
{
    /// <summary>Interviews it is taken over.</summary>
    public int Interviews { get; init; }
}

/// <summary>
/// Spread of positions after profile: the standard deviation τ of position effects that is left when the noise of the interviews is taken off
/// (analysis of variance of interview mean minus profile mean): τ² = max(0, (MSB - MSW)/n0), so chance differences between positions shrink to 0.
/// Interviews without position are left out, and so are positions none of whose profiles another position has: there position and profile are the same
/// thing, and which of them makes the difference cannot be told. Interviews of one candidate go together: where they do, MSW is raised by as much as their
/// residuals add up.
/// Source: Searle, S. R., Casella, G., McCulloch, C. E. (1992), Variance Components, section 3.6; shrinkage: Efron, B., Morris, C. (1975),
/// JASA 70, 311-319.
/// </summary>
/// <param name="Deviation">τ in points, n counts candidates; null with fewer than two positions that share a profile or no second interview in any.</param>
/// <param name="Positions">Each position's effect.</param>
public sealed record PositionSpread(Estimate Deviation, IReadOnlyList<PositionEffect> Positions)
{
    private const double Rounding = 1e-12;

    /// <summary>The spread over cells of cube A.</summary>
    /// <param name="cells">Numbers and sums of interview means per position and profile.</param>
    /// <param name="repeated">The interviews of each candidate who has several, all of them in the cells: they go together; null takes all as of other candidates.</param>
    public static PositionSpread Of(IReadOnlyList<MomentCell> cells, IReadOnlyList<IReadOnlyList<RepeatedInterview>>? repeated = null)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var known = cells.Where(c => c.Key.Position is not null && c.Moments.Interviews > 0).ToList();
        var shared = known.GroupBy(c => c.Key.Profile).Where(g => g.Select(c => c.Key.Position).Distinct().Count() > 1).Select(g => g.Key).ToHashSet();
        var placed = known.Where(c => shared.Contains(c.Key.Profile)).ToList();
        var profiles = placed.GroupBy(c => c.Key.Profile).ToDictionary(g => g.Key, g => Sum(g, 0).Mean!.Value);
        var again = Again(repeated ?? [], profiles);
        var positions = placed.GroupBy(c => c.Key.Position!).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Residuals(g.Key, Around(g, profiles), [.. again[g.Key]])).ToList();
        var n = positions.Sum(p => p.All.N);
        var candidates = positions.Sum(p => p.Candidates);
        if (positions.Count < 2 || n - positions.Count < 1)
            return new PositionSpread(Estimate.Undefined(candidates), []);

        var grand = positions.Sum(p => p.All.Sum) / n;
        var between = positions.Sum(p => p.All.N * Square(p.Mean - grand)) / (positions.Count - 1);
        var noise = Math.Max(positions.Sum(p => p.Squares), positions.Sum(p => p.Together)) / (n - positions.Count);
        var size = (n - (positions.Sum(p => Square(p.All.N)) / n)) / (positions.Count - 1);
        var variance = (between - noise) / size is var v && v > Rounding ? v : 0;
        return new PositionSpread(new Estimate(Math.Sqrt(variance), null, null, candidates), Effects(positions, variance, noise));
    }

    private static PositionEffect[] Effects(List<Residuals> positions, double variance, double noise)
    {
        var tested = positions.Select(p => (p.Position, P: PValue(p.Effect))).Where(e => e.P is not null).ToList();
        var adjusted = AdjustedP.BenjaminiHochberg([.. tested.Select(t => t.P!.Value)])
            .Zip(tested).ToDictionary(t => t.Second.Position, t => (double?)t.First);
        return [.. positions.Select(p => new PositionEffect(
            p.Position, p.Effect,
            variance == 0 ? 0 : p.Mean * variance / (variance + (noise / p.All.N)),
            adjusted.GetValueOrDefault(p.Position))
        {
            Interviews = (int)p.All.N,
        })];
    }

    private static double? PValue(Estimate effect) => effect switch
    {
        { StandardError: > 0 and var error } => 2 * StudentT.CDF(0, 1, effect.N - 1, -Math.Abs(effect.Value!.Value / error)),
        { StandardError: 0 } => Math.Abs(effect.Value!.Value) < Rounding ? 1 : 0,
        _ => null,
    };

    private static MeanMoments Around(IEnumerable<MomentCell> position, Dictionary<Profile, double> profiles) =>
        position.GroupBy(c => c.Key.Profile).Select(p => Sum(p, profiles[p.Key])).Aggregate((a, b) => a.Add(b));

    // One pass over the candidates, whatever the number of positions.
    private static ILookup<string, double[]> Again(IReadOnlyList<IReadOnlyList<RepeatedInterview>> repeated, Dictionary<Profile, double> profiles) => repeated
        .SelectMany(c => c.Where(i => i.Key.Position is not null && i.Mean is not null && profiles.ContainsKey(i.Key.Profile)).GroupBy(i => i.Key.Position!))
        .Select(g => (Position: g.Key, Residuals: g.Select(i => i.Mean!.Value - profiles[i.Key.Profile]).ToArray()))
        .Where(g => g.Residuals.Length > 1)
        .ToLookup(g => g.Position, g => g.Residuals, StringComparer.Ordinal);

    private static MeanMoments Sum(IEnumerable<MomentCell> cells, double less) =>
        cells.Aggregate(MeanMoments.Empty, (sum, cell) => sum.Add(MeanMoments.Of(cell.Moments))).Less(less);

    private static double Square(double x) => x * x;

    // Interview means of one position less those of their profiles, and which of them are of one candidate.
    private sealed record Residuals(string Position, MeanMoments All, IReadOnlyList<double[]> Again)
    {
        public int Candidates => (int)All.N - Again.Sum(r => r.Length - 1);

        public double Mean => All.Mean!.Value;

        public double Squares => (All.Variance ?? 0) * (All.N - 1);

        /// <summary>The same with a candidate's residuals added up before they are squared.</summary>
        public double Together => Math.Max(0, Squares + Again.Sum(r => Square(r.Sum(x => x - Mean)) - r.Sum(x => Square(x - Mean))));

        public Estimate Effect => Intervals.NormalInterval.StudentT(
            Mean, Candidates < 2 ? null : Math.Sqrt(Candidates / (Candidates - 1.0) * Together) / All.N, Candidates, Candidates - 1);
    }
}
