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

    /// <summary>Some of each.</summary>
    Mixed,
}

/// <summary>Does a second interview give the same mean? Judged by ICC(2,1) of units interviewed in two runs of one evaluator.</summary>
internal static class RepeatableCard
{
    internal const string Id = "repeatable";

    /// <param name="icc">ICC(2,1) of interview means; n counts units.</param>
    /// <param name="sdc">Smallest detectable change in points.</param>
    /// <param name="kind">Whether answers were given anew.</param>
    /// <param name="thresholds">Thresholds in force.</param>
    internal static VerdictCard Judge(Estimate icc, double? sdc, RepeatKind kind, CalibrationThresholds thresholds)
    {
        if (icc.Value is null)
            return new VerdictCard(Id, Verdict.NoData, null, null, null, icc.N, thresholds.IccGood, Missing(icc.N, thresholds));

        var verdict = IntervalJudgement.AtLeast(icc, thresholds.IccGood, thresholds.IccPoor);
        var size = $"ICC {Words.Points(icc.Value.Value)}, {Words.Some(icc.N, "unit{s}")}";
        var claim = $"{Again(kind)} moves a mean by up to {Words.Points(sdc ?? 0)} ({size}).";
        return new Evidence(Id, icc, verdict, thresholds.IccGood, icc.N, "unit{s} interviewed in two runs", claim)
        {
            Remedy = EnoughInterviews.AtLeast(icc, thresholds.IccGood, thresholds.IccPoor, icc.N) is { } needed
                ? $"About {Words.Count(needed - icc.N)} more repeated units would settle whether it is repeatable."
                : $"The ICC lies between poor ({Words.Points(thresholds.IccPoor)}) and good ({Words.Points(thresholds.IccGood)}).",
        }.Judge(thresholds);
    }

    private static string Missing(int units, CalibrationThresholds thresholds) => units switch
    {
        0 => "No candidate was interviewed in two runs by the same evaluator.",
        _ when units < thresholds.MinimumInterviews =>
            $"Not enough repeated interviews to say whether it is repeatable: {Words.Some(units, "unit{s}")}, "
            + $"{Words.Count(thresholds.MinimumInterviews - units)} more would allow a verdict.",
        _ => $"Repeatability is undefined: all {Words.Count(units)} repeated units got the same mean.",
    };

    private static string Again(RepeatKind kind) => kind switch
    {
        RepeatKind.Reinterviewed => "Interviewing again (answers given anew)",
        RepeatKind.Rescored => "Scoring the same answers again",
        RepeatKind.Mixed => "Interviewing or scoring again",
        _ => "Interviewing again",
    };
}
