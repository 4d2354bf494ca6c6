using System.Buffers;
using System.Text;

namespace Analytics.Warehouse.Search;

/// <summary>Walks over the words of a folded text without copying them; for use in <c>foreach</c>.</summary>
public ref struct WordReader
{
    // In folded text, so without capitals.
    private static readonly SearchValues<char> PlainWordCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789+#");

    private readonly ReadOnlySpan<char> _text;
    private int _at;

    internal WordReader(ReadOnlySpan<char> folded) => _text = folded;

    /// <summary>The word found last; empty before the first.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Where it begins in the text.</summary>
    public int Start { get; private set; }

    /// <summary>The reader itself, for <c>foreach</c>.</summary>
    public readonly WordReader GetEnumerator() => this;

    /// <summary>Goes to the next word; false at the end of the text.</summary>
    public bool MoveNext()
    {
        while (_at < _text.Length)
        {
            var start = _at;
            var length = CharacterAt(start, out var kind);
            _at += length;
            if (kind == Kind.Gap) continue;
            if (kind == Kind.Inside) SkipRestOfWord();
            Start = start;
            Current = _text[start.._at];
            return true;
        }

        return false;
    }

    private void SkipRestOfWord()
    {
        while (_at < _text.Length)
        {
            var length = CharacterAt(_at, out var kind);
            if (kind != Kind.Inside) return;
            _at += length;
        }
    }

    private readonly int CharacterAt(int place, out Kind kind)
    {
        var first = _text[place];
        if (char.IsAscii(first))
        {
            kind = PlainWordCharacters.Contains(first) ? Kind.Inside : Kind.Gap;
            return 1;
        }

        Rune.DecodeFromUtf16(_text[place..], out var character, out var length);
        kind = !SearchText.IsWordCharacter(character) ? Kind.Gap : SearchText.IsWordAlone(character) ? Kind.Alone : Kind.Inside;
        return length;
    }

    private enum Kind
    {
        Gap,
        Inside,
        Alone,
    }
}
