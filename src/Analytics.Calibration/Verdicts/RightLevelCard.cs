namespace Analytics.Calibration.Verdicts;

/// <summary>Are the scores as high as the profiles deserve? Judged by the bias with profiles weighted equally.</summary>
internal static class RightLevelCard
{
    internal const string Id = "right_level";

    /// <param name="bias">Equal-weight bias in points.</param>
    /// <param name="smallestCell">Interviews of the rarest profile present.</param>
    /// <param name="smallestName">Its name.</param>
    /// <param name="profiles">Profiles present.</param>
    /// <param name="thresholds">Thresholds in force.</param>
    internal static VerdictCard Judge(Estimate bias, int smallestCell, string smallestName, int profiles, CalibrationThresholds thresholds)
    {
        if (bias.Value is not { } value)
            return Evidence.Nothing(Id, thresholds.BiasGood, "There are no scored interviews.");

        var verdict = IntervalJudgement.Near(bias, thresholds.BiasGood, thresholds.BiasBad);
        var direction = value >= 0 ? "generous" : "strict";
        var claim = verdict == Verdict.Pass
            ? $"On the level: {Words.Points(Math.Abs(value))} points too {direction}, which is inside ±{Words.Points(thresholds.BiasGood)}."
            : $"{Words.Points(Math.Abs(value))} points too {direction}.";
        return new Evidence(Id, bias, verdict, thresholds.BiasGood, smallestCell, $"{smallestName} interview{{s}}", claim)
        {
            Remedy = Remedy(bias, smallestCell, profiles, thresholds),
        }.Judge(thresholds);
    }

    private static string Remedy(Estimate bias, int smallestCell, int profiles, CalibrationThresholds t)
    {
        var range = bias.HasInterval
            ? $"Anything from {Signed(bias.Low!.Value)} to {Signed(bias.High!.Value)} is possible"
            : "No interval can be given";
        if (EnoughInterviews.Near(bias, t.BiasGood, t.BiasBad, bias.N) is { } needed)
            return $"{range}; about {Words.Count((needed - bias.N + profiles - 1) / profiles)} more of each profile would settle it.";
        return $"{range}; the bias itself lies between good ({Words.Points(t.BiasGood)}) and bad ({Words.Points(t.BiasBad)}), "
            + "which more interviews alone need not settle.";
    }

    private static string Signed(double value) => (value > 0 ? "+" : string.Empty) + Words.Points(value);
}
