namespace Analytics.Charts.DotIntervals;

/// <summary>What a dot-and-interval chart shows: an estimate with its interval a row, against a band or a reference.</summary>
/// <remarks>Every row with a value is a mark over dot and interval. Some 26 pixels a row read well.</remarks>
/// <inheritdoc cref="ChartData" path="/param"/>
/// <param name="Rows">Rows from top to bottom.</param>
/// <param name="Low">Lower end of the value axis where it is fixed; null fits the data.</param>
/// <param name="High">Upper end of the value axis where it is fixed; null fits the data.</param>
/// <param name="Band">The range that counts as good, drawn as a tinted band; null draws none.</param>
/// <param name="Reference">A value to compare with, such as 0 for differences; null draws none.</param>
public sealed record DotIntervalData(
    string Title, string Unit, IReadOnlyList<DotRow> Rows, ValueFormat Format = ValueFormat.Mean,
    double? Low = null, double? High = null, GoodBand? Band = null, double? Reference = null, string Category = "Group", int SmallN = 8)
    : ChartData(Title, Unit, Format, Category, SmallN)
{
    internal override bool IsEmpty => Rows.All(row => row.Value is null);

    internal override void Check() => ChartInput.RequireEstimates(Rows);

    internal override DotIntervalData Limited() => this with { Rows = Undrawn.Drawn(Rows), Undrawn = Undrawn.Of(Rows, Category, row => row.N, AllLink) };

    internal override void DrawOn(ChartPlot chart) => DotInterval.Draw(chart, this);

    internal override ChartTable Table() => TableOf(Rows, row => row.Label).Estimate(Unit, row => row).Evidence(row => row, linked: false).Table(Undrawn);

    internal override string Told()
    {
        var rows = Rows.Take(8).Select(row => $"{row.Label} {Shown.WithInterval(row, Format)}, {Shown.N(row.N)}");
        var rest = Rows.Count > 8 ? $"; {Rows.Count - 8} more in the table" : "";
        return $"{Unit}: {string.Join("; ", rows)}{rest}.";
    }
}

/// <summary>A row.</summary>
/// <inheritdoc cref="ChartEstimate" path="/param"/>
public sealed record DotRow(string Label, double? Value, double? Low, double? High, int N, string? Link, int? Interviews = null)
    : ChartEstimate(Label, Value, Low, High, N, Link, Interviews);

/// <summary>The range that counts as good.</summary>
/// <param name="From">Its lower end.</param>
/// <param name="To">Its upper end, above the lower one.</param>
/// <param name="Label">Its name: "good: within 0.25".</param>
public sealed record GoodBand(double From, double To, string Label);
