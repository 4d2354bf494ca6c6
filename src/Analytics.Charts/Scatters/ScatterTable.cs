namespace Analytics.Charts.Scatters;

/// <summary>The numbers of a scatter as a table, one row a dot, and as a sentence.</summary>
internal static class ScatterTable
{
    public static ChartTable Of(ScatterData data, IReadOnlyList<ScatterGroup> groups) =>
        new TableOf<(ScatterGroup Group, ScatterDot Dot)>(groups.SelectMany(group => group.Dots.Select(dot => (group, dot))))
            .Text(data.Category, row => row.Group.Name)
            .Text(data.Noun.Length == 0 ? "Label" : char.ToUpperInvariant(data.Noun[0]) + data.Noun[1..], row => row.Dot.Label)
            .Number(data.XUnit, row => row.Dot.X, data.Format)
            .Number(data.YUnit, row => row.Dot.Y, data.Format)
            .Number("difference", row => row.Dot.Y - row.Dot.X, data.Format)
            .Count("n", row => row.Dot.N, row => row.Dot.Link)
            .Interviews(row => row.Dot.Interviews, row => row.Dot.N, row => row.Dot.Link)
            .Table();

    public static string Describe(ScatterData data)
    {
        var dots = data.Groups.SelectMany(group => group.Dots).ToArray();
        int Count(Func<ScatterDot, bool> which) => dots.Where(which).Sum(dot => dot.N);
        var all = Count(_ => true);
        var (higher, lower) = (Count(dot => dot.Y > dot.X), Count(dot => dot.Y < dot.X));
        var band = data.Band is { } reach
            ? $" Outside the band of {Shown.Value(reach, data.Format)} round the diagonal ({data.BandName}): {Shown.Count(Count(dot => Math.Abs(dot.Y - dot.X) > reach + 1e-9))}."
            : "";
        return $"{ChartDescription.Sentence(data.Title)} {ChartDescription.Counted(all, data.Noun)}: {Shown.Count(higher)} higher {data.SecondName}, "
            + $"{Shown.Count(lower)} lower, {Shown.Count(all - higher - lower)} the same.{band}";
    }
}
