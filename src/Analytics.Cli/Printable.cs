using System.Text;

namespace Analytics.Cli;

/// <summary>Text from a file name or a transcript as a terminal may show it: one line, no escape sequences that would act on the terminal.</summary>
internal static class Printable
{
    public static string OneLine(string text)
    {
        if (!text.Any(char.IsControl)) return text;
        var shown = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!char.IsControl(letter)) shown.Append(letter);
            else if (letter is '\n' or '\t' && (shown.Length == 0 || shown[^1] != ' ')) shown.Append(' ');
        }

        return shown.ToString();
    }
}
