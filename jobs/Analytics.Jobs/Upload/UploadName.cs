using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Analytics.Jobs.Upload;

/// <summary>A file name from outside made harmless: one name, no folders, nothing a file system or a terminal would act on.</summary>
internal static class UploadName
{
    public const string AllowedKinds = ".txt, .zip, .tar.gz or .tgz";

    private const int LongestStem = 120;
    private const string OtherAllowed = " ._-()'";
    private static readonly string[] Kinds = [".tar.gz", ".tgz", ".zip", ".txt"];

    /// <param name="clientName">The name as sent.</param>
    /// <param name="name">The name to store it by.</param>
    /// <param name="reason">Why it cannot be taken, one sentence.</param>
    public static bool TryClean(string clientName, [NotNullWhen(true)] out string? name, [NotNullWhen(false)] out string? reason)
    {
        name = null;
        reason = null;
        var last = clientName[(clientName.LastIndexOfAny(['/', '\\']) + 1)..];
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

    private static string Stem(string written)
    {
        var clean = new StringBuilder(written.Length);
        foreach (var letter in written.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(letter) || (letter.IsAscii && OtherAllowed.Contains((char)letter.Value, StringComparison.Ordinal))) clean.Append(letter.ToString());
            else if (!Rune.IsControl(letter)) clean.Append('_');
            if (clean.Length >= LongestStem) break;
        }

        return clean.ToString().Trim(' ', '.');
    }
}
