namespace Analytics.Exports.Tables;

/// <summary>One table to export. Its rows can be walked once; they may come straight from the warehouse, so it is disposed when they are written.</summary>
/// <param name="name">Its name in addresses and files, such as <c>scores-distribution</c>.</param>
/// <param name="title">Its name for people.</param>
/// <param name="columns">Its columns.</param>
/// <param name="rowCount">Number of its rows.</param>
/// <param name="rows">Its rows, a cell per column, of the type the column's <see cref="ExportKind"/> names.</param>
/// <param name="owned">What is held while rows are read; null when nothing is.</param>
public sealed class ExportTable(
    string name, string title, IReadOnlyList<ExportColumn> columns, long rowCount, IEnumerable<object?[]> rows, IDisposable? owned = null) : IDisposable
{
    /// <summary>Its name in addresses and files.</summary>
    public string Name => name;

    /// <summary>Its name for people.</summary>
    public string Title => title;

    /// <summary>Its columns.</summary>
    public IReadOnlyList<ExportColumn> Columns => columns;

    /// <summary>Number of its rows.</summary>
    public long RowCount => rowCount;

    /// <summary>Its rows; to be walked once.</summary>
    public IEnumerable<object?[]> Rows => rows;

    /// <summary>The same rows with some of the columns.</summary>
    /// <param name="names">Names of the columns to keep; they stay in the table's order.</param>
    public ExportTable Only(IReadOnlySet<string> names)
    {
        int[] kept = [.. Enumerable.Range(0, columns.Count).Where(i => names.Contains(columns[i].Name))];
        return new ExportTable(name, title, [.. kept.Select(i => columns[i])], rowCount, rows.Select(row => Array.ConvertAll(kept, i => row[i])), owned);
    }

    /// <inheritdoc />
    public void Dispose() => owned?.Dispose();
}
