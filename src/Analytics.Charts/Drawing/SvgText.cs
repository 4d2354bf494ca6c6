using System.Net;

namespace Analytics.Charts.Drawing;

/// <summary>Text inside SVG. Names come from files of strangers and may hold characters that XML cannot.</summary>
internal static class SvgText
{
    public static string Encode(string text) => WebUtility.HtmlEncode(string.Create(text.Length, text, static (encoded, source) =>
    {
        for (var i = 0; i < source.Length; i++)
            encoded[i] = IsAllowed(source[i]) ? source[i] : '\uFFFD';
    }));

    /// <summary>Char of XML 1.0, section 2.2; the encoder takes care of halves of surrogate pairs.</summary>
    private static bool IsAllowed(char letter) => letter is '\t' or '\n' or '\r' or (>= ' ' and not '\uFFFE' and not '\uFFFF');
}
