using System.Text;
using SkiaSharp;

namespace Analytics.Charts.Drawing;

/// <summary>
/// The upright fonts in the folders where systems keep them, read when a letter is missing for the first time. Skia's build without dependencies
/// cannot ask the system itself.
/// </summary>
internal static class InstalledFonts
{
    private static readonly string[] Folders =
    [
        "/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts", "/Library/Fonts",
        Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".fonts"),
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "fonts"),
    ];

    private static readonly Lazy<IReadOnlyList<SKTypeface>> All = new(Read);

    public static SKTypeface? Named(string family) => All.Value.FirstOrDefault(font => font.FamilyName == family);

    /// <summary>The family with most of the letters that the first choice lacks; null when none has more.</summary>
    public static string? Best(string text, SKTypeface first)
    {
        var letters = text.EnumerateRunes().Select(rune => rune.Value).Distinct().ToArray();
        var best = All.Value.Select(font => (font, Known: letters.Count(font.ContainsGlyph))).OrderByDescending(choice => choice.Known).FirstOrDefault();
        return best.Known > letters.Count(first.ContainsGlyph) ? best.font.FamilyName : null;
    }

    /// <summary>One typeface a family, those without serifs first, in the order of their names so that one machine always takes the same.</summary>
    private static IReadOnlyList<SKTypeface> Read() =>
    [
        .. Folders.Where(Directory.Exists).Distinct().SelectMany(Files).Order(StringComparer.Ordinal)
            .Select(file => SKTypeface.FromFile(file)).OfType<SKTypeface>()
            .Where(font => font.FontStyle is { Weight: 400, Slant: SKFontStyleSlant.Upright, Width: 5 })
            .DistinctBy(font => font.FamilyName)
            .OrderByDescending(font => font.FamilyName.Contains("Sans", StringComparison.Ordinal)).ThenBy(font => font.FamilyName, StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*.*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
            .Where(file => Path.GetExtension(file) is ".ttf" or ".otf" or ".ttc");
}
