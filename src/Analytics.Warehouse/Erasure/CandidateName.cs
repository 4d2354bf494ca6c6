using Analytics.Warehouse.Loading;

namespace Analytics.Warehouse.Erasure;

/// <summary>What people call a candidate.</summary>
public static class CandidateName
{
    /// <summary>Whether it means this one.</summary>
    /// <param name="candidate">A code, a name, or code and name with a blank between; letters' case does not matter, nor accents in names.</param>
    /// <param name="code">The candidate's code.</param>
    /// <param name="name">The candidate's name.</param>
    public static bool IsOf(string candidate, string code, string name)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        var folded = Identity.Fold(candidate);
        return string.Equals(candidate.Trim(), code, StringComparison.OrdinalIgnoreCase) || folded == Identity.Fold(name) || folded == Identity.Fold($"{code} {name}");
    }

    /// <summary>Whether a text names somebody: the whole name stands in it, case and accents aside, or their code as a word. Names of one word are looked for as codes are.</summary>
    public static bool IsIn(string text, string code, string name)
    {
        var words = ' ' + Identity.Fold(text.Replace('_', ' ').Replace('+', ' ')) + ' ';
        return Stands(words, Identity.Fold(name)) || Stands(words, Identity.Fold(code));
    }

    private static bool Stands(string words, string wanted)
    {
        for (var at = words.IndexOf(wanted, StringComparison.Ordinal); at > 0; at = words.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            if (!char.IsLetterOrDigit(words[at - 1]) && !char.IsLetterOrDigit(words[at + wanted.Length])) return true;
        }

        return false;
    }
}
