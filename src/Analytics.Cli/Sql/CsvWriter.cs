using System.Buffers;
using System.Data.Common;
using Analytics.Transcripts;

namespace Analytics.Cli.Sql;

/// <summary>A result as CSV by RFC 4180: a header, CRLF line ends, quotes where needed. Null is nothing, an empty text is "", and text is harmless to a spreadsheet.</summary>
internal sealed class CsvWriter(TextWriter output) : IResultWriter
{
    private const string LineEnd = "\r\n";
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");

    public void Write(DbDataReader result, CancellationToken cancellationToken)
    {
        WriteLine(result.FieldCount, column => result.GetName(column));
        while (result.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            WriteLine(result.FieldCount, column => CellValue.Of(result, column) is { } value ? value is string text ? FormulaGuard.Guard(text) : CellText.Of(value) : null);
        }
    }

    private void WriteLine(int columns, Func<int, string?> text)
    {
        for (var column = 0; column < columns; column++)
        {
            if (column > 0) output.Write(',');
            if (text(column) is { } cell) output.Write(Escape(cell));
        }

        output.Write(LineEnd);
    }

    private static string Escape(string cell) =>
        cell.Length == 0 || cell.AsSpan().ContainsAny(NeedsQuotes) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
