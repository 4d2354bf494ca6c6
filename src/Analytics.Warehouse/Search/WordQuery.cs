using System.Text;

namespace Analytics.Warehouse.Search;

/// <summary>
/// What a reader typed into the search field, as words. One word is found in any part of a word that was said; several are a phrase
/// within one turn, whose first word may be the end of a word and whose last may be the beginning of one. Of one or two letters only
/// whole words are found: as a part, nearly every interview has them. What stands between words (blanks, punctuation) does not count.
/// </summary>
public sealed class WordQuery
{
    // Of a part of a word, in bytes of UTF-8: three plain letters, but two letters of most other alphabets and one syllable of Korean.
    private const int ShortestPart = 3;

    private WordQuery(IReadOnlyList<string> words)
    {
        Words = words;
        if (words.Count > 0) Phrase = (IsShort(words[0]) ? " " : "") + string.Join(' ', words) + (IsShort(words[^1]) ? " " : "");
    }

    /// <summary>The words, folded, in order.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Whether nothing can be looked for: the text has neither letter nor digit. It finds nothing.</summary>
    public bool IsEmpty => Words.Count == 0;

    /// <summary>
    /// The words with one blank between them, and one before or behind where a word cannot be a part. A turn says them exactly when
    /// <c>contains(' ' || search_words(text) || ' ', phrase)</c>; that is how turns are scanned that the index does not cover yet.
    /// </summary>
    public string Phrase { get; } = "";

    /// <summary>
    /// The longest word. Every turn that says the phrase holds it in its folded text, so <c>contains(search_fold(text), longest)</c>
    /// leaves few turns to be cut into words.
    /// </summary>
    public string LongestWord => Words.MaxBy(word => word.Length) ?? "";

    /// <summary>Reads a text; any text is a query.</summary>
    public static WordQuery Parse(string text)
    {
        var words = new List<string>();
        foreach (var word in SearchText.Words(SearchText.Fold(text))) words.Add(word.ToString());
        return new WordQuery(words);
    }

    /// <summary>What to look for in a vocabulary that has a line break before and after each word, for the word at <paramref name="position"/>.</summary>
    internal string InVocabulary(int position) =>
        (position == 0 && !IsShort(Words[position]) ? "" : "\n") + Words[position] + (position == Words.Count - 1 && !IsShort(Words[position]) ? "" : "\n");

    private static bool IsShort(string word) => Encoding.UTF8.GetByteCount(word) < ShortestPart;
}
