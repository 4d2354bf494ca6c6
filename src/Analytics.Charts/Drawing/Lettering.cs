using Analytics.Charts.Colours;
using ScottPlot;
using SkiaSharp;

namespace Analytics.Charts.Drawing;

/// <summary>
/// The letters of a picture. Arimo is carried along because many servers and containers have no font, and is registered with ScottPlot, so that every
/// machine measures and draws the same letters; see Fonts/README.md.
/// </summary>
internal static class Lettering
{
    public const string Family = "Arimo";
    public const float Small = 11;
    public const float Normal = 12;
    public const float Heading = 15;

    static Lettering()
    {
        using var stream = typeof(Lettering).Assembly.GetManifestResourceStream("Arimo-Regular.ttf")
            ?? throw new InvalidOperationException("The font Arimo-Regular.ttf is not embedded in Analytics.Charts; build the project again.");
        Arimo = SKTypeface.FromStream(stream);
        ScottPlot.Fonts.FontResolvers.Insert(0, new Resolver());
        ScottPlot.Fonts.Default = Family;
    }

    private static SKTypeface Arimo { get; }

    public static float Width(string text, float size)
    {
        using var font = FontOf(FontFor([text]), size);
        return font.MeasureText(Script.InOrder(text));
    }

    /// <summary>The text, or as much of it as fits with an ellipsis; empty when not even two letters do.</summary>
    public static string Fit(string text, float size, float width)
    {
        if (Width(text, size) <= width)
            return text;
        for (var kept = text.Length - 1; kept >= 2; kept--)
        {
            var shortened = string.Concat(text.AsSpan(0, kept).TrimEnd(), "…");
            if (!char.IsHighSurrogate(text[kept - 1]) && Width(shortened, size) <= width)
                return shortened;
        }

        return "";
    }

    /// <summary>The name of the one font that has most letters of some texts: Arimo, or one that is installed where Arimo lacks a letter.</summary>
    public static string FontFor(IEnumerable<string> texts)
    {
        string? all = null;
        foreach (var text in texts)
        {
            if (!Arimo.ContainsGlyphs(text))
                all += text;
        }

        return all is null ? Family : InstalledFonts.Best(all, Arimo) ?? Family;
    }

    /// <summary>The style of some texts, in the font that has their letters, upright in the middle of their line.</summary>
    public static void Style(LabelStyle style, IEnumerable<string> texts, Colour colour, float size = Lettering.Small)
    {
        (style.FontName, style.FontSize, style.ForeColor, style.Bold) = (Lettering.FontFor(texts), size, colour.ToPlot(), false);

        // ScottPlot leaves room for the deepest letter of the font, which puts words a little above the middle.
        style.OffsetY = size * 0.17f;
    }

    public static bool Has(string font, int letter) => Typeface(font).ContainsGlyph(letter);

    public static SKFont FontOf(string font, float size) =>
        new(Typeface(font), size) { Subpixel = true, Edging = SKFontEdging.Antialias, Hinting = SKFontHinting.Slight };

    private static SKTypeface Typeface(string font) => font == Family ? Arimo : InstalledFonts.Named(font) ?? Arimo;

    /// <summary>Tells ScottPlot the fonts by name; it asks once a name.</summary>
    private sealed class Resolver : IFontResolver
    {
        public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) => fontName == Family ? Arimo : InstalledFonts.Named(fontName);

        public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) => CreateTypeface(fontName, false, false);
    }
}
