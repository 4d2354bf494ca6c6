namespace Analytics.Charts;

/// <summary>What a chart shows. Its table and its description are computed from the same record as its picture.</summary>
/// <param name="Title">What the chart shows, for the standalone picture and the description.</param>
/// <param name="Unit">What is measured, "mean score (1 to 5)", or what is counted, in the plural: "interviews".</param>
/// <param name="Format">How values are written.</param>
/// <param name="Category">What a row, bar or point is, in the singular: "Position".</param>
/// <param name="SmallN">What has fewer observations is drawn hollow.</param>
public abstract record ChartData(string Title, string Unit, ValueFormat Format, string Category, int SmallN)
{
    /// <summary>Where all groups are when there are more than <see cref="ChartLimits.MostGroups"/>, which is what a chart draws; null when nowhere.</summary>
    public string? AllLink { get; init; }

    /// <summary>The groups that are left out; null when all are drawn.</summary>
    internal Undrawn? Undrawn { get; init; }

    internal virtual ChartSize Smallest => new(120, 60);

    /// <summary>True when there is nothing to draw.</summary>
    internal abstract bool IsEmpty { get; }

    /// <summary>Draws the chart: the picture, its marks, and the same numbers as a table and a description. Without any value it says so and has no marks.</summary>
    /// <param name="size">From 120 x 60 CSS pixels, where a chart does not say otherwise.</param>
    /// <param name="theme">Light or dark.</param>
    /// <param name="dress">On a page, or on its own with title and ground.</param>
    /// <exception cref="ArgumentException">A number is NaN, infinite or negative where it cannot be, an interval does not hold its value, or what the kind refuses.</exception>
    public ChartPicture Draw(ChartSize size, ChartTheme theme, ChartDress dress = ChartDress.InPage)
    {
        Check();
        var drawn = Limited();
        using var chart = new ChartPlot(drawn, size, theme, dress);
        if (drawn.IsEmpty)
            chart.SayNothing();
        else
            drawn.DrawOn(chart);
        return chart.Finish();
    }

    /// <summary>Refuses what cannot be drawn truthfully.</summary>
    internal abstract void Check();

    /// <summary>What is drawn of it where there is more than a reader can take in.</summary>
    internal virtual ChartData Limited() => this;

    internal abstract void DrawOn(ChartPlot chart);

    internal abstract ChartTable Table();

    /// <summary>What the data say, in a sentence or two.</summary>
    internal abstract string Told();

    internal virtual string Describe()
    {
        var undrawn = Undrawn is null ? "" : $" {Undrawn.Words} not drawn.";
        return IsEmpty ? ChartDescription.Nothing(Title) : $"{ChartDescription.Sentence(Title)} {Told()}{undrawn}";
    }

    private protected TableOf<T> TableOf<T>(IEnumerable<T> rows, Func<T, string> name, string? heading = null) =>
        new TableOf<T>(rows, Format).Text(heading ?? Category, name);
}
