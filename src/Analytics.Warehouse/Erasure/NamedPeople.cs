using System.Text;
using Analytics.Warehouse.Loading;

namespace Analytics.Warehouse.Erasure;

/// <summary>Tells whether paths and notes name somebody of several people beyond doubt: by a whole name of two words and more, or by code and name together. Costs the same for one as for thousands.</summary>
public sealed class NamedPeople
{
    private readonly Dictionary<string, List<string>> _byFirstWord = new(StringComparer.Ordinal);

    /// <param name="people">The people.</param>
    public NamedPeople(IEnumerable<FoundPerson> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        foreach (var (code, name, _) in people)
        {
            var words = Words(name);
            var whole = words.Contains(' ', StringComparison.Ordinal) ? words : $"{Words(code)} {words}";
            var first = whole.Split(' ')[0];
            if (!_byFirstWord.TryGetValue(first, out var names)) _byFirstWord.Add(first, names = []);
            names.Add(whole);
        }
    }

    /// <summary>Whether a text names one of them; case, accents and what stands between words do not matter.</summary>
    public bool AreIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = Words(text);
        for (var at = 0; at < words.Length; at = words.IndexOf(' ', at) + 1)
        {
            var end = words.IndexOf(' ', at);
            if (_byFirstWord.TryGetValue(words[at..(end < 0 ? words.Length : end)], out var names) && names.Any(name => StandsAt(words, at, name))) return true;
            if (end < 0) return false;
        }

        return false;
    }

    private static bool StandsAt(string words, int at, string name) =>
        words.AsSpan(at).StartsWith(name, StringComparison.Ordinal) && (at + name.Length == words.Length || words[at + name.Length] == ' ');

    // Letters and digits, one blank between words: file names put there what they like.
    private static string Words(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var letter in Identity.Fold(text))
        {
            if (char.IsLetterOrDigit(letter)) words.Append(letter);
            else if (words.Length > 0 && words[^1] != ' ') words.Append(' ');
        }

        return words.ToString().TrimEnd(' ');
    }
}
