using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Analytics.Jobs.Upload;

/// <summary>A file name from outside made harmless: one name, no folders, nothing a file system or a terminal would act on.</summary>
internal static class UploadName
{
    public const string AllowedKinds = ".txt, .jsonl, .json, .vtt, .srt, .csv, .zip, .tar.gz or .tgz";

    private const int MostStemBytes = 200;
    private const string OtherAllowed = " ._-()'";
    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"COM{number}", $"LPT{number}" }), "COM¹", "COM²", "COM³", "LPT¹", "LPT²", "LPT³"],
        StringComparer.OrdinalIgnoreCase);
    private static readonly string[] Kept = ["upload.json", "run.json"];
    private static readonly string[] Kinds = [".tar.gz", ".tgz", ".zip", ".txt", ".jsonl", ".ndjson", ".json", ".vtt", ".srt", ".csv"];

    /// <param name="clientName">The name as sent.</param>
    /// <param name="name">The name to store it by.</param>
    /// <param name="reason">Why it cannot be taken, one sentence.</param>
    public static bool TryClean(string clientName, [NotNullWhen(true)] out string? name, [NotNullWhen(false)] out string? reason)
    {
        name = null;
        var last = clientName[(clientName.LastIndexOfAny(['/', '\\']) + 1)..];
        reason = Unfit(clientName, last);
        if (reason is not null) return false;
        if (Array.Find(Kinds, ending => last.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is not { } kind)
        {
            reason = $"Only {AllowedKinds} files are taken.";
            return false;
        }

        var stem = Stem(last[..^kind.Length]);
        if (stem.Length == 0)
        {
            reason = "The file has no name before its ending; rename it, for instance to C017_Alex_Doe.txt.";
            return false;
        }

        name = stem + kind;
        return true;
    }

    // Refused and not mended: whoever sends such a name means another file, or harm.
    private static string? Unfit(string whole, string last)
    {
        if (whole.Split('/', '\\').Contains("..")) return "The file's name leads out of its folder (..); send the name alone.";
        if (last.EndsWith('.') || last.EndsWith(' ')) return "The file's name ends with a dot or a blank, which not every system can hold; rename it.";
        if (Array.Exists(Kept, name => name.Equals(last, StringComparison.OrdinalIgnoreCase))) return $"{last} is the name of a file that says something about the others; rename it.";
        var stem = last.Split('.')[0].Trim();
        return Devices.Contains(stem) ? $"{stem} is the name of a device on Windows; rename the file." : null;
    }

    private static string Stem(string written)
    {
        var clean = new StringBuilder(written.Length);
        foreach (var letter in written.EnumerateRunes())
        {
            if (IsAllowed(letter)) clean.Append(letter.ToString());
            else if (!Rune.IsControl(letter)) clean.Append('_');
        }

        return Cut(clean.ToString().Normalize(NormalizationForm.FormC)).Trim(' ', '.');
    }

    private static bool IsAllowed(Rune letter) =>
        Rune.IsLetterOrDigit(letter) || Rune.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark
        || (letter.IsAscii && OtherAllowed.Contains((char)letter.Value, StringComparison.Ordinal));

    // File systems count bytes.
    private static string Cut(string stem)
    {
        var bytes = 0;
        var length = 0;
        foreach (var letter in stem.EnumerateRunes())
        {
            bytes += letter.Utf8SequenceLength;
            if (bytes > MostStemBytes) return stem[..length];
            length += letter.Utf16SequenceLength;
        }

        return stem;
    }
}
