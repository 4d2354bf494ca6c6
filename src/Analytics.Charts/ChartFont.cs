namespace Analytics.Charts;

/// <summary>The font of the pictures, for pages that hold pictures without their own copy. Arimo, SIL Open Font License.</summary>
public static class ChartFont
{
    /// <summary>Font families of a picture's text: the shipped font, then others of the same widths.</summary>
    public const string Families = "Arimo, Arial, 'Liberation Sans', Helvetica, sans-serif";

    private static readonly IReadOnlyList<Part> All =
    [
        new("basic", "U+20-7E, U+2026, U+2014, U+2013, U+D7, U+B1, U+B7, U+2019, U+201C, U+201D, U+25A1, U+2212, U+2192, U+2264, U+2265",
            letter => letter < 0x7F || "…—–×±·’“”□−→≤≥".Contains(letter, StringComparison.Ordinal)),
        new("latin", "U+A0-17F", letter => letter is >= '\u00A0' and <= '\u017F'),
        new("greek-cyrillic-hebrew", "U+370-5FF", letter => letter is >= '\u0370' and <= '\u05FF'),
        new("rest", "U+180-36F, U+600-FFFF", _ => true),
    ];

    /// <summary>
    /// @font-face rules that hold the letters some text needs, for a page with <see cref="ChartPicture.ToInlineSvg"/> pictures. The last rule wins where
    /// ranges overlap, so the small parts come last.
    /// </summary>
    /// <param name="text">The letters to be written.</param>
    public static string CssFor(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Concat(All.Reverse().Where(part => text.Any(letter => All.First(known => known.Holds(letter)) == part)).Select(part => part.Rule()));
    }

    /// <summary>A file of the font that the assembly carries.</summary>
    internal static byte[] Read(string file)
    {
        using var stream = typeof(ChartFont).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The font {file} is not embedded in Analytics.Charts; build the project again.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private sealed record Part(string Name, string Range, Func<char, bool> Holds)
    {
        private readonly Lazy<string> letters = new(() => Convert.ToBase64String(Read($"Arimo-{Name}.woff2")));

        public string Rule() => $"@font-face{{font-family:Arimo;src:url(data:font/woff2;base64,{letters.Value}) format(\"woff2\");unicode-range:{Range}}}\n";
    }
}
