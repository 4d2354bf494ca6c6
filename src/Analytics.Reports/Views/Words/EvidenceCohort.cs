using System.Globalization;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Reports.Views.Words;

/// <summary>The interviews behind a figure: the report's cohort, narrowed. Where no cohort holds exactly them there is none: a wrong number of interviews is worse than no link.</summary>
public static class EvidenceCohort
{
    /// <summary>Interviews with an item of a score.</summary>
    public static Cohort? AtScore(Cohort cohort, int score)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        if (cohort.Sections.Count > 0 || (cohort.Scores.Count > 0 && !cohort.Scores.Contains(score))) return null;
        return cohort.Only("score", score.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Interviews whose mean lies in a zone, its ends widened to the third decimal.</summary>
    public static Cohort? InZone(Cohort cohort, double low, double high)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        var (from, below) = (Math.Floor(low * 1000) / 1000, Math.Min(5, (Math.Floor(high * 1000) + 1) / 1000));
        if (cohort.Mean is not null || below <= from) return null;
        return cohort.Only("mean", string.Create(CultureInfo.InvariantCulture, $"{from:0.###}-{below:0.###}"));
    }
}
