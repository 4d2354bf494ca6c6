namespace Analytics.Charts.Drawing;

/// <summary>Tables and sentences of charts that do not draw all groups: both say how many there are besides.</summary>
internal static class MoreRows
{
    public static ChartTable With(this ChartTable table, int others, string category, string? link)
    {
        if (others == 0)
            return table;
        var row = new ChartRow([new ChartCell(Words(others, category), null, link), .. table.Columns.Skip(1).Select(_ => new ChartCell(Shown.Undefined))]);
        return table with { Rows = [.. table.Rows, row] };
    }

    public static string With(this string description, int others, string category) =>
        others == 0 ? description : $"{description} {Words(others, category)} not drawn.";

    /// <summary>"1,950 more positions".</summary>
    public static string Words(int others, string category) => $"{Shown.Count(others)} more {category.ToLowerInvariant()}{(others == 1 ? "" : "s")}";
}
