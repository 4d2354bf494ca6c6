using System.Text;
using Analytics.Transcripts.Reading;

namespace Analytics.Transcripts;

/// <summary>Names that come from outside a transcript, as of folders and evaluators, by the rule that names in it follow: fit to be shown, grouped and asked for.</summary>
public static class ShownName
{
    /// <summary>Characters kept of a name.</summary>
    public const int Longest = ShortText.Longest;

    /// <summary>The text with what is no character as U+FFFD, so that it can be normalised: half characters, which file names may hold, and U+FFFE.</summary>
    public static string Sound(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sound = new StringBuilder(text.Length);
        foreach (var letter in text.EnumerateRunes()) sound.Append(letter.Value == 0xFFFE ? "\uFFFD" : letter.ToString());
        return sound.ToString();
    }

    /// <summary>The name in composed letters, runs of blanks and control characters as one blank, nothing invisible, of at most <see cref="Longest"/> characters.</summary>
    /// <param name="name">Any text.</param>
    /// <returns>The name as it is shown; empty when nothing of it can be.</returns>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return ShortText.Fit(SourceText.Of(Sound(name)).Text);
    }
}
