using Analytics.Calibration;
using Analytics.Calibration.Cubes;
using Analytics.Portal.Components;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Portal.Pages.CutScore;

/// <summary>What if the pass mark moved? In sentences.</summary>
public static class CutAnswer
{
    /// <summary>What the pass mark chosen does.</summary>
    public static string Of(CutFigures figures, CutChoice choice, Cohort cohort)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(choice);
        var asTheyAre = figures.At(choice.Cut, null);
        var which = cohort.IsAll ? "" : $" ({cohort.ToWords()})";
        var left = figures.Unscored == 0 ? "" : $" {Figure.Of(figures.Unscored, "interview")} without a score {(figures.Unscored == 1 ? "is" : "are")} left out.";
        if (figures.Interviews == 0) return $"No interview{which} has a score, so no pass mark can be tried.{left}";
        return $"At a cut of {CutChoice.Text(choice.Cut)}, {Part(asTheyAre.PassThrough, "interview", "interviews")}{which} pass: "
            + $"{Profile(asTheyAre.WeakLetIn, "weak", "let in")}, {Profile(asTheyAre.ExceptionalLost, "exceptional", "lost")}. "
            + $"{Agreement(asTheyAre.Agreement)}{Mixed(figures, choice)}{left}";
    }

    /// <summary>The mix in words: "40 weak, 30 average, 20 strong, 10 exceptional".</summary>
    public static string Words(IReadOnlyDictionary<Profile, double> mix)
    {
        ArgumentNullException.ThrowIfNull(mix);
        return string.Join(", ", mix.Where(m => m.Value > 0).OrderBy(m => m.Key).Select(m => $"{m.Value:0.###} {SnakeCase.Of(m.Key)}"));
    }

    private static string Mixed(CutFigures figures, CutChoice choice)
    {
        if (choice.Mix is not { } mix) return "";
        var share = figures.At(choice).PassThrough;
        var missing = figures.Missing(choice);
        var without = missing.Count == 0 ? "" : $" No interview is of a candidate designed as {string.Join(" or ", missing.Select(SnakeCase.Of))}, so the mix goes without.";
        return share.Value is null
            ? $" Of a mix of {Words(mix)} nothing can be said.{without}"
            : $" Of candidates mixed {Words(mix)}, {Figure.Percent(share.Value)} would pass ({Interval(share)}).{without}";
    }

    private static string Part(Estimate share, string one, string many) =>
        $"{Figure.Count(CutFigures.CountOf(share))} of {Figure.Of(share.N, one, many)} ({Figure.Percent(share.Value)}, {Interval(share)})";

    private static string Profile(Estimate share, string profile, string happens) => share.Value is null
        ? $"there is no {profile} candidate to be {happens}"
        : $"{Figure.Count(CutFigures.CountOf(share))} of {Figure.Count(share.N)} {profile} {(share.N == 1 ? "one is" : "ones are")} {happens} ({Figure.Percent(share.Value)}, {Interval(share)})";

    private static string Agreement(Estimate share) => share.Value is null
        ? "No interview has a known recommendation to compare with."
        : $"Passing and “proceed” say the same in {Part(share, "interview with a known recommendation", "interviews with a known recommendation")}.";

    private static string Interval(Estimate share) => share.HasInterval ? $"95% interval {Figure.Percent(share.Low)} to {Figure.Percent(share.High)}" : "no interval";
}
