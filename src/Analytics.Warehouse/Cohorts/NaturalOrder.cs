using System.Globalization;
using System.Text;
using Analytics.Transcripts;

namespace Analytics.Warehouse.Cohorts;

/// <summary>
/// Names in the order people count in: numbers by their value (C2 before C10), upper and lower case and accents alike. The same order as the macro
/// <c>store.natural</c>, so that what a query ordered and what a page orders stand alike.
/// </summary>
public sealed class NaturalOrder : IComparer<string>
{
    private const int MostDigits = 20;

    /// <summary>The order.</summary>
    public static NaturalOrder Comparer { get; } = new();

    /// <summary>What a name is ordered by: compared letter by letter.</summary>
    public static string Key(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var key = new StringBuilder(name.Length + MostDigits);
        var plain = Plain(name);
        for (var at = 0; at < plain.Length;)
        {
            var end = at;
            while (end < plain.Length && char.IsAsciiDigit(plain[end])) end++;
            if (end == at) key.Append(plain[at++]);
            else
            {
                var digits = plain[at..end].TrimStart('0');
                key.Append((digits.Length > MostDigits ? digits[..MostDigits] : digits).PadLeft(MostDigits, '0'));
                at = end;
            }
        }

        return key.ToString();
    }

    /// <inheritdoc />
    public int Compare(string? x, string? y) => x is null || y is null ? string.CompareOrdinal(x, y)
        : string.CompareOrdinal(Key(x), Key(y)) is not 0 and var order ? order : string.CompareOrdinal(x, y);

    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var letter in ShownName.Sound(name).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark) plain.Append(char.ToLowerInvariant(letter));
        }

        return plain.ToString().Normalize(NormalizationForm.FormC);
    }
}
