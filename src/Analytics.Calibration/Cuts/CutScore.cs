using Analytics.Calibration.Cubes;
using Analytics.Calibration.Curve;

namespace Analytics.Calibration.Cuts;

/// <summary>What a pass mark would do.</summary>
/// <param name="Cut">Interviews whose mean is at least this pass; 1 to 5.</param>
/// <param name="PassThrough">Share that passes, in the mix asked for.</param>
/// <param name="WeakLetIn">Share of weak interviews that pass.</param>
/// <param name="ExceptionalLost">Share of exceptional interviews that do not pass.</param>
/// <param name="Agreement">Share where passing and "proceed" say the same, among interviews with a known recommendation.</param>
public sealed record CutOutcome(double Cut, Estimate PassThrough, Estimate WeakLetIn, Estimate ExceptionalLost, Estimate Agreement);

/// <summary>
/// A pass mark on the interview mean. Interviews without scores are left out. Shares have Wilson's interval, the candidate as the unit; pass-through in a mix of
/// profiles puts the profiles' intervals together (<see cref="EqualWeights.Shares"/>). n counts candidates.
/// </summary>
public sealed class CutScore
{
    /// <summary>Pass marks from 1 to 5 by tenths, for what is told of every one.</summary>
    public static IReadOnlyList<decimal> Tenths { get; } = [.. Enumerable.Range(10, 41).Select(tenths => tenths / 10m)];

    private readonly Dictionary<Profile, CandidateSample> _profiles;
    private readonly CandidateSample _all;
    private readonly Distribution _proceeding;
    private readonly Distribution _others;
    private readonly IReadOnlyList<RepeatedInterview[]> _repeated;

    /// <param name="cube">The interviews.</param>
    /// <param name="repeats">Those of candidates seen more than once; null takes every interview as of another candidate.</param>
    public CutScore(ScoreCube cube, IReadOnlyList<RepeatedInterview>? repeats = null)
    {
        ArgumentNullException.ThrowIfNull(cube);
        _repeated = [.. (repeats ?? []).Where(r => r.Mean is not null).GroupBy(r => r.Person).Where(g => g.Count() > 1).Select(g => g.ToArray())];
        _profiles = Enum.GetValues<Profile>().ToDictionary(p => p, p => Sample(cube.Where(k => k.Profile == p).InterviewMeans(), i => i.Key.Profile == p));
        _all = Sample(cube.InterviewMeans(), _ => true);
        _proceeding = cube.Where(k => k.Decision == Decision.Proceed).InterviewMeans();
        _others = cube.Where(k => k.Decision is not null and not Decision.Proceed).InterviewMeans();
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
        mix is null ? Passing(_all, cut) : EqualWeights.Shares(mix.Select(m => (Passing(_profiles[m.Key], cut), m.Value))),
        Passing(Profile.Weak, cut),
        CandidateShare.Of(_profiles[Profile.Exceptional].Select(m => m < cut ? 1 : 0)),
        Agreement(cut));

    /// <summary>Share of a profile's interviews that pass.</summary>
    public Estimate Passing(Profile profile, double cut) => Passing(_profiles[profile], cut);

    private static Estimate Passing(CandidateSample sample, double cut) => CandidateShare.Of(sample.Select(m => m >= cut ? 1 : 0));

    private Estimate Agreement(double cut)
    {
        double Agrees(double mean, bool proceed) => mean >= cut == proceed ? 1 : 0;
        var all = Distribution.Of(_proceeding.Select(m => Agrees(m, true)).Entries().Concat(_others.Select(m => Agrees(m, false)).Entries()));
        return CandidateShare.Of(CandidateSample.Of(all, _repeated.Select(c => c.Where(i => i.Key.Decision is not null)
            .Select(i => Agrees(i.Mean!.Value, i.Key.Decision == Decision.Proceed)))));
    }

    private CandidateSample Sample(Distribution means, Func<RepeatedInterview, bool> selected) =>
        CandidateSample.Of(means, _repeated.Select(c => c.Where(selected).Select(i => i.Mean!.Value)));
}
