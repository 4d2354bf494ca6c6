using Analytics.Exports.Tables;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Exports.Tests.Support;

/// <summary>Small tables to write.</summary>
internal static class SmallTable
{
    public static Provenance About { get; } = new(
        "A table", new ExportRequest(Cohort.All.With("profile", "strong")), 7, new DateTime(2026, 9, 7, 9, 30, 0, DateTimeKind.Utc));

    public static ExportTable Of(params object?[][] rows) => new(
        "a-table",
        "A table",
        [
            new ExportColumn("name", ExportKind.Text, "A name."),
            new ExportColumn("count", ExportKind.Whole, "How many."),
            new ExportColumn("mean", ExportKind.Number, "How much."),
            new ExportColumn("at", ExportKind.Moment, "When."),
        ],
        rows.Length,
        rows);

    public static string WrittenAsCsv(ExportTable table, Provenance? about = null)
    {
        using var output = new MemoryStream();
        Formats.CsvFile.WriteAsync(table, output, about).GetAwaiter().GetResult();
        return System.Text.Encoding.UTF8.GetString(output.ToArray());
    }
}
