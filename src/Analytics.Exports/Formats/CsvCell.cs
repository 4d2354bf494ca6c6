using System.Buffers;
using System.Globalization;
using Analytics.Transcripts;

namespace Analytics.Exports.Formats;

/// <summary>One cell of a CSV file: quoted where RFC 4180 asks for it, and harmless to a spreadsheet that opens the file.</summary>
internal static class CsvCell
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");

    /// <summary>The cell as it stands in the file; null is nothing, an empty text is <c>""</c>.</summary>
    public static string Of(object? value) => value switch
    {
        null => "",
        string text => Quoted(FormulaGuard.Guard(text)),
        DateTime time => time.ToString(time.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss" : "yyyy-MM-dd'T'HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A cell holds a {value.GetType().Name}; it can hold text, numbers, and dates with times.", nameof(value)),
    };

    private static string Quoted(string text) =>
        text.Length == 0 || text.AsSpan().ContainsAny(NeedsQuotes) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
