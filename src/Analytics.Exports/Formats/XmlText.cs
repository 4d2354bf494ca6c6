using System.Buffers;
using System.Xml;

namespace Analytics.Exports.Formats;

/// <summary>Text as an XML file can hold it: a transcript may hold control characters, a workbook with one of them does not open.</summary>
internal static class XmlText
{
    // Longer cells make Excel call the workbook damaged.
    private const int LongestCell = 32_767;

    private static readonly SearchValues<char> Suspicious =
        SearchValues.Create([.. Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(c => !XmlConvert.IsXmlChar(c))]);

    public static string Of(string text)
    {
        if (text.Length > LongestCell) text = text[..(LongestCell - 1)] + "…";
        return text.AsSpan().ContainsAny(Suspicious) ? Cleaned(text) : text;
    }

    private static string Cleaned(string text)
    {
        var clean = text.ToCharArray();
        for (var i = 0; i < clean.Length; i++)
        {
            if (XmlConvert.IsXmlChar(clean[i])) continue;
            if (i + 1 < clean.Length && XmlConvert.IsXmlSurrogatePair(clean[i + 1], clean[i])) i++;
            else clean[i] = '\uFFFD';
        }

        return new string(clean);
    }
}
