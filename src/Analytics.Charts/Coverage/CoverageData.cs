using Analytics.Charts.StackedBars;

namespace Analytics.Charts.Coverage;

/// <summary>What a coverage bar shows: how much of a whole is there, and what became of the rest. One bar over the whole width, for a line above a chart or a table.</summary>
/// <remarks>Every part with observations is a mark. Drawn from 120 x 40 pixels.</remarks>
/// <inheritdoc cref="ChartData" path="/param"/>
/// <param name="Parts">The parts of the whole; what is covered comes first.</param>
public sealed record CoverageData(string Title, string Unit, IReadOnlyList<CoveragePart> Parts) : ChartData(Title, Unit, ValueFormat.Share, "Of all", SmallN: 0)
{
    /// <summary>Height in CSS pixels that suits it on a page.</summary>
    public const int Height = 56;

    internal override ChartSize Smallest => Bar.Smallest;

    internal override bool IsEmpty => Bar.IsEmpty;

    private StackedBarData Bar
    {
        get
        {
            double all = Math.Max(1, Parts.Sum(part => part.N));
            var bar = new StackedBar("", Unit, [.. Parts.Select(part => new BarPart(part.Name, part.N / all, part.N, part.Link, part.Interviews))]);
            return new(Title, Unit, [bar], Format, PartColours.Categorical, Category, Horizontal: true, [.. Parts.Select(part => part.Name)]) { IsBare = true };
        }
    }

    internal override void Check()
    {
        foreach (var part in Parts)
            ChartInput.RequireLength(part.N, $"The count of '{part.Name}'");
    }

    internal override void DrawOn(ChartPlot chart) => Bar.DrawOn(chart);

    internal override ChartTable Table() => Bar.Table();

    internal override string Told() => Bar.Told();
}

/// <summary>A part.</summary>
/// <param name="Name">What it is: "with a measured relevance".</param>
/// <inheritdoc cref="ChartEvidence" path="/param"/>
public sealed record CoveragePart(string Name, int N, string? Link, int? Interviews = null) : ChartEvidence(N, Link, Interviews);
