namespace Analytics.Charts.Drawing;

/// <summary>Which groups are drawn where there are more than a reader can take in, and how the others are told.</summary>
internal static class Groups
{
    /// <summary>The groups that are drawn, and the others: the first ones, or the latest ones of groups in the order of time.</summary>
    public static (IReadOnlyList<T> Drawn, IReadOnlyList<T> Others) Split<T>(IReadOnlyList<T> groups, bool latest = false)
    {
        var others = groups.Count - ChartLimits.MostGroups;
        if (others <= 0)
            return (groups, []);
        return latest ? ([.. groups.Skip(others)], [.. groups.Take(others)]) : ([.. groups.Take(ChartLimits.MostGroups)], [.. groups.Skip(ChartLimits.MostGroups)]);
    }

    /// <summary>A table with a last row that says how many groups there are besides.</summary>
    public static ChartTable With(this ChartTable table, int others, string category, string? link)
    {
        if (others == 0)
            return table;
        var row = new ChartRow([new ChartCell(Words(others, category), null, link), .. table.Columns.Skip(1).Select(_ => new ChartCell(Shown.Undefined))]);
        return table with { Rows = [.. table.Rows, row] };
    }

    /// <summary>A sentence that ends with how many groups are not drawn.</summary>
    public static string With(this string description, int others, string category) =>
        others == 0 ? description : $"{description} {Words(others, category)} not drawn.";

    /// <summary>"1,950 more positions".</summary>
    public static string Words(int others, string category) => $"{Shown.Count(others)} more {category.ToLowerInvariant()}{(others == 1 ? "" : "s")}";
}
