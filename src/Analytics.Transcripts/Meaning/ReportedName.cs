namespace Analytics.Transcripts.Meaning;

/// <summary>Finds the name an HR report speaks of where it is not the candidate's.</summary>
internal static class ReportedName
{
    private static readonly string[] Verbs =
        ["demonstrates", "demonstrated", "is", "has", "possesses", "presents", "presented", "shows", "showed", "exhibits", "appears", "performed", "brings", "displayed"];

    /// <summary>A name that is not the candidate's, or null. The report's own "Candidate:" line decides; else the name its first part opens with.</summary>
    public static (string Name, int Line)? Other(string candidate, IReadOnlyList<ReportSection> report, string? position)
    {
        foreach (var section in report)
        {
            if (section.Part == ReportPart.Preamble && CandidateLine(section) is { } named)
                return Shares(candidate, named.Name) ? null : named;
        }

        var opening = report.FirstOrDefault(section => section.Part == ReportPart.Suitability);
        return opening is not null && OpeningName(opening.Text, position) is { } name && !Shares(candidate, name) ? (name, opening.Line) : null;
    }

    private static (string Name, int Line)? CandidateLine(ReportSection preamble)
    {
        var line = preamble.Line;
        foreach (var text in preamble.Text.AsSpan().EnumerateLines())
        {
            var bare = text.Trim().TrimStart("*- ");
            if (bare.StartsWith("Candidate:", StringComparison.OrdinalIgnoreCase) || bare.StartsWith("Candidate Name:", StringComparison.OrdinalIgnoreCase))
            {
                var name = bare[(bare.IndexOf(':') + 1)..].Trim("* ");
                if (!name.IsEmpty) return (name.ToString(), line);
            }

            line++;
        }

        return null;
    }

    /// <summary>"Ada Byron demonstrates …": two or three capitalised words before a verb at the very start, none of them a word of the position.</summary>
    private static string? OpeningName(string text, string? position)
    {
        var words = text.Split(' ', 5, StringSplitOptions.RemoveEmptyEntries);
        for (var count = 2; count <= 3 && count < words.Length; count++)
        {
            var verb = Array.IndexOf(Verbs, words[count]) >= 0;
            var name = words[..count];
            if (name[^1].EndsWith("'s", StringComparison.Ordinal) || name[^1].EndsWith("’s", StringComparison.Ordinal)) (verb, name[^1]) = (true, name[^1][..^2]);
            if (verb && name.All(IsNamePart) && !name.Any(word => position?.Contains(word, StringComparison.OrdinalIgnoreCase) == true)) return string.Join(' ', name);
        }

        return null;
    }

    private static bool IsNamePart(string word) =>
        word.Length > 1 && char.IsUpper(word[0]) && word.AsSpan(1).ContainsAnyInRange('a', 'z') && word is not ("The" or "This" or "Overall" or "Based" or "Her" or "His" or "Their" or "Candidate" or "Interview");

    /// <summary>The same person by all the report says: a shared word, and a surname, where one is given, that is the candidate's.</summary>
    private static bool Shares(string candidate, string name)
    {
        var own = candidate.Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries);
        var said = name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(word => !word.EndsWith('.')).Select(word => word.Trim(',', '*')).ToList();
        if (said.Count == 0) return true;
        return said.Count > 1 ? Has(own, said[^1]) : Has(own, said[0]);
    }

    private static bool Has(string[] words, string word) => words.Any(own => own.Equals(word, StringComparison.OrdinalIgnoreCase));
}
