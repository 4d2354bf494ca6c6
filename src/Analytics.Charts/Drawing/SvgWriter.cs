using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using SkiaSharp;

namespace Analytics.Charts.Drawing;

/// <summary>
/// Skia's SVG of a picture made fit for a page: no prolog, numbers rounded, names of gradients that differ between pictures and not between two renderings,
/// no clips (nothing needs one), one place a text instead of one a letter, and the font or, for other scripts, outlines inside.
/// </summary>
internal sealed partial class SvgWriter(RecordedPicture picture)
{
    private readonly StringBuilder body = new();
    private readonly StringBuilder letters = new();
    private readonly Dictionary<string, string> gradients = [];
    private readonly Dictionary<string, string> renamed = [];
    private readonly Dictionary<string, Queue<string>> originals = picture.Originals.ToDictionary(pair => pair.Key, pair => new Queue<string>(pair.Value));

    /// <summary>Writes the document, with the font's letters in it or for a page that serves them.</summary>
    public string Write(bool withFont)
    {
        using (var reader = XmlReader.Create(new StringReader(FromSkia()), new XmlReaderSettings { IgnoreWhitespace = false }))
        {
            reader.MoveToContent();
            while (reader.Read())
                Copy(reader);
        }

        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{picture.Size.Width}\" height=\"{picture.Size.Height}\" ");
        svg.Append(CultureInfo.InvariantCulture, $"viewBox=\"0 0 {picture.Size.Width} {picture.Size.Height}\" role=\"img\" aria-label=\"{Encoded(picture.Description)}\">\n");
        if (withFont)
            svg.Append("<style>").Append(ChartFont.CssFor(letters.ToString())).Append("</style>\n");
        svg.Append("<g font-family=\"").Append(ChartFont.Families).Append("\">\n");
        foreach (var (gradient, id) in gradients)
            svg.Append("<linearGradient id=\"").Append(id).Append("\" spreadMethod=\"repeat\" ").Append(gradient).Append("</linearGradient>\n");
        svg.Append(body).Append("</g>\n</svg>\n");

        // Several pictures may stand on one page, so a name holds what the picture is.
        var own = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body.ToString())).AsSpan(0, 5));
        return svg.Replace("stripes-", $"c{own}-").ToString();
    }

    private void Copy(XmlReader reader)
    {
        if (reader.NodeType != XmlNodeType.Element)
            return;
        switch (reader.Name)
        {
            case "clipPath":
                reader.Skip();
                break;
            case "linearGradient":
                CopyGradient(reader);
                break;
            case "text":
                CopyText(reader);
                break;
            case "g" or "defs":
                break;
            default:
                CopyShape(reader);
                break;
        }
    }

    private void CopyShape(XmlReader reader)
    {
        body.Append('<').Append(reader.Name);
        var hairline = reader.GetAttribute("stroke-width") == "1";
        while (reader.MoveToNextAttribute())
        {
            if (reader.Name is "stroke-miterlimit")
                continue;
            var value = reader.Value.StartsWith("url(#", StringComparison.Ordinal) ? $"url(#{renamed[reader.Value[5..^1]]})" : Rounded(reader.Value);
            body.Append(' ').Append(reader.Name).Append("=\"").Append(value).Append('"');
        }

        body.Append(hairline ? " shape-rendering=\"crispEdges\"/>\n" : "/>\n");
    }

    /// <summary>Stripes of two colours are written once, however many bars have them.</summary>
    private void CopyGradient(XmlReader reader)
    {
        var id = reader.GetAttribute("id")!;
        var gradient = new StringBuilder("gradientUnits=\"userSpaceOnUse\"");
        foreach (var end in new[] { "x1", "y1", "x2", "y2" })
            gradient.Append(' ').Append(end).Append("=\"").Append(reader.GetAttribute(end)).Append('"');
        gradient.Append('>').Append(Rounded(reader.ReadInnerXml().Replace(" xmlns=\"http://www.w3.org/2000/svg\"", "", StringComparison.Ordinal).Trim()));
        var text = Whitespace().Replace(gradient.ToString(), "><");
        if (!gradients.TryGetValue(text, out var name))
            gradients[text] = name = string.Create(CultureInfo.InvariantCulture, $"stripes-{gradients.Count}");
        renamed[id] = name;
    }

    private void CopyText(XmlReader reader)
    {
        var moved = reader.GetAttribute("transform") ?? "translate(0 0)";
        var at = moved["translate(".Length..^1].Split(' ', ',').Select(Parse).ToArray();
        var (x, y) = (at[0] + First(reader.GetAttribute("x")), at[1] + First(reader.GetAttribute("y")));
        var (size, family, opacity) = (First(reader.GetAttribute("font-size")), reader.GetAttribute("font-family") ?? "", reader.GetAttribute("fill-opacity"));
        var fill = $"fill=\"{reader.GetAttribute("fill") ?? "black"}\"" + (opacity is null ? "" : $" fill-opacity=\"{Rounded(opacity)}\"");
        var shown = reader.ReadElementContentAsString().Trim('\n', '\t');
        if (shown.Length > 0)
            AppendText(Original(shown), shown, x, y, size, family, fill);
    }

    /// <summary>Where another font than the shipped one has the letters, its outlines are drawn, and the text over them can still be selected. Letters that no font has are left to the browser.</summary>
    private void AppendText(string text, string shown, float x, float y, float size, string family, string fill)
    {
        if (text == shown && family == Lettering.Family)
        {
            body.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.##}\" y=\"{y:0.##}\" font-size=\"{size:0.##}\" {fill}>").Append(Encoded(text)).Append("</text>\n");
            letters.Append(text);
            return;
        }

        var isKnown = !shown.Contains('□', StringComparison.Ordinal) || text.Contains('□', StringComparison.Ordinal);
        var isOutlined = isKnown && family != Lettering.Family;
        using var font = Lettering.FontOf(family == Lettering.Family ? Lettering.FontFor([shown]) : family, size);
        var middle = x + (font.MeasureText(shown) / 2);
        body.Append(CultureInfo.InvariantCulture, $"<text x=\"{middle:0.##}\" y=\"{y:0.##}\" font-size=\"{size:0.##}\" text-anchor=\"middle\" ");
        body.Append(isOutlined ? "fill-opacity=\"0\"" : fill).Append('>').Append(Encoded(text)).Append("</text>\n");
        letters.Append(isOutlined ? "" : shown);
        if (!isOutlined)
            return;
        using var outline = font.GetTextPath(shown, new SKPoint(x, y));
        body.Append("<path aria-hidden=\"true\" ").Append(fill).Append(" d=\"").Append(Rounded(outline.ToSvgPathData())).Append("\"/>\n");
    }

    private string Original(string shown) => !originals.TryGetValue(shown, out var waiting) ? shown : waiting.Count > 1 ? waiting.Dequeue() : waiting.Peek();

    private string FromSkia()
    {
        using var stream = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(SKRect.Create(picture.Size.Width, picture.Size.Height), stream))
            canvas.DrawPicture(picture.Drawing);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static float First(string? list) => list is null ? 0 : Parse(list.Split(',', 2)[0]);

    private static float Parse(string number) => float.Parse(number, CultureInfo.InvariantCulture);

    /// <summary>A value with its numbers rounded to hundredths.</summary>
    private static string Rounded(string value)
    {
        if (!value.Contains('.', StringComparison.Ordinal))
            return value;
        var rounded = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length;)
        {
            var end = i;
            while (end < value.Length && (char.IsAsciiDigit(value[end]) || value[end] == '.' || (value[end] == '-' && end == i)))
                end++;
            if (end == i || !double.TryParse(value.AsSpan(i, end - i), CultureInfo.InvariantCulture, out var number))
                rounded.Append(value[i++]);
            else
                rounded.Append(CultureInfo.InvariantCulture, $"{number:0.##}");
            i = Math.Max(i, end);
        }

        return rounded.ToString();
    }

    /// <summary>Names come from files of strangers and may hold characters that XML cannot (Char of XML 1.0, section 2.2).</summary>
    private static string Encoded(string text) => WebUtility.HtmlEncode(string.Concat(text.Select(letter =>
        letter is '\t' or '\n' or '\r' or (>= ' ' and not '\uFFFE' and not '\uFFFF') ? letter : '\uFFFD')));

    [GeneratedRegex(@">\s+<")]
    private static partial Regex Whitespace();
}
