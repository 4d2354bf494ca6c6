using System.Buffers;
using System.Text;
using Analytics.Warehouse.Search;

namespace Analytics.Warehouse.Scopes;

/// <summary>One candidate under another name, and how what is said of them is told: wherever a part of their name stands, the other name does.</summary>
public sealed class VeiledName
{
    // As parts of names they are no names by themselves: replaced only beside one.
    private static readonly HashSet<string> Particles =
        ["dr", "prof", "mr", "mrs", "ms", "van", "von", "der", "den", "des", "del", "dos", "das", "bin", "ibn", "ter", "ten", "the", "and", "ing", "msc", "phd", "jr", "sr"];

    // Names that English uses as words: without a capital they are words.
    private static readonly HashSet<string> Words =
    [
        "will", "mark", "may", "april", "june", "august", "grace", "hope", "faith", "joy", "rose", "lily", "bill", "rob", "art", "drew", "frank", "grant", "chase", "miles", "jack", "pat", "sue", "dean", "dawn",
        "summer", "young", "long", "brown", "black", "white", "green", "gray", "king", "cook", "baker", "smith", "stone", "wood", "hill", "bush", "ford", "rice", "page", "price", "bell", "ray", "guy", "can",
        "day", "park", "field", "fields", "banks", "brook", "brooks", "case", "cross", "fox", "gill", "hall", "hunt", "lane", "law", "love", "major", "marsh", "moon", "north", "west", "power", "reed",
        "root", "rush", "sharp", "short", "small", "snow", "strong", "sun", "swift", "wise", "word", "works", "max", "sky", "star", "son", "kind", "van", "han", "ali", "sage", "iris", "ivy", "violet", "amber",
    ];

    private static readonly SearchValues<char> Joints = SearchValues.Create(" -.'’_\u00A0");

    private readonly List<string> _parts;

    internal VeiledName(string name, string shown)
    {
        Shown = shown;
        _parts = [.. Parts(SearchText.Fold(name)).Select(part => part.Word)];
    }

    /// <summary>What they are called.</summary>
    public string Shown { get; }

    /// <summary>A text as it may be shown; null for null.</summary>
    /// <param name="text">What somebody said or wrote about them.</param>
    public string? In(string? text)
    {
        if (string.IsNullOrEmpty(text) || _parts.Count == 0) return text;
        var folded = FoldedText.Of(text);
        if (!_parts.Exists(part => folded.Text.Contains(part, StringComparison.Ordinal))) return text;
        var told = new StringBuilder(text.Length);
        var done = 0;
        foreach (var (start, end) in Named(text, folded))
        {
            told.Append(text, done, start - done).Append(Shown);
            done = end;
        }

        return done == 0 ? text : told.Append(text, done, text.Length - done).ToString();
    }

    /// <inheritdoc />
    public override string ToString() => Shown;

    // Parts that stand together, such as first and last name, are one person.
    private IEnumerable<(int Start, int End)> Named(string text, FoldedText folded)
    {
        var run = new List<(string Word, int Start, int End)>();
        foreach (var (word, start, length) in Parts(folded.Text).Where(part => _parts.Contains(part.Word)))
        {
            var place = (word, folded.StartOf(start), folded.EndOf(start + length - 1));
            if (run.Count > 0 && !IsOneName(text.AsSpan(run[^1].End, place.Item2 - run[^1].End)))
            {
                if (IsNamed(text, run)) yield return (run[0].Start, run[^1].End);
                run.Clear();
            }

            run.Add(place);
        }

        if (run.Count > 0 && IsNamed(text, run)) yield return (run[0].Start, run[^1].End);
    }

    private static bool IsOneName(ReadOnlySpan<char> between) => between.Length <= 2 && !between.ContainsAnyExcept(Joints);

    private static bool IsNamed(string text, List<(string Word, int Start, int End)> run) =>
        run.Exists(part => IsNamedBy(part.Word, text[part.Start])) || run.Where(part => !Particles.Contains(part.Word)).Select(part => part.Word).Distinct().Count() > 1;

    private static bool IsNamedBy(string word, char first) => !Particles.Contains(word) && word.Length > (char.IsLower(first) ? 2 : 1) && !(char.IsLower(first) && Words.Contains(word));

    // Runs of letters and digits; of scripts without blanks, each character.
    private static IEnumerable<(string Word, int Start, int Length)> Parts(string folded)
    {
        for (var at = 0; at < folded.Length;)
        {
            var start = at;
            while (at < folded.Length && char.IsLetterOrDigit(folded[at]) && !SearchText.IsWordAlone(new Rune(folded[at]))) at++;
            if (at == start && !char.IsLetterOrDigit(folded[at++])) continue;
            yield return (folded[start..at], start, at - start);
        }
    }
}
