using System.Data;
using System.Globalization;
using Analytics.Exports.Tables;
using MiniExcelLibs.Attributes;

namespace Analytics.Exports.Formats;

/// <summary>The first sheet of a workbook: filters in words, the address that leads back, the age of the data, and what every column means.</summary>
internal static class AboutSheet
{
    private static readonly string[] Names = ["What", "Sheet", "Column", "Cells hold", "Meaning"];
    private static readonly int[] Widths = [24, 28, 28, 12, 110];

    /// <summary>How wide its columns are.</summary>
    public static IEnumerable<DynamicExcelColumn> Columns => Names.Zip(Widths, (name, width) => new DynamicExcelColumn(name) { Width = width });

    public static DataTable Of(IReadOnlyList<ExportTable> tables, Provenance about)
    {
        var sheet = new DataTable();
        foreach (var name in Names) sheet.Columns.Add(name);
        Fact(sheet, "Export", about.Title);
        Fact(sheet, "Interviews", about.Request.Cohort.ToWords());
        if (about.Request.Versus is { } versus) Fact(sheet, "Compared with", versus.ToWords());
        if (about.Request.ChosenWords is { } chosen) Fact(sheet, "Picked out", chosen);
        if (about.Request.MixWords is { } mix) Fact(sheet, "Mix", mix);
        Fact(sheet, "Query string", about.Request.ToQueryString() is { Length: > 0 } query ? query : "(none: all interviews)");
        Fact(sheet, "Data as of", about.DataAsOfText);
        Fact(sheet, "Warehouse version", about.WarehouseVersion.ToString(CultureInfo.InvariantCulture));
        Fact(sheet, "Empty cells", "Undefined or not measured; never 0.");
        foreach (var table in tables)
        {
            sheet.Rows.Add("Sheet", ExcelFile.SheetName(table), "", "", string.Create(CultureInfo.InvariantCulture, $"{table.Title}: {table.RowCount} rows"));
            foreach (var column in table.Columns)
                sheet.Rows.Add("Column", ExcelFile.SheetName(table), column.Name, Transcripts.SnakeCase.Of(column.Kind), column.Definition);
        }

        return sheet;
    }

    private static void Fact(DataTable sheet, string what, string meaning) => sheet.Rows.Add(what, "", "", "", XmlText.Of(meaning));
}
