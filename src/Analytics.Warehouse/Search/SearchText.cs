using System.Buffers;
using System.Globalization;
using System.Text;

namespace Analytics.Warehouse.Search;

/// <summary>
/// How text is read when words are looked for, once for C# and once for SQL: case and accents folded, then cut into words.
/// A word is a run of letters, digits, '+' and '#' (C++ and C# are words); every character of a script written without blanks
/// is a word of its own. Both readings agree on every character known to Unicode 15.
/// </summary>
public static class SearchText
{
    /// <summary>Scripts written without blanks between words: Thai, Lao, Burmese, Khmer, Japanese, Bopomofo, Chinese. First and last code point of each range.</summary>
    private static readonly (int First, int Last)[] WithoutBlanks =
    [
        (0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3005, 0x3007), (0x3040, 0x312F), (0x31A0, 0x31BF), (0x31F0, 0x31FF),
        (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0xFF66, 0xFF9F), (0x20000, 0x3FFFF),
    ];

    /// <summary>What nearly every English turn consists of; such text needs no normalising, which is most of what folding costs.</summary>
    internal static readonly SearchValues<char> Plain =
        SearchValues.Create([.. Enumerable.Range(1, 0x7F).Select(code => (char)code), '\u00A0', '‘', '’', '“', '”', '–', '—', '…', '•']);

    /// <summary>
    /// SQL that makes the macros <c>search_fold(text)</c> and <c>search_words(text)</c>, the equals of <see cref="Fold"/> and
    /// <see cref="Words"/>: the second gives the words of a text with one blank between them, to be searched by <c>contains</c>.
    /// Both give null for null.
    /// </summary>
    public static string Macros { get; } = $$"""
        create or replace macro search_fold(text) as replace(strip_accents(lower(nfc_normalize(text))), 'ς', 'σ');
        create or replace macro search_words(text) as
            trim(regexp_replace(regexp_replace(search_fold(text), '([{{RangesOfExpression()}}])', ' \1 ', 'g'), '[^\p{L}\p{N}+#]+', ' ', 'g'));
        """;

    /// <summary>Text in lower case without accents and other combining marks, composed; 'ς' is 'σ'. Halves of surrogate pairs become U+FFFD.</summary>
    public static string Fold(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain)) return text.ToLowerInvariant();

        var folded = new StringBuilder(text.Length);
        foreach (var character in WellFormed(text).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (!IsMark(Rune.GetUnicodeCategory(character))) folded.Append(Rune.ToLowerInvariant(character));
        }

        return folded.Replace('ς', 'σ').ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>The words of a folded text, in order.</summary>
    public static WordReader Words(ReadOnlySpan<char> folded) => new(folded);

    /// <summary>Whether the character can be part of a word.</summary>
    internal static bool IsWordCharacter(Rune character) => character.Value is '+' or '#' || Rune.GetUnicodeCategory(character) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    /// <summary>Whether the character is a word by itself.</summary>
    internal static bool IsWordAlone(Rune character)
    {
        foreach (var (first, last) in WithoutBlanks)
        {
            if (character.Value <= last) return character.Value >= first;
        }

        return false;
    }

    internal static bool IsMark(UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    // Normalising refuses U+FFFE and halves of surrogate pairs, which an address can bring.
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\uFFFE', '\uFFFD');

    private static string RangesOfExpression() =>
        string.Concat(WithoutBlanks.Select(range => string.Create(CultureInfo.InvariantCulture, $@"\x{{{range.First:X}}}-\x{{{range.Last:X}}}")));
}
