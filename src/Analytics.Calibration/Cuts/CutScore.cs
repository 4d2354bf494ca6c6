using Analytics.Calibration.Cubes;
using Analytics.Calibration.Intervals;

namespace Analytics.Calibration.Cuts;

/// <summary>What a pass mark would do.</summary>
/// <param name="Cut">Interviews whose mean is at least this pass; 1 to 5.</param>
/// <param name="PassThrough">Share that passes, in the mix asked for.</param>
/// <param name="WeakLetIn">Share of weak interviews that pass.</param>
/// <param name="ExceptionalLost">Share of exceptional interviews that do not pass.</param>
/// <param name="Agreement">Share where passing and "proceed" say the same, among interviews with a known recommendation.</param>
public sealed record CutOutcome(double Cut, Estimate PassThrough, Estimate WeakLetIn, Estimate ExceptionalLost, Estimate Agreement);

/// <summary>
/// A pass mark on the interview mean. Interviews without scores are left out. Shares have Wilson's interval; pass-through in a mix of
/// profiles that differs from the observed one has a normal interval from the profiles' own errors.
/// </summary>
public sealed class CutScore
{
    private readonly Dictionary<Profile, Distribution> profiles;
    private readonly Distribution proceeding;
    private readonly Distribution others;

    /// <param name="cube">The interviews.</param>
    public CutScore(ScoreCube cube)
    {
        ArgumentNullException.ThrowIfNull(cube);
        profiles = Enum.GetValues<Profile>().ToDictionary(p => p, p => Means(cube, k => k.Profile == p));
        proceeding = Means(cube, k => k.Decision == Decision.Proceed);
        others = Means(cube, k => k.Decision is not null and not Decision.Proceed);
        Cuts = cube.InterviewMeans().Values;
    }

    /// <summary>The means that occur, ascending: between two of them a cut changes nothing.</summary>
    public IReadOnlyList<double> Cuts { get; }

    /// <summary>What one cut does.</summary>
    /// <param name="cut">The pass mark.</param>
    /// <param name="mix">Weight of each profile, any positive scale; null takes the interviews as they are. Profiles without interviews are
    /// left out of the mix.</param>
    public CutOutcome At(double cut, IReadOnlyDictionary<Profile, double>? mix = null) => new(
        cut,
        mix is null ? Share([.. profiles.Values], cut) : Mixed(cut, mix),
        Share([profiles[Profile.Weak]], cut),
        Complement(Share([profiles[Profile.Exceptional]], cut)),
        Proportion.Wilson((int)(Passing(proceeding, cut) + (others.N - Passing(others, cut))), (int)(proceeding.N + others.N)));

    private static Distribution Means(ScoreCube cube, Func<CellKey, bool> selected) => cube.Where(selected).InterviewMeans();

    private static Estimate Share(Distribution[] groups, double cut) =>
        Proportion.Wilson((int)groups.Sum(g => Passing(g, cut)), (int)groups.Sum(g => g.N));

    private static double Passing(Distribution means, double cut) => means.Sum(m => m >= cut ? 1 : 0);

    private static Estimate Complement(Estimate share) => new(1 - share.Value, 1 - share.High, 1 - share.Low, share.N);

    private Estimate Mixed(double cut, IReadOnlyDictionary<Profile, double> mix)
    {
        var used = mix.Where(m => m.Value > 0 && profiles[m.Key].N > 0).ToList();
        var total = used.Sum(m => m.Value);
        double share = 0, variance = 0, n = 0;
        foreach (var (profile, weight) in used)
        {
            var group = profiles[profile];
            var passing = Passing(group, cut) / group.N;
            share += weight / total * passing;
            variance += weight * weight / (total * total) * passing * (1 - passing) / group.N;
            n += group.N;
        }

        return used.Count == 0 ? Estimate.Undefined() : NormalInterval.Around(share, Math.Sqrt(variance), (int)n, 0, 1);
    }
}
