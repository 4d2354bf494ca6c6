using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Transcripts;
using Analytics.Warehouse.Loading;

namespace Analytics.Warehouse.Sources;

/// <summary>The time in a folder's name, which names a run: <c>transcripts_20251218_132237</c>, <c>run 2025-12-18T13-22-37</c>, <c>20251218-1322</c>.</summary>
internal static partial class RunName
{
    private const string Format = "yyyyMMdd_HHmmss";

    /// <summary>The time a name holds; null when it holds none. A date alone is no time.</summary>
    public static DateTime? TimeIn(ReadOnlySpan<char> name)
    {
        // Most names hold too few digits to look any further.
        if (name.Length < 12) return null;
        foreach (var found in Pattern().EnumerateMatches(name))
        {
            if (TryRead(name.Slice(found.Index, found.Length), out var time)) return time;
        }

        return null;
    }

    /// <summary>The run's id: its time, always written the same way.</summary>
    public static string IdOf(DateTime time) => time.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>A run's id as it can be shown and asked for: folders are called anything. What is cut off a long one is told apart by its hash.</summary>
    public static string Fit(string id)
    {
        var shown = ShownName.Of(id);
        if (shown.Length == 0) return $"run {Identity.OfWording(id):x16}";
        return id.Length <= ShownName.Longest ? shown : $"{ShownName.Of(id[..(ShownName.Longest - 20)])}~{Identity.OfWording(id):x16}";
    }

    private static bool TryRead(ReadOnlySpan<char> text, out DateTime time)
    {
        Span<char> digits = stackalloc char[14];
        digits.Fill('0');
        var count = 0;
        foreach (var letter in text)
        {
            if (char.IsAsciiDigit(letter)) digits[count++] = letter;
        }

        return DateTime.TryParseExact(digits, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }

    [GeneratedRegex(@"(?<!\d)\d{4}(?<dash>[-_.]?)\d{2}\k<dash>\d{2}[-_T .]?\d{2}(?<colon>[-_:.h]?)\d{2}(?:\k<colon>\d{2})?(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
