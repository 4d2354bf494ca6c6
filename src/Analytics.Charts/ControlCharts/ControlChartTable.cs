namespace Analytics.Charts.ControlCharts;

/// <summary>The numbers of a control chart as a table, one row a point, and as a sentence.</summary>
internal static class ControlChartTable
{
    public static ChartTable Of(ControlChartData data) => new TableOf<ControlChartPoint>(data.Points)
        .Text(data.Category, point => point.Label)
        .Estimate(data.Unit, point => (point.Value, point.Low, point.High), data.Format, point => point.Link)
        .When(HasSmoothed(data), table => table
            .Number(data.SmoothedName, point => point.Smoothed, data.Format)
            .Number("lower limit", point => point.LowerLimit, data.Format)
            .Number("upper limit", point => point.UpperLimit, data.Format)
            .Text("in control", InControl))
        .Count("n", point => point.N, point => point.Link)
        .Interviews(point => point.Interviews, point => point.N, point => point.Link)
        .Table();

    public static string Describe(ControlChartData data)
    {
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

    private static string InControl(ControlChartPoint point) => point switch
    {
        { IsOut: true } => "out of limits",
        { Smoothed: not null, LowerLimit: not null, UpperLimit: not null } => "yes",
        _ => "",
    };

    private static bool HasSmoothed(ControlChartData data) => data.Points.Any(point => point.Smoothed is not null);
}
