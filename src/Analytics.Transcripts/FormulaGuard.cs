using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Transcripts;

/// <summary>Makes text harmless to a spreadsheet that opens a CSV file: what it would take for a formula gets an apostrophe before it.</summary>
public static partial class FormulaGuard
{
    // What a spreadsheet takes for the beginning of a formula; the wide forms are what some of them make of the plain ones.
    private static readonly SearchValues<char> Starts = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    /// <summary>The text, with an apostrophe wherever a formula could begin. Text that is a number stays one: -5 harms nobody.</summary>
    public static string Guard(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // Some spreadsheets part cells at these, whatever the file and its quotes say.
        if (text.Contains(';') || text.Contains('\t')) text = BehindASeparator().Replace(text, "$1'");
        return IsFormula(text) && !IsNumber(text) ? "'" + text : text;
    }

    private static bool IsFormula(ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && Starts.Contains(text[0])) return true;
        while (text.Length > 0 && IsUnseen(text[0])) text = text[1..];
        return text.Length > 0 && Starts.Contains(text[0]);
    }

    // NUL and other controls, blanks, and what has no width: joiners, marks of direction, the byte-order mark.
    private static bool IsUnseen(char letter) =>
        char.IsControl(letter) || char.IsWhiteSpace(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark;

    private static bool IsNumber(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number);

    [GeneratedRegex(@"([;\t][\s\p{C}]*)(?=[=@＝＠])")]
    private static partial Regex BehindASeparator();
}
