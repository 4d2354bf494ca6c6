namespace Analytics.Charts.Drawing;

/// <summary>A chart's table in the making: for every column its heading, and its cell of a row.</summary>
internal sealed class TableOf<T>(IEnumerable<T> rows, ValueFormat format)
{
    private readonly IReadOnlyList<T> rows = [.. rows];
    private readonly List<(ChartColumn Column, Func<T, ChartCell> Cell)> columns = [];

    public TableOf<T> Text(string name, Func<T, string?> text) => Add(name, false, row => new ChartCell(text(row) is { Length: > 0 } shown ? shown : Shown.Undefined));

    public TableOf<T> Number(string name, Func<T, double?> value, Func<T, string?>? link = null, ValueFormat? other = null) =>
        Add(name, true, row => new ChartCell(Shown.Value(value(row), other ?? format), value(row), link?.Invoke(row)));

    public TableOf<T> Count(string name, Func<T, int> count, Func<T, string?>? link = null) =>
        Add(name, true, row => new ChartCell(Shown.Count(count(row)), count(row), link?.Invoke(row)));

    /// <summary>A value and the ends of its interval.</summary>
    public TableOf<T> Estimate(string name, Func<T, ChartEstimate> estimate) =>
        Number(name, row => estimate(row).Value, row => estimate(row).Link).Number("low", row => estimate(row).Low).Number("high", row => estimate(row).High);

    /// <summary>How many observations there are, and how many interviews they come from; no column of these where every observation is an interview.</summary>
    public TableOf<T> Evidence(Func<T, ChartEvidence> evidence, bool linked = true, string n = "n", string interviews = "interviews") =>
        Count(n, row => evidence(row).N, row => linked ? evidence(row).Link : null)
            .When(rows.Any(row => evidence(row).Interviews is not null), table => table
                .Count(interviews, row => evidence(row).Interviews ?? evidence(row).N, row => evidence(row).Link));

    public TableOf<T> When(bool applies, Func<TableOf<T>, TableOf<T>> add) => applies ? add(this) : this;

    /// <summary>Columns for each of some things.</summary>
    public TableOf<T> ForEach<TThing>(IEnumerable<TThing> things, Action<TableOf<T>, TThing> add)
    {
        foreach (var thing in things)
            add(this, thing);
        return this;
    }

    /// <summary>The table, with a last row that says how many groups there are besides.</summary>
    public ChartTable Table(Undrawn? undrawn = null)
    {
        IEnumerable<ChartRow> drawn = rows.Select(row => new ChartRow([.. columns.Select(column => column.Cell(row))]));
        if (undrawn is not null)
            drawn = drawn.Append(new([new(undrawn.Words, null, undrawn.Link), .. columns.Skip(1).Select(_ => new ChartCell(Shown.Undefined))]));
        return new([.. columns.Select(column => column.Column)], [.. drawn]);
    }

    private TableOf<T> Add(string name, bool isNumeric, Func<T, ChartCell> cell)
    {
        columns.Add((new ChartColumn(name, isNumeric), cell));
        return this;
    }
}
