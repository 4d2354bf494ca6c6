using System.Globalization;
using Analytics.Transcripts;
using Analytics.Warehouse.Queries;

namespace Analytics.Warehouse.Cohorts;

/// <summary>
/// The cohort behind a mark of a chart: the page's own, narrowed. Where the page's cohort already says something about single items that a mark
/// contradicts, no cohort selects exactly the mark's interviews and there is none: a wrong number of interviews is worse than no link.
/// </summary>
public static class CohortNarrowing
{
    /// <summary>The interviews of one group of a split.</summary>
    /// <param name="cohort">The page's cohort.</param>
    /// <param name="by">What it is split by; nothing leaves the cohort as it is.</param>
    /// <param name="value">The group, as its value stands in a query string.</param>
    public static Cohort? ToGroup(this Cohort cohort, By by, string? value)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        if (by == By.None || value is null) return cohort;
        if (by != By.Section) return Allows(CohortDimension.Named(SnakeCase.Of(by)).Values(cohort), value) ? cohort.Only(SnakeCase.Of(by), value) : null;
        return Allows(cohort.Sections, value) && cohort.Scores.Count == 0 && cohort.Points is null ? cohort.Only("section", value) : null;
    }

    /// <summary>Those with an item of a score; of one criterion where one is given.</summary>
    /// <param name="cohort">The group's cohort.</param>
    /// <param name="score">1 to 5.</param>
    /// <param name="section">project, technical or another criterion; null for items of any.</param>
    public static Cohort? ToScore(this Cohort cohort, int score, string? section = null)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        if (!Allows(cohort.Scores, score) || cohort.Points is not null) return null;
        if (section is null ? cohort.Sections.Count > 0 : !Allows(cohort.Sections, section)) return null;
        var narrowed = cohort.Only("score", score.ToString(CultureInfo.InvariantCulture));
        return section is null ? narrowed : narrowed.Only("section", section);
    }

    /// <summary>Those with an item whose points lie in a range, of whatever criterion.</summary>
    /// <param name="cohort">The group's cohort.</param>
    /// <param name="range">As it stands in a query string.</param>
    public static Cohort? ToPoints(this Cohort cohort, string range)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        return cohort.Points is null && cohort.Scores.Count + cohort.Sections.Count == 0 ? cohort.Only("points", range) : null;
    }

    /// <summary>Those whose mean score lies in a range.</summary>
    /// <param name="cohort">The group's cohort.</param>
    /// <param name="range">As it stands in a query string.</param>
    public static Cohort? ToMean(this Cohort cohort, string range)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        var narrowed = cohort.Only("mean", range);
        return cohort.Mean is null || cohort.Mean.Holds(narrowed.Mean!) ? narrowed : null;
    }

    /// <summary>Those with a score at all: the interviews that means are taken over.</summary>
    /// <param name="cohort">The group's cohort.</param>
    public static Cohort ToScored(this Cohort cohort)
    {
        ArgumentNullException.ThrowIfNull(cohort);

        // A range of means holds only interviews that have one.
        return cohort.Mean is null ? cohort.Only("mean", "1-5") : cohort;
    }

    private static bool Allows<T>(IEnumerable<T> held, T value)
    {
        var values = held.ToList();
        return values.Count == 0 || values.Contains(value);
    }
}
