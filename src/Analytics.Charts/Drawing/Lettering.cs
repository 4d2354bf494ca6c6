using SkiaSharp;

namespace Analytics.Charts.Drawing;

/// <summary>
/// The letters of a picture. Arimo is carried along because many servers and containers have no font; it has the widths
/// of Arial, Helvetica and Liberation Sans, so the room measured here is the room a browser takes with any of them.
/// </summary>
internal static class Lettering
{
    /// <summary>Font families for SVG: the ones with the same widths first, then whatever the browser calls sans-serif.</summary>
    public const string SvgFamilies = "Arimo, Arial, 'Liberation Sans', Helvetica, sans-serif";

    public const float Small = 11;
    public const float Normal = 12;
    public const float Heading = 15;

    private const float CapHeight = 0.716f;
    private static readonly SKTypeface Arimo = LoadArimo();

    /// <summary>Distance from the middle of the capitals down to the baseline.</summary>
    public static float MiddleToBaseline(float size) => size * CapHeight / 2;

    public static float Width(string text, float size)
    {
        using var font = FontFor(text, size);
        return font.MeasureText(text);
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

    /// <summary>A font that has the letters of the text, where this machine knows one.</summary>
    public static SKFont FontFor(string text, float size)
    {
        var typeface = Arimo.ContainsGlyphs(text) ? Arimo : FallbackFor(text);
        return new SKFont(typeface, size) { Subpixel = true, Edging = SKFontEdging.Antialias, Hinting = SKFontHinting.None };
    }

    private static SKTypeface FallbackFor(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Arimo.ContainsGlyph(rune.Value))
                return SKFontManager.Default.MatchCharacter(rune.Value) ?? Arimo;
        }

        return Arimo;
    }

    private static SKTypeface LoadArimo()
    {
        using var stream = typeof(Lettering).Assembly.GetManifestResourceStream("Arimo-Regular.ttf")
            ?? throw new InvalidOperationException("The font Arimo-Regular.ttf is not embedded in Analytics.Charts; build the project again.");
        return SKTypeface.FromStream(stream);
    }
}
