using System.Text;

namespace Analytics.Charts.Drawing;

/// <summary>
/// Texts as they are drawn, letter by letter from left to right. ScottPlot shapes right-to-left text only by a switch for the whole process, which
/// measures it unshaped and turns Latin words inside it round; so Arabic letters are joined here and stretches read from the right are turned.
/// </summary>
internal static class Script
{
    /// <summary>Forms of the Arabic letters in the order of Unicode's presentation forms: alone, last, first, middle; two for letters that join only what is before them.</summary>
    private static readonly Dictionary<string, char[]> Forms = new[] { (0xFB50, 0x62), (0xFBFC, 4), (0xFE80, 0x7D) }
        .SelectMany(block => Enumerable.Range(block.Item1, block.Item2))
        .Select(code => (char)code).GroupBy(form => form.ToString().Normalize(NormalizationForm.FormKC)).ToDictionary(letter => letter.Key, letter => letter.ToArray());

    /// <summary>The text in the order of the eye, with joined letters; the same where nothing is read from the right.</summary>
    public static string InOrder(string text)
    {
        if (!text.Any(IsFromRight))
            return text;
        var fromRight = IsFromRight(text.First(letter => IsFromRight(letter) || char.IsLetter(letter)));
        var runs = Runs(Joined(text), fromRight);
        return string.Concat((fromRight ? runs.Reverse() : runs).Select(run => run.FromRight ? Turned(run.Text) : run.Text));
    }

    /// <summary>Stretches of one direction.</summary>
    private static IEnumerable<(string Text, bool FromRight)> Runs(string text, bool whole)
    {
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && Direction(text, i, whole) == Direction(text, start, whole))
                continue;
            yield return (text[start..i], Direction(text, start, whole));
            start = i;
        }
    }

    /// <summary>What has no direction, such as a space, has that of both its neighbours, or that of the whole text where they differ.</summary>
    private static bool Direction(string text, int index, bool whole)
    {
        if (HasDirection(text[index]))
            return IsFromRight(text[index]);
        var before = text[..index].LastOrDefault(HasDirection);
        var after = text[index..].FirstOrDefault(HasDirection);
        return before != default && after != default && IsFromRight(before) == IsFromRight(after) ? IsFromRight(before) : whole;
    }

    private static string Turned(string run)
    {
        var letters = run.ToCharArray();
        Array.Reverse(letters);
        return string.Concat(letters.Select(letter => letter switch { '(' => ')', ')' => '(', '[' => ']', ']' => '[', _ => letter }));
    }

    private static string Joined(string text)
    {
        var joined = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var pair = i + 1 < text.Length && Forms.ContainsKey(text.Substring(i, 2)) ? 2 : 1;
            var joinsBefore = i > 0 && FormsOf(text.Substring(i - 1, 1)).Length == 4;
            var forms = FormsOf(text.Substring(i, pair));
            var joinsAfter = forms.Length == 4 && i + 1 < text.Length && FormsOf(text.Substring(i + 1, 1)).Length >= 2;
            var form = (joinsAfter ? 2 : 0) + (joinsBefore ? 1 : 0);
            joined.Append(forms.Length == 0 ? text[i] : forms[Math.Min(form, forms.Length - 1)]);
            i += pair - 1;
        }

        return joined.ToString();
    }

    private static char[] FormsOf(string letter) => Forms.GetValueOrDefault(letter, []);

    private static bool HasDirection(char letter) => IsFromRight(letter) || char.IsLetterOrDigit(letter) || char.IsSurrogate(letter);

    /// <summary>Hebrew, Arabic and their neighbours, and the presentation forms of both.</summary>
    private static bool IsFromRight(char letter) => letter is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');
}
