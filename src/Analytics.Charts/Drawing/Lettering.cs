using SkiaSharp;

namespace Analytics.Charts.Drawing;

/// <summary>
/// The letters of a picture. Arimo is carried along because many servers and containers have no font, and is registered with ScottPlot, so that every
/// machine measures and draws the same letters; see Fonts/README.md.
/// </summary>
internal static class Lettering
{
    public const string Family = "Arimo";
    public const string Complete = "Arimo complete";
    public const float Small = 11;
    public const float Normal = 12;
    public const float Heading = 15;

    static Lettering()
    {
        ScottPlot.Fonts.FontResolvers.Insert(0, new Resolver());
        ScottPlot.Fonts.Default = Family;
    }

    // The letters that most texts have, and all of them: see Fonts/README.md.
    private static SKTypeface Basic { get; } = Load("Arimo-basic.ttf");

    private static SKTypeface Arimo { get; } = Load("Arimo-Regular.ttf");

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
        var more = string.Concat(texts.Where(text => !Basic.ContainsGlyphs(text)));
        if (more.Length == 0)
            return Family;
        return Arimo.ContainsGlyphs(more) ? Complete : InstalledFonts.Best(more, Arimo) ?? Complete;
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

    private static SKTypeface Typeface(string font) => font switch
    {
        Family => Basic,
        Complete => Arimo,
        _ => InstalledFonts.Named(font) ?? Arimo,
    };

    private static SKTypeface Load(string file) => SKTypeface.FromData(SKData.CreateCopy(ChartFont.Read(file)));

    /// <summary>Tells ScottPlot the fonts by name; it asks once a name.</summary>
    private sealed class Resolver : IFontResolver
    {
        public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) => Typeface(fontName);

        public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) => CreateTypeface(fontName, false, false);
    }
}
