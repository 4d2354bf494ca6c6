using Analytics.Calibration.Reporting;

namespace Analytics.Calibration.Verdicts;

/// <summary>How the repeated interviews came about.</summary>
public enum RepeatKind
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>The candidate answered anew: the spread holds both the answers and the scoring.</summary>
    Reinterviewed,

    /// <summary>The same answers were scored anew: the spread is the scoring alone.</summary>
    Rescored,
}

/// <summary>
/// Does a second interview give the same mean? Passes when within profiles the ICC is good, or when means hardly move at all; fails only when neither can be.
/// </summary>
internal static class RepeatableCard
{
    internal const string Id = "repeatable";

    internal static VerdictCard Judge(Repeatability repeats, CalibrationThresholds thresholds)
    {
        if (repeats.Change.Value is not { } change)
        {
            return Evidence.Nothing(Id, thresholds.IccGood, repeats.Change.N == 0
                ? "No candidate was interviewed twice by the same evaluator."
                : $"Only one candidate was interviewed twice by the same evaluator, {thresholds.MinimumCandidates} needed.", repeats.Change.N);
        }

        var (estimate, threshold) = repeats.Within.Value is null ? (repeats.Change, thresholds.DetectableChange) : (repeats.Within, thresholds.IccGood);
        return new Evidence(Id, estimate, Of(repeats, thresholds), threshold, repeats.Change.N, "repeated", Claim(repeats, change))
        {
            Remedy = EnoughCandidates.Remedy(Needed(repeats, thresholds), repeats.Change.N, "repeated candidates", thresholds),
            Brief = Moves(repeats, change, string.Empty, "."),
        }.Judge(thresholds);
    }

    private static Verdict Of(Repeatability repeats, CalibrationThresholds t)
    {
        var (icc, change) = (repeats.Within, repeats.Change);
        if (icc.Low >= t.IccGood || change.High <= t.DetectableChange) return Verdict.Pass;
        return icc.High < t.IccGood && change.Low > t.DetectableChange ? Verdict.Fail : Verdict.NotProven;
    }

    // Either way to pass will do; to fail takes both.
    private static int? Needed(Repeatability repeats, CalibrationThresholds t)
    {
        var (icc, change, n) = (repeats.Within, repeats.Change, repeats.Change.N);
        var byChange = EnoughCandidates.OfSize(change, t.DetectableChange, n, t.Power);
        var byIcc = icc is { Value: > 0 and < 1 } ? EnoughCandidates.OfAuc(icc, t.IccGood, n, t.Power) : null;
        var passing = new[] { change.Value < t.DetectableChange ? byChange : null, icc.Value > t.IccGood ? byIcc : null }.OfType<int>().ToList();
        if (passing.Count > 0) return passing.Min();
        return byChange is { } one && (icc.High < t.IccGood ? 0 : byIcc) is { } two ? Math.Max(one, two) : null;
    }

    private static string Claim(Repeatability repeats, double change)
    {
        var loosest = repeats.Loosest is var (profile, own) && own > change ? $" ({profile} {Words.Points(own)})" : string.Empty;
        var icc = repeats.Within.Value is { } within
            ? $"; ICC within profiles {Words.Points(within)}{(repeats.Overall.Value is { } overall ? $", over all {Words.Points(overall)}" : string.Empty)}"
            : string.Empty;
        return Moves(repeats, change, loosest, icc + ".");
    }

    private static string Moves(Repeatability repeats, double change, string loosest, string rest) =>
        $"95 of 100 {Again(repeats.Kind)} move a mean by less than {Words.Points(change)}{loosest}{rest}";

    private static string Again(RepeatKind kind) => kind switch
    {
        RepeatKind.Reinterviewed => "repeats (answers given anew)",
        RepeatKind.Rescored => "rescorings of the same answers",
        _ => "repeats",
    };
}
