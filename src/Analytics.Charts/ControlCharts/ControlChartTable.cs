using Analytics.Charts.Drawing;

namespace Analytics.Charts.ControlCharts;

/// <summary>The numbers of a control chart as a table, one row a point, and as a sentence.</summary>
internal static class ControlChartTable
{
    public static ChartTable Of(ControlChartData data)
    {
        var columns = new List<ChartColumn> { new(data.Category, false), new(data.Unit, true), new("low", true), new("high", true) };
        if (HasSmoothed(data))
            columns.AddRange([new(data.SmoothedName, true), new("lower limit", true), new("upper limit", true), new("in control", false)]);
        columns.Add(new ChartColumn("n", true));
        if (CountsInterviews(data))
            columns.Add(new ChartColumn("interviews", true));
        return new ChartTable(columns, [.. data.Points.Select(point => Row(data, point))]);
    }

    public static string Describe(ControlChartData data)
    {
        if (data.Points.All(point => point.Value is null))
            return ChartDescription.Nothing(data.Title);
        var range = ChartDescription.Range(data.Unit, [.. data.Points.Select(point => (point.Label, point.Value))], data.Format);
        var gaps = data.Points.Count(point => point.Value is null);
        var missing = gaps > 0 ? $" {ChartDescription.Counted(gaps, "gap")}." : "";
        return $"{ChartDescription.Sentence(data.Title)} {range}{missing} {Control(data)}";
    }

    private static string Control(ControlChartData data)
    {
        if (!HasSmoothed(data))
            return "No control limits.";
        var outside = data.Points.Where(point => point.IsOut).Select(point => point.Label).ToArray();
        if (outside.Length == 0)
            return $"The {data.SmoothedName} line stays inside its limits.";
        var named = outside.Length <= 6 ? string.Join(", ", outside) : $"{string.Join(", ", outside.Take(5))} and {outside.Length - 5} more";
        return $"The {data.SmoothedName} line is out of its limits at {named}.";
    }

    private static ChartRow Row(ControlChartData data, ControlChartPoint point)
    {
        ChartCell Number(double? value, string? link = null) => new(Shown.Value(value, data.Format), value, link);
        var cells = new List<ChartCell> { new(point.Label), Number(point.Value, point.Link), Number(point.Low), Number(point.High) };
        if (HasSmoothed(data))
            cells.AddRange([Number(point.Smoothed), Number(point.LowerLimit), Number(point.UpperLimit), new(InControl(point))]);
        cells.Add(new ChartCell(Shown.Count(point.N), point.N, point.Link));
        if (CountsInterviews(data))
            cells.Add(new ChartCell(Shown.Count(point.Interviews ?? point.N), point.Interviews ?? point.N, point.Link));
        return new ChartRow(cells);
    }

    private static string InControl(ControlChartPoint point) => point switch
    {
        { IsOut: true } => "out of limits",
        { Smoothed: not null, LowerLimit: not null, UpperLimit: not null } => "yes",
        _ => Shown.Undefined,
    };

    private static bool HasSmoothed(ControlChartData data) => data.Points.Any(point => point.Smoothed is not null);

    private static bool CountsInterviews(ControlChartData data) => data.Points.Any(point => point.Interviews is not null);
}
