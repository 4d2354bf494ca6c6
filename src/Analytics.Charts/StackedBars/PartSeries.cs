namespace Analytics.Charts.StackedBars;

/// <summary>A kind of part, and how it is filled throughout the chart.</summary>
internal sealed record PartSeries(string Name, Colour Colour, bool Hatched)
{
    public static IReadOnlyList<PartSeries> Of(StackedBarData data, ThemeColours colours)
    {
        var names = data.AllSeries;
        return [.. names.Select((name, i) => Filled(name, i, names.Count, data.Colours, colours))];
    }

    private static PartSeries Filled(string name, int index, int count, PartColours kind, ThemeColours colours) => kind switch
    {
        PartColours.Outcome when index < 3 => new(name, colours.Outcome[index], Hatched: index == 1),
        PartColours.Ordered => new(name, colours.Sequential(count == 1 ? 0.6 : 0.2 + (0.75 * index / (count - 1))), Hatched: false),
        PartColours.Outcome => new(name, colours.Category(index), Hatched: true),
        _ => new(name, colours.Category(index), Hatched: index >= colours.Categorical.Count),
    };
}
