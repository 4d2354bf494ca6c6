using Analytics.Charts.Drawing;

namespace Analytics.Charts.Scatters;

/// <summary>The numbers of a scatter as a table, one row a dot, and as a sentence.</summary>
internal static class ScatterTable
{
    public static ChartTable Of(ScatterData data, IReadOnlyList<ScatterGroup> groups)
    {
        var interviews = groups.SelectMany(group => group.Dots).Any(dot => dot.Interviews is not null);
        var columns = new List<ChartColumn>
        {
            new(data.Category, false), new(Capital(data.Noun), false), new(data.XUnit, true), new(data.YUnit, true), new("difference", true), new("n", true),
        };
        if (interviews)
            columns.Add(new ChartColumn("interviews", true));
        return new ChartTable(columns, [.. groups.SelectMany(group => group.Dots.Select(dot => Row(data, group, dot, interviews)))]);
    }

    public static string Describe(ScatterData data)
    {
        var dots = data.Groups.SelectMany(group => group.Dots).ToArray();
        if (dots.Length == 0)
            return ChartDescription.Nothing(data.Title);
        int Count(Func<ScatterDot, bool> which) => dots.Where(which).Sum(dot => dot.N);
        var all = Count(_ => true);
        var (higher, lower) = (Count(dot => dot.Y > dot.X), Count(dot => dot.Y < dot.X));
        var band = data.Band is { } reach
            ? $" Outside the band of {Shown.Value(reach, data.Format)} round the diagonal ({data.BandName}): {Shown.Count(Count(dot => Math.Abs(dot.Y - dot.X) > reach + 1e-9))}."
            : "";
        return $"{ChartDescription.Sentence(data.Title)} {ChartDescription.Counted(all, data.Noun)}: {Shown.Count(higher)} higher {data.SecondName}, "
            + $"{Shown.Count(lower)} lower, {Shown.Count(all - higher - lower)} the same.{band}";
    }

    private static ChartRow Row(ScatterData data, ScatterGroup group, ScatterDot dot, bool interviews)
    {
        ChartCell Value(double value, string? link = null) => new(Shown.Value(value, data.Format), value, link);
        var cells = new List<ChartCell>
        {
            new(Named(group.Name)), new(Named(dot.Label)), Value(dot.X), Value(dot.Y), Value(dot.Y - dot.X), new(Shown.Count(dot.N), dot.N, dot.Link),
        };
        if (interviews)
            cells.Add(new ChartCell(Shown.Count(dot.Interviews ?? dot.N), dot.Interviews ?? dot.N, dot.Link));
        return new ChartRow(cells);
    }

    private static string Named(string? name) => string.IsNullOrEmpty(name) ? Shown.Undefined : name;

    private static string Capital(string noun) => noun.Length == 0 ? "Label" : char.ToUpperInvariant(noun[0]) + noun[1..];
}
