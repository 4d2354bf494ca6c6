using Analytics.Exports.Formats;
using Analytics.Exports.Tables;

namespace Analytics.Exports;

/// <summary>One file to be written: its tables are read and open. Disposing it closes them.</summary>
/// <param name="tables">One table; a workbook may have several.</param>
/// <param name="format">Which kind of file.</param>
/// <param name="fileName">What to call it.</param>
/// <param name="about">Where its figures come from.</param>
public sealed class ExportFile(IReadOnlyList<ExportTable> tables, ExportFormat format, string fileName, Provenance about) : IDisposable
{
    /// <summary>What to call it: what it holds, which interviews, and the day the data is of.</summary>
    public string FileName => fileName;

    /// <summary>Which kind of file.</summary>
    public ExportFormat Format => format;

    /// <summary>Where its figures come from.</summary>
    public Provenance About => about;

    /// <summary>Rows over all its tables.</summary>
    public long RowCount => tables.Sum(t => t.RowCount);

    /// <summary>Writes it, once.</summary>
    /// <param name="output">Where to; CSV goes to any stream, the other formats need one that can be sought in.</param>
    /// <param name="withComments">Begin a CSV with <c># </c> lines that say where its figures come from; the other formats always carry that.</param>
    /// <param name="cancellationToken">Stops within the rows.</param>
    public Task WriteAsync(Stream output, bool withComments = false, CancellationToken cancellationToken = default) => format switch
    {
        ExportFormat.Csv => CsvFile.WriteAsync(tables[0], output, withComments ? about : null, cancellationToken),
        ExportFormat.Parquet => ParquetFile.WriteAsync(tables[0], about, output, cancellationToken),
        _ => ExcelFile.WriteAsync(tables, about, output, cancellationToken),
    };

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var table in tables) table.Dispose();
    }
}
