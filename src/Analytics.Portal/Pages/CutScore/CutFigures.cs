using Analytics.Calibration;
using Analytics.Calibration.Cubes;
using Analytics.Calibration.Cuts;

namespace Analytics.Portal.Pages.CutScore;

/// <summary>What pass marks do to the interviews of a cohort.</summary>
public sealed class CutFigures
{
    /// <summary>The pass marks of the curves: from 1 to 5 by tenths.</summary>
    public static readonly IReadOnlyList<decimal> Steps = Analytics.Calibration.Cuts.CutScore.Tenths;

    private readonly Analytics.Calibration.Cuts.CutScore _cuts;

    private CutFigures(Analytics.Calibration.Cuts.CutScore cuts, IReadOnlyDictionary<Profile, long> scored, long recommended, long unscored) =>
        (_cuts, Scored, Recommended, Unscored) = (cuts, scored, recommended, unscored);

    /// <summary>Interviews with a mean, by profile.</summary>
    public IReadOnlyDictionary<Profile, long> Scored { get; }

    /// <summary>Interviews with a mean and a known recommendation.</summary>
    public long Recommended { get; }

    /// <summary>Interviews without a scored item, which no pass mark is asked about.</summary>
    public long Unscored { get; }

    /// <summary>Interviews with a mean.</summary>
    public long Interviews => Scored.Values.Sum();

    /// <summary>Counts from the cubes of a cohort.</summary>
    /// <param name="cube">The interviews.</param>
    /// <param name="repeats">Those of candidates with several, which intervals take together; null takes every interview as of another candidate.</param>
    public static CutFigures Of(ScoreCube cube, IReadOnlyList<RepeatedInterview>? repeats = null)
    {
        ArgumentNullException.ThrowIfNull(cube);
        var scored = Enum.GetValues<Profile>().ToDictionary(p => p, p => cube.Means.Where(m => m.Key.Profile == p).Sum(m => m.Interviews));
        var recommended = cube.Means.Where(m => m.Key.Decision is not null).Sum(m => m.Interviews);
        return new CutFigures(new Analytics.Calibration.Cuts.CutScore(cube, repeats), scored, recommended, cube.Total().InterviewsWithoutScores);
    }

    /// <summary>What one pass mark does.</summary>
    public CutOutcome At(CutChoice choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        return At(choice.Cut, choice.Mix);
    }

    /// <summary>What one pass mark does in a mix; in the interviews' own when null.</summary>
    public CutOutcome At(decimal cut, IReadOnlyDictionary<Profile, double>? mix) => _cuts.At((double)cut, mix);

    /// <summary>The pass marks that reach a goal: as seen in these interviews, and as proven.</summary>
    public (CutForGoal? Seen, CutForGoal? Proven) Reach(CutAim aim)
    {
        ArgumentNullException.ThrowIfNull(aim);
        return aim.IsAtMost ? CutGoal.AtMost(_cuts, aim.Profile, aim.Limit) : CutGoal.AtLeast(_cuts, aim.Profile, aim.Limit);
    }

    /// <summary>Profiles a mix asks for that no scored interview has: they are left out of it.</summary>
    public IReadOnlyList<Profile> Missing(CutChoice choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        return choice.Mix is { } mix ? [.. mix.Where(m => m.Value > 0 && Scored[m.Key] == 0).Select(m => m.Key)] : [];
    }

    /// <summary>How many interviews a share is, of those it is of.</summary>
    public static long CountOf(Estimate share, long interviews)
    {
        ArgumentNullException.ThrowIfNull(share);
        return (long)Math.Round((share.Value ?? 0) * interviews);
    }
}
