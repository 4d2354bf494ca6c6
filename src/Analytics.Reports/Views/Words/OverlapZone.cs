using System.Globalization;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Reports.Views.Words;

/// <summary>The interviews of the zone in which some proceed and some do not.</summary>
public static class OverlapZone
{
    /// <summary>Interviews whose mean lies in a zone, its ends widened to the third decimal.</summary>
    public static Cohort? Interviews(Cohort cohort, double low, double high)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        var (from, below) = (Math.Floor(low * 1000) / 1000, Math.Min(5, (Math.Floor(high * 1000) + 1) / 1000));
        if (cohort.Mean is not null || below <= from) return null;
        return cohort.Only("mean", string.Create(CultureInfo.InvariantCulture, $"{from:0.###}-{below:0.###}"));
    }
}
