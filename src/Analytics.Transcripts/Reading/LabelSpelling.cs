namespace Analytics.Transcripts.Reading;

/// <summary>Whether the start of a line may be meant as a speaker's label that is not read as one.</summary>
internal static class LabelSpelling
{
    private const int MostWrongLetters = 2;

    private static readonly string[] Labels = ["AI Recruiter", "Candidate"];

    /// <summary>Anything before a colon, and a speaker's name without one.</summary>
    public static bool MayBeOne(string start) =>
        start.IndexOf(':', StringComparison.Ordinal) >= 1 || Array.Exists(Labels, label => start.StartsWith(label, StringComparison.OrdinalIgnoreCase));

    /// <summary>A speaker's name with a letter or two wrong, missing or too many.</summary>
    public static bool IsNearlyOne(string start)
    {
        var name = start[..Math.Max(0, start.IndexOf(':', StringComparison.Ordinal))].ToUpperInvariant();
        return Array.Exists(Labels, label => Math.Abs(label.Length - name.Length) <= MostWrongLetters && Distance(label.ToUpperInvariant(), name) <= MostWrongLetters);
    }

    /// <summary>Letters to change, leave out or put in (Levenshtein 1965), by one row of the table at a time.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }
}
