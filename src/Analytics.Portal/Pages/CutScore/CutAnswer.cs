using Analytics.Calibration;
using Analytics.Calibration.Cubes;
using Analytics.Portal.Components;
using Analytics.Reports.Views.Words;
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
        return $"At a cut of {CutChoice.Text(choice.Cut)}, {Part(asTheyAre.PassThrough, figures.Interviews, "interview", "interviews")}{which} pass: "
            + $"{Profile(asTheyAre.WeakLetIn, Scored(figures, "weak"), "weak", "let in")}, {Profile(asTheyAre.ExceptionalLost, Scored(figures, "exceptional"), "exceptional", "lost")}. "
            + $"{Agreement(asTheyAre.Agreement, figures.Recommended)}{Mixed(figures, choice)}{left}";
    }

    /// <summary>Which pass mark reaches what was asked for, and how sure that is; empty when nothing was.</summary>
    public static string Goal(CutFigures figures, CutChoice choice)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(choice);
        return choice.Aim is { } aim ? GoalAnswer.Of(aim.Profile, aim.IsAtMost, aim.Limit, figures.Reach(aim)) : "";
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

    private static long Scored(CutFigures figures, string profile) => figures.Scored.Single(s => SnakeCase.Of(s.Key) == profile).Value;

    private static string Part(Estimate share, long interviews, string one, string many) =>
        $"{Figure.Count(CutFigures.CountOf(share, interviews))} of {Figure.Of(interviews, one, many)} ({Figure.Percent(share.Value)}, {Interval(share)}{Candidates(share, interviews)})";

    private static string Candidates(Estimate share, long interviews) => share.N == interviews ? "" : $", {Figure.Of(share.N, "candidate")}";

    private static string Profile(Estimate share, long interviews, string profile, string happens) => share.Value is null
        ? $"there is no {profile} candidate to be {happens}"
        : $"{Figure.Count(CutFigures.CountOf(share, interviews))} of {Figure.Count(interviews)} {profile} {(interviews == 1 ? "one is" : "ones are")} {happens} ({Figure.Percent(share.Value)}, {Interval(share)}{Candidates(share, interviews)})";

    private static string Agreement(Estimate share, long interviews) => share.Value is null
        ? "No interview has a known recommendation to compare with."
        : $"Passing and “proceed” say the same in {Part(share, interviews, "interview with a known recommendation", "interviews with a known recommendation")}.";

    private static string Interval(Estimate share) => share.HasInterval ? $"{PercentText.Interval} {Figure.Percent(share.Low)} to {Figure.Percent(share.High)}" : "no interval";
}
