using System.Globalization;
using System.Text;

namespace Analytics.Warehouse.Search;

/// <summary>A text folded as by <see cref="SearchText.Fold"/>, that knows of each of its characters where it stands in the text as it was said.</summary>
internal sealed class FoldedText
{
    private readonly List<int> _ends = [];
    private readonly List<int> _starts = [];

    private FoldedText(string text) => Text = text;

    /// <summary>The folded text.</summary>
    public string Text { get; private set; }

    /// <summary>Folds a text, in time that grows with its length alone.</summary>
    public static FoldedText Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(SearchText.Plain)) return new FoldedText(text.ToLowerInvariant());

        var folded = new StringBuilder(text.Length);
        var result = new FoldedText("");
        for (var at = 0; at < text.Length;)
        {
            var end = EndOfCharacter(text, at);
            folded.Append(end == at + 1 && SearchText.Plain.Contains(text[at]) ? char.ToLowerInvariant(text[at]).ToString() : SearchText.Fold(text[at..end]));
            while (result._starts.Count < folded.Length)
            {
                result._starts.Add(at);
                result._ends.Add(end);
            }

            at = end;
        }

        result.Text = folded.ToString();
        return result;
    }

    /// <summary>Where the character that became the folded one begins.</summary>
    public int StartOf(int place) => _starts.Count == 0 ? place : _starts[place];

    /// <summary>Where it ends, its accents included.</summary>
    public int EndOf(int place) => _ends.Count == 0 ? place + 1 : _ends[place];

    // What readers take for one character: a letter with the marks behind it, or the parts of a Korean syllable.
    private static int EndOfCharacter(string text, int start)
    {
        Rune.DecodeFromUtf16(text.AsSpan(start), out _, out var length);
        var end = start + length;
        while (end < text.Length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(end), out var next, out length);
            if (!IsPartOfTheOneBefore(next)) break;
            end += length;
        }

        return end;
    }

    private static bool IsPartOfTheOneBefore(Rune character) =>
        character.Value > 0x7F && (SearchText.IsMark(Rune.GetUnicodeCategory(character)) || character.Value is (>= 0x1160 and <= 0x11FF) or (>= 0xD7B0 and <= 0xD7FF));
}
