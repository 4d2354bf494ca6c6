namespace Analytics.Calibration.Verdicts;

/// <summary>Where an interval lies: the rule behind every verdict. An estimate without interval proves nothing.</summary>
public static class IntervalJudgement
{
    /// <summary>High values are good: pass when low ≥ good, fail when high &lt; bad.</summary>
    public static Verdict AtLeast(Estimate estimate, double good, double bad) => estimate switch
    {
        { Low: { } low } when low >= good => Verdict.Pass,
        { High: { } high } when high < bad => Verdict.Fail,
        { Value: null } => Verdict.NoData,
        _ => Verdict.NotProven,
    };

    /// <summary>Low values are good: pass when high ≤ limit, fail when low &gt; limit.</summary>
    public static Verdict AtMost(Estimate estimate, double limit) => estimate switch
    {
        { High: { } high } when high <= limit => Verdict.Pass,
        { Low: { } low } when low > limit => Verdict.Fail,
        { Value: null } => Verdict.NoData,
        _ => Verdict.NotProven,
    };

    /// <summary>
    /// Values near 0 are good: pass when the whole interval is inside ±good, fail when it is wholly above bad or wholly below -bad.
    /// </summary>
    public static Verdict Near(Estimate estimate, double good, double bad) => estimate switch
    {
        { Low: { } low, High: { } high } when low >= -good && high <= good => Verdict.Pass,
        { Low: { } low, High: { } high } when low > bad || high < -bad => Verdict.Fail,
        { Value: null } => Verdict.NoData,
        _ => Verdict.NotProven,
    };
}
