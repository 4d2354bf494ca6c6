using Analytics.Charts.StackedBars;

namespace Analytics.Charts.Coverage;

/// <summary>What a coverage bar shows: how much of a whole is there, and what became of the rest.</summary>
/// <inheritdoc cref="ChartData" path="/param"/>
/// <param name="Parts">The parts of the whole; what is covered comes first.</param>
public sealed record CoverageData(string Title, string Unit, IReadOnlyList<CoveragePart> Parts);

/// <summary>A part.</summary>
/// <param name="Name">What it is: "with a measured relevance".</param>
/// <inheritdoc cref="ChartEvidence" path="/param"/>
public sealed record CoveragePart(string Name, int N, string? Link, int? Interviews = null) : ChartEvidence(N, Link, Interviews);

/// <summary>One bar over the whole width, for a line above a chart or a table: whom the numbers below speak of.</summary>
public static class CoverageBar
{
    /// <summary>Height in CSS pixels that suits it on a page.</summary>
    public const int Height = 56;

    /// <summary>Draws the bar. Every part with observations is a mark; the table and the description hold the same numbers. From 120 x 40 CSS pixels.</summary>
    /// <inheritdoc cref="ChartDrawing{TData}" path="/param"/>
    /// <exception cref="ArgumentException">A count is negative.</exception>
    public static ChartPicture Draw(CoverageData data, ChartSize size, ChartTheme theme, ChartDress dress = ChartDress.InPage)
    {
        ArgumentNullException.ThrowIfNull(data);
        foreach (var part in data.Parts)
            ChartInput.RequireLength(part.N, $"The count of '{part.Name}'");
        double all = Math.Max(1, data.Parts.Sum(part => part.N));
        var parts = data.Parts.Select(part => new BarPart(part.Name, part.N / all, part.N, part.Link, part.Interviews));
        var bars = new StackedBarData(
            data.Title, data.Unit, [new StackedBar("", data.Unit, [.. parts])], Colours: PartColours.Categorical, Category: "Of all", Horizontal: true,
            Series: [.. data.Parts.Select(part => part.Name)])
        {
            IsBare = true,
        };
        return StackedBarChart.Draw(bars, size, theme, dress);
    }
}
