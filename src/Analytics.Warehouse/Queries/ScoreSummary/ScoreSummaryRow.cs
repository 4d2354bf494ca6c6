namespace Analytics.Warehouse.Queries;

/// <summary>A group's scores as sums.</summary>
/// <param name="Value">The group, as its value stands in a query string; null when nothing splits.</param>
/// <param name="AcrossValue">The second dimension's value; null when there is none.</param>
/// <param name="StartedAt">When the group's first run started.</param>
/// <param name="Evaluator">The evaluator of the group's runs; null when they are of several.</param>
/// <param name="Interviews">Interviews of the group; split by section, those with an item in the section.</param>
/// <param name="ScoredInterviews">Those with a scored item: the n of the mean of interview means.</param>
/// <param name="Items">Scored items: the n of the mean of items.</param>
/// <param name="UnscoredItems">Items without a score.</param>
/// <param name="ItemSum">Sum of the scores of all items.</param>
/// <param name="ItemSquares">Sum of their squares.</param>
/// <param name="MeanSum">Sum of the interviews' mean scores.</param>
/// <param name="MeanSquares">Sum of the squares of those means.</param>
/// <param name="SumSquares">Sum over interviews of (sum of scores) squared.</param>
/// <param name="SumByCount">Sum over interviews of sum of scores times number of scores.</param>
/// <param name="CountSquares">Sum over interviews of (number of scores) squared.</param>
public sealed record ScoreSummaryRow(
    string? Value, string? AcrossValue, DateTime StartedAt, string? Evaluator, int Interviews, int ScoredInterviews, int Items, int UnscoredItems,
    double ItemSum, double ItemSquares, double MeanSum, double MeanSquares, double SumSquares, double SumByCount, long CountSquares)
{
    /// <summary>All groups as one; none of none.</summary>
    internal static IReadOnlyList<ScoreSummaryRow> Sum(IReadOnlyList<ScoreSummaryRow> groups) => groups.Count == 0 ? [] :
    [
        groups.Aggregate((a, b) => new ScoreSummaryRow(
            null, null, a.StartedAt < b.StartedAt ? a.StartedAt : b.StartedAt, a.Evaluator == b.Evaluator ? a.Evaluator : null, a.Interviews + b.Interviews,
            a.ScoredInterviews + b.ScoredInterviews, a.Items + b.Items, a.UnscoredItems + b.UnscoredItems, a.ItemSum + b.ItemSum, a.ItemSquares + b.ItemSquares, a.MeanSum + b.MeanSum,
            a.MeanSquares + b.MeanSquares, a.SumSquares + b.SumSquares, a.SumByCount + b.SumByCount, a.CountSquares + b.CountSquares)) with { Value = null, AcrossValue = null },
    ];

    /// <summary>Mean of all items, 1 to 5; null without any.</summary>
    public double? ItemMean => Items == 0 ? null : ItemSum / Items;

    /// <summary>Mean of the interviews' means, 1 to 5; null without any. <see cref="MeanSum"/> and <see cref="MeanSquares"/> give its t interval.</summary>
    public double? InterviewMean => ScoredInterviews == 0 ? null : MeanSum / ScoredInterviews;

    /// <summary>Standard error of <see cref="ItemMean"/> with the interview as cluster, points; null under two scored interviews.</summary>
    public double? ItemStandardError => ClusteredMean.StandardError(ScoredInterviews, Items, ItemSum, SumSquares, SumByCount, CountSquares);
}
