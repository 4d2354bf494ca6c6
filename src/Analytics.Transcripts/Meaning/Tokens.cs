using System.Collections.Frozen;

namespace Analytics.Transcripts.Meaning;

/// <summary>
/// Cuts text into topic words. A word is known by a hash of its first six letters in lower case, which folds most inflections
/// ("monitor", "monitoring") at no cost; words that carry no topic are dropped where they would count.
/// </summary>
internal ref struct Tokens(ReadOnlySpan<char> text)
{
    private const int StemLength = 6;
    private const ulong Prime = 1099511628211UL;

    private static readonly FrozenSet<ulong> Stopwords = MakeStopwords(
        "the a an and or but if then than that this these those there here is are was were be been being am do does did done have has had having will would could",
        "should can may might must shall of in on at to for from by with without about into over under between within during through after before above below up down out",
        "off again further once not no nor only own same so too very just also such as it its they them their he she his her him you your yours i me my we our us who",
        "whom which what when where why how all any both each few more most other some one two three first second third final last next question questions answer answers",
        "candidate candidates provided provide provides demonstrated demonstrate demonstrates explained explain explains explanation described describe describes clear",
        "clearly accurately accurate correctly correct understanding understand strong good solid detailed detail comprehensive specific example examples including include",
        "includes discussed discuss mentioned mention gave give given showed show shows showing related relevant could able well key like using used use uses response",
        "responses approach thank thanks great let's lets now tell think really yeah absolutely definitely know sure experience role position job description technical",
        "project lacked lack lacks failed failing struggled depth basic knowledge concept concepts articulated articulate identify identified identifying highlighting");

    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    /// <summary>The current word's hash.</summary>
    public ulong Current { get; private set; }

    public readonly Tokens GetEnumerator() => this;

    public static bool IsStopword(ulong token) => Stopwords.Contains(token);

    public bool MoveNext()
    {
        var text = _text;
        var at = _at;
        while (true)
        {
            while (at < text.Length && Folded(text[at]) == 0) at++;
            if (at >= text.Length)
            {
                _at = at;
                return false;
            }

            var start = at;
            var hash = 0UL;
            var stemEnd = Math.Min(text.Length, start + StemLength);
            for (int letter; at < stemEnd && (letter = Folded(text[at])) != 0; at++) hash = letter < 256 ? (hash << 8) | (uint)letter : (hash ^ (uint)letter) * Prime;
            if (at == stemEnd) while (at < text.Length && Folded(text[at]) != 0) at++;
            if (!Counts(text[start..at])) continue;

            (_at, Current) = (at, hash);
            return true;
        }
    }

    /// <summary>A letter or digit in lower case; 0 for anything that ends a word.</summary>
    private static int Folded(char letter)
    {
        if (char.IsAsciiLetter(letter)) return letter | 0x20;
        if (char.IsAscii(letter)) return char.IsAsciiDigit(letter) ? letter : 0;
        return char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : 0;
    }

    /// <summary>Words of three letters on, and short ones that are names (CI, C9, Go is lost).</summary>
    private static bool Counts(ReadOnlySpan<char> word) =>
        word.Length >= 3 || (word.Length == 2 && !char.IsLower(word[0]) && !char.IsLower(word[1]));

    private static FrozenSet<ulong> MakeStopwords(params string[] lists)
    {
        var stopwords = new HashSet<ulong>();
        foreach (var list in lists)
        {
            foreach (var token in new Tokens(list)) stopwords.Add(token);
        }

        return stopwords.ToFrozenSet();
    }
}
