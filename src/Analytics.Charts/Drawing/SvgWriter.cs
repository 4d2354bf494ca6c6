using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
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
        foreach (var element in XDocument.Parse(FromSkia(), LoadOptions.PreserveWhitespace).Root!.Descendants())
            Copy(element);
        var size = picture.Size;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{size.Width}\" height=\"{size.Height}\" ");
        svg.Append(CultureInfo.InvariantCulture, $"viewBox=\"0 0 {size.Width} {size.Height}\" role=\"img\" aria-label=\"{Encoded(picture.Description)}\">\n");
        if (withFont)
            svg.Append(CultureInfo.InvariantCulture, $"<style>{ChartFont.CssFor(letters.ToString())}</style>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<g font-family=\"{ChartFont.Families}\">\n");
        foreach (var (gradient, id) in gradients)
            svg.Append(CultureInfo.InvariantCulture, $"<linearGradient id=\"{id}\" spreadMethod=\"repeat\"{gradient}</linearGradient>\n");
        svg.Append(body).Append("</g>\n</svg>\n");

        // Several pictures may stand on one page, so a name holds what the picture is.
        var own = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body.ToString())).AsSpan(0, 5));
        return svg.Replace("stripes-", $"c{own}-").ToString();
    }

    private void Copy(XElement element)
    {
        var name = element.Name.LocalName;
        var edges = (string?)element.Attribute("stroke-width") == "1" ? " shape-rendering=\"crispEdges\"" : "";
        if (name == "text")
            CopyText(element);
        else if (name == "linearGradient")
            CopyGradient(element);
        else if (name is not ("g" or "defs" or "clipPath" or "stop") && element.Parent!.Name.LocalName != "clipPath")
            body.Append(CultureInfo.InvariantCulture, $"<{name}{Attributes(element)}{edges}/>\n");
    }

    /// <summary>Stripes of two colours are written once, however many bars have them.</summary>
    private void CopyGradient(XElement element)
    {
        var gradient = $"{Attributes(element)}>{string.Concat(element.Elements().Select(stop => $"<stop{Attributes(stop)} />"))}";
        if (!gradients.TryGetValue(gradient, out var name))
            gradients[gradient] = name = string.Create(CultureInfo.InvariantCulture, $"stripes-{gradients.Count}");
        renamed[$"url(#{element.Attribute("id")!.Value})"] = $"url(#{name})";
    }

    private string Attributes(XElement element) => string.Concat(element.Attributes()
        .Where(attribute => attribute.Name.LocalName is not ("id" or "stroke-miterlimit"))
        .Select(attribute => $" {attribute.Name}=\"{(renamed.TryGetValue(attribute.Value, out var url) ? url : Rounded(attribute.Value))}\""));

    private void CopyText(XElement element)
    {
        string? Of(string attribute) => (string?)element.Attribute(attribute);
        static float First(string? list) => list is null ? 0 : float.Parse(list.Split(',', 2)[0], CultureInfo.InvariantCulture);
        var moved = (Of("transform") ?? "translate(0 0)")["translate(".Length..^1].Split(' ', ',');
        var (x, y) = (First(moved[0]) + First(Of("x")), First(moved[1]) + First(Of("y")));
        var opacity = Of("fill-opacity") is { } share ? $" fill-opacity=\"{Rounded(share)}\"" : "";
        var shown = element.Value.Trim('\n', '\t');
        if (shown.Length > 0)
            AppendText(Original(shown), shown, x, y, First(Of("font-size")), Of("font-family") ?? "", $"fill=\"{Of("fill") ?? "black"}\"{opacity}");
    }

    /// <summary>Letters of another font are drawn as outlines, and the text over them can still be selected. Those that no font has are left to the browser.</summary>
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

    /// <summary>A value with its numbers rounded to hundredths.</summary>
    private static string Rounded(string value) => !value.Contains('.', StringComparison.Ordinal) ? value : Number().Replace(value, number =>
        double.TryParse(number.ValueSpan, CultureInfo.InvariantCulture, out var parsed) ? parsed.ToString("0.##", CultureInfo.InvariantCulture) : number.Value);

    /// <summary>Names come from files of strangers and may hold characters that XML cannot (Char of XML 1.0, section 2.2).</summary>
    private static string Encoded(string text) => WebUtility.HtmlEncode(string.Concat(text.Select(letter =>
        letter is '\t' or '\n' or '\r' or (>= ' ' and not '\uFFFE' and not '\uFFFF') ? letter : '\uFFFD')));

    [GeneratedRegex(@"-?[0-9.]+")]
    private static partial Regex Number();
}
