using Analytics.Charts.Sparklines;

namespace Analytics.Charts.Changes;

/// <summary>What a change chart shows: how far every group has moved from one period to the next, and its course until then.</summary>
/// <remarks>Every group with a change is a mark. Some 28 pixels a row read well.</remarks>
/// <inheritdoc cref="ChartData" path="/param"/>
/// <param name="Unit">What the change measures: "change of the mean score".</param>
/// <param name="Rows">Groups from top to bottom; sorted by their change they read best.</param>
public sealed record ChangeData(
    string Title, string Unit, IReadOnlyList<ChangeRow> Rows, ValueFormat Format = ValueFormat.Mean, string Category = "Group", int SmallN = 8)
    : ChartData(Title, Unit, Format, Category, SmallN)
{
    internal override bool IsEmpty => Rows.All(row => row.Change is null);

    internal override void Check() => ChartInput.RequireEstimates(Rows);

    internal override ChangeData Limited() => this with { Rows = Undrawn.Drawn(Rows), Undrawn = Undrawn.Of(Rows, Category, row => row.N, AllLink) };

    internal override void DrawOn(ChartPlot chart) => ChangeChart.Draw(chart, this);

    internal override ChartTable Table() => TableOf(Rows, row => row.Label)
        .Number("before", row => row.Before)
        .Number("now", row => row.Now, row => row.Link)
        .Estimate(Unit, row => row)
        .Count("n", row => row.N)
        .Table(Undrawn);

    internal override string Told()
    {
        var known = Rows.Where(row => row.Change is not null).ToArray();
        var (most, least) = (known.MaxBy(row => row.Change)!, known.MinBy(row => row.Change)!);
        var clear = known.Count(row => row.Low > 0 || row.High < 0);
        return $"{Unit}: from {Shown.Signed(least.Change, Format)} ({least.Label}) to {Shown.Signed(most.Change, Format)} ({most.Label}); "
            + $"{Shown.Count(clear)} of {ChartDescription.Counted(known.Length, "change")} beyond chance.";
    }
}

/// <summary>A group, whose estimate is its change.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Course">Its values until now, oldest first; gaps stay gaps, and an empty course draws no line.</param>
/// <param name="Before">Its value in the earlier period; null when undefined.</param>
/// <param name="Now">Its value in this period; null when undefined.</param>
/// <param name="Change">The change, which may hold the mix of groups fixed and so differ from the plain difference; null when undefined.</param>
/// <param name="N">Observations in this period.</param>
/// <inheritdoc cref="ChartEstimate" path="/param"/>
public sealed record ChangeRow(
    string Label, IReadOnlyList<SparkPoint> Course, double? Before, double? Now, double? Change, double? Low, double? High, int N, string? Link)
    : ChartEstimate(Label, Change, Low, High, N, Link, null);
