namespace Analytics.Charts.Drawing;

/// <summary>A chart's table in the making: for every column its heading, and its cell of a row.</summary>
internal sealed class TableOf<T>(IEnumerable<T> rows)
{
    private readonly IReadOnlyList<T> rows = [.. rows];
    private readonly List<(ChartColumn Column, Func<T, ChartCell> Cell)> columns = [];

    public TableOf<T> Text(string name, Func<T, string?> text) => Add(name, false, row => new ChartCell(text(row) is { Length: > 0 } shown ? shown : Shown.Undefined));

    public TableOf<T> Number(string name, Func<T, double?> value, ValueFormat format, Func<T, string?>? link = null) =>
        Add(name, true, row => new ChartCell(Shown.Value(value(row), format), value(row), link?.Invoke(row)));

    public TableOf<T> Count(string name, Func<T, int> count, Func<T, string?>? link = null) =>
        Add(name, true, row => new ChartCell(Shown.Count(count(row)), count(row), link?.Invoke(row)));

    /// <summary>A value and the ends of its interval.</summary>
    public TableOf<T> Estimate(string name, Func<T, (double? Value, double? Low, double? High)> estimate, ValueFormat format, Func<T, string?> link) =>
        Number(name, row => estimate(row).Value, format, link).Number("low", row => estimate(row).Low, format).Number("high", row => estimate(row).High, format);

    /// <summary>How many interviews the observations come from; no column where every observation is an interview.</summary>
    public TableOf<T> Interviews(Func<T, int?> interviews, Func<T, int> n, Func<T, string?> link, string name = "interviews") =>
        When(rows.Any(row => interviews(row) is not null), table => table.Count(name, row => interviews(row) ?? n(row), link));

    public TableOf<T> When(bool applies, Func<TableOf<T>, TableOf<T>> add) => applies ? add(this) : this;

    /// <summary>Columns for each of some things.</summary>
    public TableOf<T> ForEach<TThing>(IEnumerable<TThing> things, Action<TableOf<T>, TThing> add)
    {
        foreach (var thing in things)
            add(this, thing);
        return this;
    }

    public ChartTable Table() => new(
        [.. columns.Select(column => column.Column)], [.. rows.Select(row => new ChartRow([.. columns.Select(column => column.Cell(row))]))]);

    private TableOf<T> Add(string name, bool isNumeric, Func<T, ChartCell> cell)
    {
        columns.Add((new ChartColumn(name, isNumeric), cell));
        return this;
    }
}
