using Analytics.Exports.Tables;
using Parquet;
using Parquet.Schema;

namespace Analytics.Exports.Formats;

/// <summary>Writes a table as Parquet, a row group at a time; where the figures come from is in the file's key-value metadata.</summary>
public static class ParquetFile
{
    private const int RowsInGroup = 50_000;

    /// <summary>Writes every row.</summary>
    /// <param name="table">What to write.</param>
    /// <param name="about">Where the figures come from.</param>
    /// <param name="output">Where to: a stream that can tell its position; it stays open.</param>
    /// <param name="cancellationToken">Stops between row groups.</param>
    public static async Task WriteAsync(ExportTable table, Provenance about, Stream output, CancellationToken cancellationToken = default)
    {
        var fields = table.Columns.Select(Field).ToList();
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), output, cancellationToken: cancellationToken);
        writer.CustomMetadata = about.Pairs
            .Concat(table.Columns.Select(c => KeyValuePair.Create($"column.{c.Name}", c.Definition)))
            .ToDictionary(p => p.Key, p => p.Value);
        foreach (var rows in table.Rows.Chunk(RowsInGroup).DefaultIfEmpty([]))
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var group = writer.CreateRowGroup();
            for (var i = 0; i < fields.Count; i++) await WriteColumnAsync(group, fields[i], table.Columns[i].Kind, rows, i);
        }
    }

    private static DataField Field(ExportColumn column) => column.Kind switch
    {
        ExportKind.Text => new DataField(column.Name, typeof(string), isNullable: true),
        ExportKind.Whole => new DataField(column.Name, typeof(long), isNullable: true),
        ExportKind.Number => new DataField(column.Name, typeof(double), isNullable: true),
        _ => new DateTimeDataField(column.Name, DateTimeFormat.Timestamp, isAdjustedToUTC: false, unit: DateTimeTimeUnit.Micros, isNullable: true),
    };

    private static Task WriteColumnAsync(ParquetRowGroupWriter group, DataField field, ExportKind kind, object?[][] rows, int column) => kind switch
    {
        ExportKind.Text => group.WriteAsync(field, Array.ConvertAll(rows, row => (string?)row[column])!),
        ExportKind.Whole => group.WriteAsync<long>(field, Array.ConvertAll(rows, row => (long?)row[column])),
        ExportKind.Number => group.WriteAsync<double>(field, Array.ConvertAll(rows, row => (double?)row[column])),
        _ => group.WriteAsync<DateTime>(field, Array.ConvertAll(rows, row => (DateTime?)row[column])),
    };
}
