using Analytics.Charts.Colours;

namespace Analytics.Charts.StackedBars;

/// <summary>A kind of part, and how it is filled throughout the chart.</summary>
internal sealed record PartSeries(string Name, Colour Colour, bool Hatched)
{
    /// <summary>All kinds of parts in the order of the data.</summary>
    public static IReadOnlyList<PartSeries> Of(StackedBarData data, ThemeColours colours)
    {
        var names = data.Bars.SelectMany(bar => bar.Parts).Select(part => part.Series).Distinct().ToArray();
        if (data.Colours == PartColours.Outcome)
            names = [.. OrderedLikeFullestBar(data, names)];
        return [.. names.Select((name, i) => Filled(name, i, names.Length, data.Colours, colours))];
    }

    /// <summary>A run without one outcome must not shift the colours of the others: the bar with most parts sets the order.</summary>
    private static IEnumerable<string> OrderedLikeFullestBar(StackedBarData data, IReadOnlyList<string> names)
    {
        var fullest = data.Bars.MaxBy(bar => bar.Parts.Count)?.Parts.Select(part => part.Series).ToArray() ?? [];
        return fullest.Concat(names.Except(fullest));
    }

    private static PartSeries Filled(string name, int index, int count, PartColours kind, ThemeColours colours) => kind switch
    {
        PartColours.Outcome when index < 3 => new(name, colours.Outcome[index], Hatched: index == 1),
        PartColours.Ordered => new(name, colours.Sequential(count == 1 ? 0.6 : 0.2 + (0.75 * index / (count - 1))), Hatched: false),
        PartColours.Outcome => new(name, colours.Category(index), Hatched: true),
        _ => new(name, colours.Category(index), Hatched: index >= colours.Categorical.Count),
    };
}
