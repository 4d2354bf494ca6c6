using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Scopes;

namespace Analytics.Warehouse.Queries;

/// <summary>What the reports on a cohort's interviews recommend.</summary>
public sealed class RecommendationMix(WarehouseDatabase warehouse) : CohortQuery<RecommendationMixRow>(warehouse)
{
    private protected override IReadOnlyList<By>? RowsAreOf => [];

    /// <summary>One row a group; a single one when nothing splits, none for a cohort without interviews.</summary>
    /// <param name="cohort">The interviews.</param>
    /// <param name="by">What splits them.</param>
    /// <param name="across">What splits them a second time; rows are ordered by it first.</param>
    /// <exception cref="ArgumentException">Split by section: a recommendation belongs to the whole interview.</exception>
    public IReadOnlyList<RecommendationMixRow> Read(Cohort cohort, By by = By.None, By across = By.None)
    {
        RequireWholeInterviews(by);
        RequireWholeInterviews(across);
        // Of what is asked for beside it a total is the sum; where groups too small to be told are left out, it is not.
        return by == By.None && across == By.None && ReadScope.Current.ShowsInterviews ? RecommendationMixRow.Sum(ReadKept(cohort, By.Profile, By.None)) : ReadKept(cohort, by, across);
    }
}

/// <summary>A group's recommendations, and what else is counted per interview.</summary>
/// <param name="Value">The group, as its value stands in a query string; null when nothing splits.</param>
/// <param name="AcrossValue">The second dimension's value; null when there is none.</param>
/// <param name="StartedAt">When the group's first run started.</param>
/// <param name="Evaluator">The evaluator of the group's runs; null when they are of several.</param>
/// <param name="Interviews">Interviews of the group.</param>
/// <param name="Proceed">Those recommended to proceed.</param>
/// <param name="Reservations">Those recommended with reservations.</param>
/// <param name="NotAFit">Those judged not a fit.</param>
/// <param name="Unknown">Those whose recommendation no source names.</param>
/// <param name="WithoutScore">Those without a scored item.</param>
/// <param name="Identical">Those with at least two scored items, all of one score.</param>
/// <param name="ReportedScores">Those whose header reports a mean score.</param>
/// <param name="ReportedScoreHundredths">Sum of the means reported, in hundredths of a point.</param>
public sealed record RecommendationMixRow(
    string? Value, string? AcrossValue, DateTime StartedAt, string? Evaluator, int Interviews, int Proceed, int Reservations, int NotAFit, int Unknown,
    int WithoutScore, int Identical, int ReportedScores, long ReportedScoreHundredths)
{
    /// <summary>Interviews whose recommendation is known: what shares are shares of.</summary>
    public int Known => Interviews - Unknown;

    /// <summary>All groups as one; none of none.</summary>
    internal static IReadOnlyList<RecommendationMixRow> Sum(IReadOnlyList<RecommendationMixRow> groups) => groups.Count == 0 ? [] :
    [
        groups.Aggregate((a, b) => new RecommendationMixRow(
            null, null, a.StartedAt < b.StartedAt ? a.StartedAt : b.StartedAt, a.Evaluator == b.Evaluator ? a.Evaluator : null, a.Interviews + b.Interviews, a.Proceed + b.Proceed,
            a.Reservations + b.Reservations, a.NotAFit + b.NotAFit, a.Unknown + b.Unknown, a.WithoutScore + b.WithoutScore, a.Identical + b.Identical,
            a.ReportedScores + b.ReportedScores, a.ReportedScoreHundredths + b.ReportedScoreHundredths)) with { Value = null, AcrossValue = null },
    ];

    /// <summary>Mean of the mean scores the headers report, 1 to 5; null when none does.</summary>
    public double? ReportedMeanScore => ReportedScores == 0 ? null : ReportedScoreHundredths / (100.0 * ReportedScores);
}
