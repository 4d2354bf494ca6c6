using Analytics.Calibration.Cubes;

namespace Analytics.Calibration.SideEffects;

/// <summary>
/// Points by which interview means move over ten interviews of a run: slope of mean on the interview's number in its run, every run and profile around its
/// own mean. The error takes the candidate as the unit, so that the same candidates in the same order in every run are no trend by themselves, and is raised by
/// (N - 1)/(N - cells - 1) for the means taken out; Student's t on candidates less one. Interviews without a score are left out.
/// Source: fixed-effects regression with clustered errors, Wooldridge, J. M. (2010), Econometric Analysis of Cross Section and Panel Data, section 10.5;
/// Cameron, A. C., Miller, D. L. (2015), Journal of Human Resources 50, 317-372.
/// </summary>
public static class RunTrend
{
    private const int PerInterviews = 10;

    /// <summary>The trend; null when no run has two interviews of a profile. n counts candidates.</summary>
    /// <param name="order">Sums of the interviews.</param>
    public static Estimate Of(RunOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var (sums, n) = (order.Sums, (int)order.Sums.Clusters);
        var slope = WithinSlope.Of(sums);
        var freedom = sums.Items - order.Cells - 1;
        if (slope.Value is null || slope.StandardError is not { } error || freedom < 1) return new Estimate(slope.Value * PerInterviews, null, null, n);
        return MeanInterval.WithStandardError(slope.Value, error * Math.Sqrt((sums.Items - 1.0) / freedom), n, n - 1).Times(PerInterviews);
    }
}
