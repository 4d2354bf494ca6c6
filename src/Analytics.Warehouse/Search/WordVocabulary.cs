using System.Text;

namespace Analytics.Warehouse.Search;

/// <summary>All words of the index, a line break before and after each, so that one search over bytes finds whole words, beginnings, ends and parts.</summary>
internal sealed class WordVocabulary
{
    private readonly byte[] _text;
    private readonly int[] _starts;

    private WordVocabulary(byte[] text, int[] starts) => (_text, _starts) = (text, starts);

    /// <summary>One without words.</summary>
    public static WordVocabulary Empty { get; } = new([(byte)'\n'], []);

    /// <summary>How many words it has; they are numbered from 0 in the order they came.</summary>
    public int Count => _starts.Length;

    /// <summary>This vocabulary and more words behind it.</summary>
    /// <param name="lines">The words in UTF-8, a line break after each.</param>
    /// <exception cref="DamagedListException">The last word has no line break.</exception>
    public WordVocabulary With(ReadOnlySpan<byte> lines)
    {
        if (!lines.EndsWith("\n"u8)) throw new DamagedListException("the vocabulary ends within a word");

        byte[] text = [.. _text, .. lines];
        var starts = new List<int>(_starts);
        for (var at = _text.Length; at < text.Length; at += text.AsSpan(at).IndexOf((byte)'\n') + 1) starts.Add(at);
        return new WordVocabulary(text, [.. starts]);
    }

    /// <summary>The numbers of the words that hold a text, ascending.</summary>
    /// <param name="part">The text; with a line break at its front only words that begin with it are found, at its end only such that end with it.</param>
    public List<int> Matching(string part)
    {
        var wanted = Encoding.UTF8.GetBytes(part);
        var found = new List<int>();
        var from = 0;
        while (from < _text.Length && _text.AsSpan(from).IndexOf(wanted) is >= 0 and var offset)
        {
            var word = WordAt(from + offset + (part[0] == '\n' ? 1 : 0));
            found.Add(word);
            from = EndOf(word);
        }

        return found;
    }

    /// <summary>Every word, in the order of their numbers.</summary>
    public IEnumerable<string> Words()
    {
        for (var word = 0; word < Count; word++) yield return Encoding.UTF8.GetString(_text.AsSpan(_starts[word]..EndOf(word)));
    }

    private int WordAt(int place)
    {
        var at = Array.BinarySearch(_starts, place);
        return at >= 0 ? at : ~at - 1;
    }

    // Where the line break behind the word is, which is also the one before the next.
    private int EndOf(int word) => (word + 1 < _starts.Length ? _starts[word + 1] : _text.Length) - 1;
}
