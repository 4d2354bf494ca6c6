using System.Data.Common;
using System.Globalization;
using Spectre.Console;

namespace Analytics.Cli.Sql;

/// <summary>
/// A result as an aligned table: numbers to the right, a missing value as "—", a long text cut.
/// The first rows decide the widths, so that a result of any size is written as it comes.
/// </summary>
internal sealed class TableWriter(TextWriter output, TextWriter remarks) : IResultWriter
{
    private const int RowsMeasured = 1000;
    private const int WidestCell = 60;
    private const string Missing = "—";
    private long _rows;
    private bool _cut;

    public void Write(DbDataReader result, CancellationToken cancellationToken)
    {
        var names = Enumerable.Range(0, result.FieldCount).Select(result.GetName).ToArray();
        var numeric = Enumerable.Range(0, result.FieldCount).Select(column => CellText.IsNumber(result.GetFieldType(column))).ToArray();
        var first = new List<string[]>();
        while (first.Count < RowsMeasured && result.Read()) first.Add(Row(result));

        var widths = Enumerable.Range(0, names.Length).Select(column => first.Select(row => row[column]).Append(names[column]).Max(Width)).ToArray();
        WriteLine(names, widths, numeric);
        output.WriteLine(string.Join("  ", widths.Select(width => new string('─', width))));
        foreach (var row in first) WriteLine(row, widths, numeric);
        while (result.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            WriteLine(Row(result), widths, numeric);
        }

        Remark();
    }

    private string[] Row(DbDataReader result)
    {
        _rows++;
        var cells = new string[result.FieldCount];
        for (var column = 0; column < cells.Length; column++)
            cells[column] = CellValue.Of(result, column) is { } value ? Cut(Printable.OneLine(CellText.Of(value))) : Missing;
        return cells;
    }

    private string Cut(string text)
    {
        if (Width(text) <= WidestCell) return text;
        _cut = true;
        var end = Math.Min(text.Length, WidestCell - 1);
        if (char.IsHighSurrogate(text[end - 1])) end--;
        return text[..end] + "…";
    }

    private void WriteLine(string[] cells, int[] widths, bool[] numeric)
    {
        var line = string.Join("  ", cells.Select((cell, column) =>
        {
            var padding = new string(' ', Math.Max(0, widths[column] - Width(cell)));
            return numeric[column] ? padding + cell : cell + padding;
        }));
        output.WriteLine(line.TrimEnd());
    }

    private void Remark()
    {
        remarks.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_rows:N0} {(_rows == 1 ? "row" : "rows")}"));
        if (_cut) remarks.WriteLine("Long texts are cut (…); --format csv or json has them whole.");
    }

    private static int Width(string text) => text.GetCellWidth();
}
