using System.Data;
using Analytics.Exports.Tables;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace Analytics.Exports.Formats;

/// <summary>Writes tables as one Excel workbook: a first sheet that says what the others hold and where it comes from, then a sheet for each table.</summary>
public static class ExcelFile
{
    /// <summary>Most rows of a table: a sheet holds 1,048,576, the header included.</summary>
    public const long MostRows = 1_048_575;

    private const string About = "About";
    private const int LongestSheetName = 31;

    /// <summary>Writes the workbook.</summary>
    /// <param name="tables">What to write; their names tell the sheets apart.</param>
    /// <param name="about">Where the figures come from.</param>
    /// <param name="output">Where to: a stream that can be sought in; it stays open.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    public static Task WriteAsync(IReadOnlyList<ExportTable> tables, Provenance about, Stream output, CancellationToken cancellationToken = default)
    {
        var sheets = new Dictionary<string, object> { [About] = AboutSheet.Of(tables, about) };
        foreach (var table in tables) sheets[SheetName(table)] = table.RowCount == 0 ? HeaderOnly(table) : Rows(table, cancellationToken);
        return output.SaveAsAsync(sheets, configuration: Configuration(tables), cancellationToken: cancellationToken);
    }

    /// <summary>The sheet of a table: its title, cut to what Excel allows.</summary>
    public static string SheetName(ExportTable table) => table.Title.Length > LongestSheetName ? table.Title[..LongestSheetName] : table.Title;

    private static IEnumerable<Dictionary<string, object?>> Rows(ExportTable table, CancellationToken cancellationToken)
    {
        foreach (var row in table.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var cells = new Dictionary<string, object?>(row.Length);
            for (var i = 0; i < row.Length; i++) cells[table.Columns[i].Name] = row[i] is string text ? XmlText.Of(text) : row[i];
            yield return cells;
        }
    }

    private static DataTable HeaderOnly(ExportTable table)
    {
        var empty = new DataTable();
        foreach (var column in table.Columns) empty.Columns.Add(column.Name);
        return empty;
    }

    // A column's name says how it is shown, on every sheet and in either case.
    private static OpenXmlConfiguration Configuration(IReadOnlyList<ExportTable> tables) => new()
    {
        // The fast mode goes back to write how far a sheet reaches, for which it keeps the whole of it in memory: gigabytes for a million rows.
        FastMode = false,
        AutoFilter = false,
        EnableWriteNullValueCell = false,
        DynamicColumns =
        [
            .. AboutSheet.Columns,
            .. tables.SelectMany(t => t.Columns).DistinctBy(c => c.Name, StringComparer.OrdinalIgnoreCase).Select(c => new DynamicExcelColumn(c.Name)
            {
                Width = Math.Max(c.Name.Length + 2, c.Kind switch { ExportKind.Moment => 20, ExportKind.Text => 18, _ => 10 }),
                Format = c.Kind == ExportKind.Moment ? "yyyy-mm-dd hh:mm" : null,
            }),
        ],
    };
}
