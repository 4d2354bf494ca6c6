using Analytics.Charts.Drawing;

namespace Analytics.Charts.Strips;

/// <summary>What a strip plot shows as a table of quartiles and as a sentence.</summary>
internal static class StripTable
{
    public static ChartTable Of(StripData data) => new(
        [
            new(data.Category, false), new("lowest", true), new("lower quartile", true), new("median", true), new("upper quartile", true),
            new("highest", true), new("n", true), .. HasNotes(data) ? [new ChartColumn("note", false)] : Array.Empty<ChartColumn>(),
        ],
        [.. data.Groups.Select(group => Row(data, group))]);

    public static string Describe(StripData data)
    {
        var known = data.Groups.Where(group => group.N > 0).ToArray();
        if (known.Length == 0)
            return ChartDescription.Nothing(data.Title);
        var medians = known.Select(group => $"{group.Name} {Shown.Value(Quartiles.Of(group).Median, data.Format)}, {Shown.N(group.N)}");
        var notes = string.Concat(data.Groups.Where(group => group.Note.Length > 0).Select(group => $" {group.Name}: {ChartDescription.Sentence(group.Note)}"));
        return $"{ChartDescription.Sentence(data.Title)} Median {data.Unit}: {string.Join("; ", medians)}.{notes}";
    }

    private static ChartRow Row(StripData data, StripGroup group)
    {
        var quartiles = group.N == 0 ? null : Quartiles.Of(group);
        double?[] values =
        [
            group.N == 0 ? null : group.Dots.Min(dot => dot.Value), quartiles?.Lower, quartiles?.Median, quartiles?.Upper,
            group.N == 0 ? null : group.Dots.Max(dot => dot.Value),
        ];
        return new ChartRow([
            new(group.Name), .. values.Select(value => new ChartCell(Shown.Value(value, data.Format), value)), new(Shown.Count(group.N), group.N),
            .. HasNotes(data) ? [new ChartCell(group.Note.Length > 0 ? group.Note : Shown.Undefined)] : Array.Empty<ChartCell>()]);
    }

    private static bool HasNotes(StripData data) => data.Groups.Any(group => group.Note.Length > 0);
}
