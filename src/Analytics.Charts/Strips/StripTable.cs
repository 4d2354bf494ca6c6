namespace Analytics.Charts.Strips;

/// <summary>What a strip plot shows as a table of quartiles and as a sentence.</summary>
internal static class StripTable
{
    public static ChartTable Of(StripData data) => new TableOf<(StripGroup Group, Quartiles? Box)>(data.Groups.Select(group => (group, group.N == 0 ? null : Quartiles.Of(group))))
        .Text(data.Category, row => row.Group.Name)
        .Number("lowest", row => row.Box is null ? null : row.Group.Dots.Min(dot => dot.Value), data.Format)
        .Number("lower quartile", row => row.Box?.Lower, data.Format)
        .Number("median", row => row.Box?.Median, data.Format)
        .Number("upper quartile", row => row.Box?.Upper, data.Format)
        .Number("highest", row => row.Box is null ? null : row.Group.Dots.Max(dot => dot.Value), data.Format)
        .Count("n", row => row.Group.N)
        .When(data.Groups.Any(group => group.Note.Length > 0), table => table.Text("note", row => row.Group.Note))
        .Table();

    public static string Describe(StripData data)
    {
        var known = data.Groups.Where(group => group.N > 0).ToArray();
        var medians = known.Select(group => $"{group.Name} {Shown.Value(Quartiles.Of(group).Median, data.Format)}, {Shown.N(group.N)}");
        var notes = string.Concat(data.Groups.Where(group => group.Note.Length > 0).Select(group => $" {group.Name}: {ChartDescription.Sentence(group.Note)}"));
        return $"{ChartDescription.Sentence(data.Title)} Median {data.Unit}: {string.Join("; ", medians)}.{notes}";
    }
}
