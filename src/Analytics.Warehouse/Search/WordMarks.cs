using System.Text;

namespace Analytics.Warehouse.Search;

/// <summary>A stretch of a text.</summary>
/// <param name="Start">Where it begins, in UTF-16 characters.</param>
/// <param name="End">Where it ends, the place behind its last character.</param>
public readonly record struct WordMark(int Start, int End);

/// <summary>Where a text says what was looked for: the same words by which the index and the scan find it.</summary>
public static class WordMarks
{
    /// <summary>The places, in order, none reaching into another; none when the text does not say it. Takes time that grows with the text's length.</summary>
    /// <param name="text">A turn, as it is stored.</param>
    /// <param name="query">What is looked for.</param>
    public static IReadOnlyList<WordMark> Find(string text, WordQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var folded = FoldedText.Of(text);
        if (query.IsEmpty || !folded.Text.Contains(query.LongestWord, StringComparison.Ordinal)) return [];

        var (said, places) = WordsOf(folded.Text);
        var marks = new List<WordMark>();
        var blanksBehind = query.Phrase.EndsWith(' ') ? 1 : 0;
        for (var at = 0; said.IndexOf(query.Phrase, at, StringComparison.Ordinal) is >= 0 and var found; at = found + query.Phrase.Length - blanksBehind)
        {
            var first = found + (query.Phrase.StartsWith(' ') ? 1 : 0);
            var last = found + query.Phrase.Length - blanksBehind - 1;
            marks.Add(new WordMark(folded.StartOf(places[first]), folded.EndOf(places[last])));
        }

        return marks;
    }

    // The words with one blank around each, and for each character where it stands in the folded text.
    private static (string Said, List<int> Places) WordsOf(string folded)
    {
        var said = new StringBuilder(" ", folded.Length + 2);
        var places = new List<int>(folded.Length + 2) { -1 };
        var words = SearchText.Words(folded);
        while (words.MoveNext())
        {
            said.Append(words.Current).Append(' ');
            for (var at = 0; at < words.Current.Length; at++) places.Add(words.Start + at);
            places.Add(-1);
        }

        return (said.ToString(), places);
    }
}
