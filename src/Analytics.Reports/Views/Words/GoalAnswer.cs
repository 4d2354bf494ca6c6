using System.Globalization;
using Analytics.Calibration;
using Analytics.Calibration.Cubes;
using Analytics.Calibration.Cuts;
using Analytics.Reports.Charts;

namespace Analytics.Reports.Views.Words;

/// <summary>Which pass mark reaches a goal, and how sure that is: in sentences, the same on the page, in the API and on the command line.</summary>
public static class GoalAnswer
{
    /// <summary>The sentences.</summary>
    /// <param name="profile">Whose share the goal is about.</param>
    /// <param name="isAtMost">Whether at most so many may pass; else at least so many must.</param>
    /// <param name="limit">The share, 0 to 1.</param>
    /// <param name="found">The mark seen and the mark proven.</param>
    public static string Of(Profile profile, bool isAtMost, double limit, (CutForGoal? Seen, CutForGoal? Proven) found)
    {
        var name = ProfileNames.All[(int)profile];
        var goal = $"{(isAtMost ? "At most" : "At least")} {FigureText.Percent(limit)} of {name} candidates pass";
        if (found.Seen is not { } seen) return $"No pass mark is seen to reach it: {char.ToLowerInvariant(goal[0])}{goal[1..]}.";
        var (from, least) = isAtMost ? ("from a cut of", "lowest") : ("up to a cut of", "highest");
        var told = $"{goal} {from} {Mark(seen.Cut)}: there {Share(seen.Share)} pass.";
        if (found.Proven is not { } proven) return $"{told} No cut proves it: {FigureText.Of(seen.Share.N, $"{name} candidate")} {(seen.Share.N == 1 ? "is" : "are")} too few.";
        return seen.IsProven
            ? $"{told} The whole interval is on that side, which proves it."
            : $"{told} Proven, the whole interval included, it is {from} {Mark(proven.Cut)}: there {Share(proven.Share)} pass; it is the {least} that is.";
    }

    /// <summary>A pass mark to three decimals, cut off, so that it lets the same interviews pass.</summary>
    public static decimal Rounded(double cut) => Math.Floor((decimal)Math.Round(cut * 1_000, 6)) / 1_000;

    private static string Mark(double cut) => Rounded(cut).ToString("0.0##", CultureInfo.InvariantCulture);

    private static string Share(Estimate share) =>
        $"{FigureText.Percent(share.Value)} ({PercentText.Interval} {FigureText.Percent(share.Low)} to {FigureText.Percent(share.High)}, {FigureText.Of(share.N, "candidate")})";
}
