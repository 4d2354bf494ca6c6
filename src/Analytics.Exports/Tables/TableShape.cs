using Analytics.Calibration;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Exports.Tables;

/// <summary>The columns of a table and how each is read from a row, said once and in order.</summary>
/// <typeparam name="TRow">A row as the warehouse's query gives it.</typeparam>
public sealed class TableShape<TRow>
{
    private readonly List<ExportColumn> _columns = [];
    private readonly List<Func<TRow, object?>> _cells = [];

    /// <summary>The columns so far.</summary>
    public IReadOnlyList<ExportColumn> Columns => _columns;

    /// <summary>A column of text.</summary>
    public TableShape<TRow> Text(string name, Func<TRow, string?> cell, string definition) => Add(name, ExportKind.Text, cell, definition);

    /// <summary>A column of whole numbers.</summary>
    public TableShape<TRow> Whole(string name, Func<TRow, long?> cell, string definition) => Add(name, ExportKind.Whole, row => cell(row), definition);

    /// <summary>A column of numbers.</summary>
    public TableShape<TRow> Number(string name, Func<TRow, double?> cell, string definition) => Add(name, ExportKind.Number, row => cell(row), definition);

    /// <summary>A column of dates and times.</summary>
    public TableShape<TRow> Moment(string name, Func<TRow, DateTime?> cell, string definition) => Add(name, ExportKind.Moment, row => cell(row), definition);

    /// <summary>The group a row is of, in a column named as what splits the figures; no column when nothing does.</summary>
    /// <param name="by">What splits them.</param>
    /// <param name="group">The group's value.</param>
    /// <param name="section">What a section is called here.</param>
    public TableShape<TRow> Group(By by, Func<TRow, string?> group, string section = "section") => by == By.None
        ? this
        : Text(by == By.Section ? section : SnakeCase.Of(by), group, $"The group, as its value stands in a query string; {Cohort.Unknown} where the files say nothing.");

    /// <summary>Three columns: a figure and the ends of its 95 % interval. The number of observations is a column of its own.</summary>
    public TableShape<TRow> Estimate(string name, Func<TRow, Estimate> estimate, string definition) => this
        .Number(name, row => estimate(row).Value, definition)
        .Number($"{name}_low", row => estimate(row).Low, $"Lower end of the 95 % interval of {name}; empty when there are too few to tell.")
        .Number($"{name}_high", row => estimate(row).High, $"Upper end of the 95 % interval of {name}; empty when there are too few to tell.");

    /// <summary>The table of rows already read.</summary>
    public ExportTable Of(string name, string title, IReadOnlyList<TRow> rows) => new(name, title, _columns, rows.Count, rows.Select(Cells));

    /// <summary>The table of rows that are still being read.</summary>
    public ExportTable Of(string name, string title, long count, IEnumerable<TRow> rows, IDisposable owned) =>
        new(name, title, _columns, count, rows.Select(Cells), owned);

    private object?[] Cells(TRow row)
    {
        var cells = new object?[_cells.Count];
        for (var i = 0; i < cells.Length; i++) cells[i] = _cells[i](row);
        return cells;
    }

    private TableShape<TRow> Add(string name, ExportKind kind, Func<TRow, object?> cell, string definition)
    {
        _columns.Add(new ExportColumn(name, kind, definition));
        _cells.Add(cell);
        return this;
    }
}
