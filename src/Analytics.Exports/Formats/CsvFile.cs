using System.Text;
using Analytics.Exports.Tables;

namespace Analytics.Exports.Formats;

/// <summary>Writes a table as CSV, row by row: a list of a million interviews needs no more memory than one of ten.</summary>
public static class CsvFile
{
    private const string LineEnd = "\r\n";
    private const int FlushAt = 32 * 1024;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the header and every row.</summary>
    /// <param name="table">What to write.</param>
    /// <param name="output">Where to; it stays open.</param>
    /// <param name="about">Where the figures come from, as lines that begin with <c># </c> before the header; null for a file that any parser reads.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    public static async Task WriteAsync(ExportTable table, Stream output, Provenance? about = null, CancellationToken cancellationToken = default)
    {
        await using var writer = new StreamWriter(output, Utf8, bufferSize: -1, leaveOpen: true);
        var text = new StringBuilder();
        foreach (var (name, value) in about?.Pairs ?? []) text.Append("# ").Append(name).Append(": ").Append(OneLine(value)).Append(LineEnd);
        Append(text, table.Columns.Select(c => c.Name));
        foreach (var row in table.Rows)
        {
            Append(text, row);
            if (text.Length < FlushAt) continue;
            await writer.WriteAsync(text, cancellationToken);
            text.Clear();
        }

        await writer.WriteAsync(text, cancellationToken);
    }

    private static void Append(StringBuilder text, IEnumerable<object?> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first) text.Append(',');
            text.Append(CsvCell.Of(cell));
            first = false;
        }

        text.Append(LineEnd);
    }

    private static string OneLine(string value) => new([.. value.Select(c => char.IsControl(c) ? ' ' : c)]);
}
