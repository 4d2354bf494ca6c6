namespace Analytics.Charts.DotIntervals;

/// <summary>What a dot-and-interval chart shows: an estimate with its interval a row, against a band or a reference.</summary>
/// <param name="Title">What the chart shows, for the standalone picture and the description.</param>
/// <param name="Unit">What the value axis measures: "points above the expected score".</param>
/// <param name="Rows">Rows from top to bottom.</param>
/// <param name="Format">How values are written.</param>
/// <param name="Low">Lower end of the value axis where it is fixed; null fits the data.</param>
/// <param name="High">Upper end of the value axis where it is fixed; null fits the data.</param>
/// <param name="Band">The range that counts as good, drawn as a tinted band; null draws none.</param>
/// <param name="Reference">A value to compare with, such as 0 for differences; null draws none.</param>
/// <param name="Category">What a row is, in the singular: "Profile".</param>
/// <param name="SmallN">Rows with fewer observations are drawn hollow.</param>
public sealed record DotIntervalData(
    string Title, string Unit, IReadOnlyList<DotRow> Rows, ValueFormat Format = ValueFormat.Mean,
    double? Low = null, double? High = null, GoodBand? Band = null, double? Reference = null, string Category = "Group", int SmallN = 8) : GroupedData
{
    /// <summary>Share of the plot left of the value axis, for what <see cref="DrawBeside"/> draws there: chart, row, and the stretch of x.</summary>
    internal double Beside { get; init; }

    internal Action<ChartPlot, int, CoordinateRange>? DrawBeside { get; init; }

    /// <summary>How the value beside a row is written; null writes it by <see cref="Format"/>.</summary>
    internal Func<double?, string>? Written { get; init; }

    /// <summary>What the mark of a row says; null says value and interval.</summary>
    internal Func<int, string>? Told { get; init; }

    internal string Write(double? value) => Written?.Invoke(value) ?? Shown.Value(value, Format);
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
