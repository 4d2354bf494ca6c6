using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using Analytics.Transcripts;

namespace Analytics.Warehouse.Loading;

/// <summary>
/// Keys as numbers: 63-bit hashes (XXH3) of what identifies something, so that links outlive a rebuild and several machines agree. They are never negative,
/// and among a million keys the chance that any two meet is one in ten million.
/// </summary>
internal static class Identity
{
    // Can stand in no part of a key.
    private const char Between = '\u001F';

    /// <summary>The public id of the interview in a file: its run and its path there. Composed and decomposed letters are one, as file systems differ in them.</summary>
    public static long OfInterview(FileKey key) => Hash(key.RunId + Between + ShownName.Sound(key.FileName).Normalize(NormalizationForm.FormC));

    /// <summary>What is asked, in its words alone.</summary>
    public static long OfWording(string words) => Hash(words);

    /// <summary>The candidate: the same code, name (case, accents and blanks folded), position and profile is the same candidate interviewed again.</summary>
    public static long OfCandidate(string code, string name, string? position, QualityProfile? profile) =>
        Hash(string.Join(Between, code, Fold(name), position ?? "", profile is { } known ? SnakeCase.Of(known) : ""));

    /// <summary>What was said: who said what, in order. Equal for the same answers, whatever was made of them.</summary>
    public static long OfDialogue(IEnumerable<Turn> turns)
    {
        var hash = new XxHash3();
        foreach (var turn in turns)
        {
            hash.Append(turn.Speaker == Speaker.Recruiter ? "\u001FR"u8 : "\u001FC"u8);
            hash.Append(MemoryMarshal.AsBytes(turn.Text.AsSpan()));
        }

        return Positive(hash.GetCurrentHashAsUInt64());
    }

    /// <summary>A name as people compare it: lower case, without accents, runs of blanks as one.</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in ShownName.Sound(name).Normalize(NormalizationForm.FormKD))
        {
            if (char.IsWhiteSpace(letter))
            {
                if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
        }

        return folded.ToString().TrimEnd(' ');
    }

    private static long Hash(string key) => Positive(XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(key)));

    private static long Positive(ulong hash) => (long)(hash & long.MaxValue);
}
