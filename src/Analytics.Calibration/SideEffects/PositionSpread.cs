using Analytics.Calibration.Cubes;
using Analytics.Calibration.Multiplicity;
using MathNet.Numerics.Distributions;

namespace Analytics.Calibration.SideEffects;

/// <summary>How far one position is scored from what its profiles would lead to expect.</summary>
/// <param name="Position">The position.</param>
/// <param name="Effect">Mean of interview mean minus mean of its profile, points; t interval.</param>
/// <param name="Shrunken">The effect pulled towards 0 by how little is known of it: effect · τ²/(τ² + σ²/n), points.</param>
/// <param name="AdjustedP">p value of "no effect", Benjamini-Hochberg over positions; null for one interview.</param>
public sealed record PositionEffect(string Position, Estimate Effect, double Shrunken, double? AdjustedP);

/// <summary>
/// Spread of positions after profile: the standard deviation τ of position effects that is left when the noise of the interviews is taken off
/// (analysis of variance of interview mean minus profile mean): τ² = max(0, (MSB - MSW)/n0), so chance differences between positions shrink to 0.
/// Interviews without position are left out, and so are positions none of whose profiles another position has: there position and profile are the same
/// thing, and which of them makes the difference cannot be told.
/// Source: Searle, S. R., Casella, G., McCulloch, C. E. (1992), Variance Components, section 3.6; shrinkage: Efron, B., Morris, C. (1975),
/// JASA 70, 311-319.
/// </summary>
/// <param name="Deviation">τ in points, n counts interviews; null with fewer than two positions that share a profile or no second interview in any.</param>
/// <param name="Positions">Each position's effect.</param>
public sealed record PositionSpread(Estimate Deviation, IReadOnlyList<PositionEffect> Positions)
{
    private const double Rounding = 1e-12;

    /// <summary>The spread over cells of cube A.</summary>
    public static PositionSpread Of(IReadOnlyList<MomentCell> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var known = cells.Where(c => c.Key.Position is not null && c.Moments.Interviews > 0).ToList();
        var shared = known.GroupBy(c => c.Key.Profile).Where(g => g.Select(c => c.Key.Position).Distinct().Count() > 1).Select(g => g.Key).ToHashSet();
        var placed = known.Where(c => shared.Contains(c.Key.Profile)).ToList();
        var profiles = placed.GroupBy(c => c.Key.Profile).ToDictionary(g => g.Key, g => Sum(g, 0).Mean!.Value);
        var positions = placed.GroupBy(c => c.Key.Position!).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (Position: g.Key, Residuals: Residuals(g, profiles)))
            .ToList();
        var n = positions.Sum(p => p.Residuals.N);
        if (positions.Count < 2 || n - positions.Count < 1)
            return new PositionSpread(Estimate.Undefined((int)n), []);

        var grand = positions.Sum(p => p.Residuals.Sum) / n;
        var between = positions.Sum(p => p.Residuals.N * Square(p.Residuals.Mean!.Value - grand)) / (positions.Count - 1);
        var within = positions.Sum(p => (p.Residuals.Variance ?? 0) * (p.Residuals.N - 1)) / (n - positions.Count);
        var size = (n - (positions.Sum(p => Square(p.Residuals.N)) / n)) / (positions.Count - 1);
        var variance = (between - within) / size is var v && v > Rounding ? v : 0;
        return new PositionSpread(new Estimate(Math.Sqrt(variance), null, null, (int)n), Effects(positions, variance, within));
    }

    private static PositionEffect[] Effects(List<(string Position, MeanMoments Residuals)> positions, double variance, double within)
    {
        var effects = positions.Select(p => (p.Position, Effect: p.Residuals.MeanEstimate())).ToList();
        var tested = effects.Select(e => (e.Position, P: PValue(e.Effect))).Where(e => e.P is not null).ToList();
        var adjusted = AdjustedP.BenjaminiHochberg([.. tested.Select(t => t.P!.Value)])
            .Zip(tested).ToDictionary(t => t.Second.Position, t => (double?)t.First);
        return [.. effects.Select(e => new PositionEffect(
            e.Position, e.Effect,
            variance == 0 ? 0 : e.Effect.Value!.Value * variance / (variance + (within / e.Effect.N)),
            adjusted.GetValueOrDefault(e.Position)))];
    }

    private static double? PValue(Estimate effect) => effect switch
    {
        { StandardError: > 0 and var error } => 2 * StudentT.CDF(0, 1, effect.N - 1, -Math.Abs(effect.Value!.Value / error)),
        { StandardError: 0 } => Math.Abs(effect.Value!.Value) < Rounding ? 1 : 0,
        _ => null,
    };

    private static MeanMoments Residuals(IEnumerable<MomentCell> position, Dictionary<Profile, double> profiles) =>
        position.GroupBy(c => c.Key.Profile).Select(p => Sum(p, profiles[p.Key])).Aggregate((a, b) => a.Add(b));

    private static MeanMoments Sum(IEnumerable<MomentCell> cells, double less) =>
        cells.Aggregate(MeanMoments.Empty, (sum, cell) => sum.Add(MeanMoments.Of(cell.Moments))).Less(less);

    private static double Square(double x) => x * x;
}
