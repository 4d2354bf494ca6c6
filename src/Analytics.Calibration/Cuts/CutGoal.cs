using Analytics.Calibration.Cubes;

namespace Analytics.Calibration.Cuts;

/// <summary>A pass mark that reaches a goal, and how sure that is.</summary>
/// <param name="Cut">The mark.</param>
/// <param name="Share">The share the goal is about, at this mark, with its interval.</param>
/// <param name="IsProven">True when the whole interval reaches the goal.</param>
public sealed record CutForGoal(double Cut, Estimate Share, bool IsProven);

/// <summary>Finds pass marks by what they are to do, such as "at most 10 % of weak candidates pass".</summary>
public static class CutGoal
{
    // A mark above every mean lets nobody pass, which reaches any goal and helps nobody.
    private const double Highest = ClusterMoments.Levels;

    /// <summary>
    /// The lowest mark that lets at most a share of a profile pass, as far as the interviews seen go, and the lowest of which that is proven. Null where no mark
    /// up to 5 does; equal where the first is proven.
    /// </summary>
    /// <param name="cuts">The interviews.</param>
    /// <param name="profile">Whose share is limited.</param>
    /// <param name="limit">The share that may pass, 0 to 1.</param>
    public static (CutForGoal? Seen, CutForGoal? Proven) AtMost(CutScore cuts, Profile profile, double limit)
    {
        ArgumentNullException.ThrowIfNull(cuts);
        var marks = Marks(cuts).Select(cut => Of(cut, cuts.Passing(profile, cut), s => s.High <= limit)).Where(m => m.Share.Value is not null).ToList();
        return (marks.Find(m => m.Share.Value <= limit), marks.Find(m => m.IsProven));
    }

    /// <summary>The highest mark that lets at least a share of a profile pass, as seen and as proven.</summary>
    /// <param name="cuts">The interviews.</param>
    /// <param name="profile">Whose share is asked for.</param>
    /// <param name="limit">The share that must pass, 0 to 1.</param>
    public static (CutForGoal? Seen, CutForGoal? Proven) AtLeast(CutScore cuts, Profile profile, double limit)
    {
        ArgumentNullException.ThrowIfNull(cuts);
        var marks = Marks(cuts).Select(cut => Of(cut, cuts.Passing(profile, cut), s => s.Low >= limit)).Where(m => m.Share.Value is not null).ToList();
        return (marks.FindLast(m => m.Share.Value >= limit), marks.FindLast(m => m.IsProven));
    }

    // Between two means that occur a mark changes nothing, so the higher of them stands for both.
    private static IEnumerable<double> Marks(CutScore cuts) => cuts.Cuts.Append(Highest).Distinct().Order();

    private static CutForGoal Of(double cut, Estimate share, Func<Estimate, bool> proves) => new(cut, share, proves(share));
}
