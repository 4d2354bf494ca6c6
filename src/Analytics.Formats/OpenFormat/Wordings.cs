using System.Text;
using Analytics.Transcripts;
using Analytics.Transcripts.Meaning;

namespace Analytics.Formats.OpenFormat;

/// <summary>Which level a recommendation's wording stands for: a table of phrases, that settings extend, and behind it the reading of whole sentences.</summary>
public sealed class Wordings
{
    private static readonly (string Phrase, RecommendationLevel Level)[] Usual =
    [
        ("strong hire", RecommendationLevel.Proceed), ("hire", RecommendationLevel.Proceed), ("strong yes", RecommendationLevel.Proceed), ("yes", RecommendationLevel.Proceed),
        ("advance", RecommendationLevel.Proceed), ("proceed", RecommendationLevel.Proceed), ("pass", RecommendationLevel.Proceed), ("passed", RecommendationLevel.Proceed),
        ("recommended", RecommendationLevel.Proceed), ("accept", RecommendationLevel.Proceed),
        ("lean hire", RecommendationLevel.Reservations), ("leaning hire", RecommendationLevel.Reservations), ("weak hire", RecommendationLevel.Reservations),
        ("maybe", RecommendationLevel.Reservations), ("borderline", RecommendationLevel.Reservations), ("hold", RecommendationLevel.Reservations), ("reservations", RecommendationLevel.Reservations),
        ("lean no hire", RecommendationLevel.NotAFit), ("leaning no hire", RecommendationLevel.NotAFit), ("no hire", RecommendationLevel.NotAFit),
        ("strong no hire", RecommendationLevel.NotAFit), ("do not hire", RecommendationLevel.NotAFit), ("no", RecommendationLevel.NotAFit), ("strong no", RecommendationLevel.NotAFit),
        ("reject", RecommendationLevel.NotAFit), ("rejected", RecommendationLevel.NotAFit), ("decline", RecommendationLevel.NotAFit), ("fail", RecommendationLevel.NotAFit),
        ("failed", RecommendationLevel.NotAFit), ("not recommended", RecommendationLevel.NotAFit), ("not a fit", RecommendationLevel.NotAFit),
    ];

    private readonly Dictionary<string, RecommendationLevel> _levels;

    /// <param name="added">Further phrases and their levels; they count before the usual ones.</param>
    public Wordings(IEnumerable<KeyValuePair<string, RecommendationLevel>> added)
    {
        _levels = Usual.ToDictionary(usual => usual.Phrase, usual => usual.Level, StringComparer.Ordinal);
        foreach (var (phrase, level) in added) _levels[Fold(phrase)] = level;
    }

    /// <summary>The usual phrases alone.</summary>
    public static Wordings Default { get; } = new([]);

    /// <summary>The level of a text that is a phrase of the table, or begins with one that a stop or a line's end closes; else what its sentences say; null for none.</summary>
    public RecommendationLevel? LevelOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _levels.TryGetValue(Fold(text), out var whole) ? whole
            : _levels.TryGetValue(Fold(Beginning(text)), out var begun) ? begun
            : RecommendationWording.Of(text).Level;
    }

    private static string Beginning(string text)
    {
        var start = text.TrimStart();
        var end = start.AsSpan().IndexOfAny(".:;\n(");
        return end < 0 ? start : start[..end];
    }

    // Letters and digits alone, in small letters, words apart by one blank: "**Lean-Hire**" is "lean hire".
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter)) folded.Append(char.ToLowerInvariant(letter));
            else if (letter is not ('\'' or '’') && folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }
}
