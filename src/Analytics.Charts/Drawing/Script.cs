using System.Text;
using System.Text.RegularExpressions;

namespace Analytics.Charts.Drawing;

/// <summary>
/// Texts as they are drawn, letter by letter from left to right. ScottPlot shapes right-to-left text only by a switch for the whole process, which
/// measures it unshaped and turns Latin words inside it round; so Arabic letters are joined here and stretches read from the right are turned.
/// </summary>
internal static partial class Script
{
    // Hebrew, Arabic and their neighbours, and the presentation forms of both.
    private const string FromRight = @"\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC";
    private const string FromLeft = $@"[\p{{L}}\p{{Nd}}\p{{Cs}}-[{FromRight}]]";
    private const string Neither = $@"[^\p{{L}}\p{{Nd}}\p{{Cs}}{FromRight}]";

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
        var runs = Runs().Matches(Joined(text)).Select(run => run.Groups["right"].Success || (fromRight && !run.Groups["left"].Success) ? Turned(run.Value) : run.Value);
        return string.Concat(fromRight ? runs.Reverse() : runs);
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

    private static bool IsFromRight(char letter) => letter is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');

    /// <summary>Stretches of one direction: what has none, such as a space, has that of both its neighbours, or that of the whole text where they differ.</summary>
    [GeneratedRegex($"(?<right>[{FromRight}]({Neither}*[{FromRight}])*)|(?<left>{FromLeft}({Neither}*{FromLeft})*)|{Neither}+", RegexOptions.ExplicitCapture)]
    private static partial Regex Runs();
}
