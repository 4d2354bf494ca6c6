using Analytics.Transcripts;

namespace Analytics.Samples;

/// <summary>
/// The harness's own rules of thumb, wrong guesses included: what it takes a question for, what it marks, where it cuts. The quirks of the
/// corpus come from applying them to the text, so they are of the same kind as in real files.
/// </summary>
internal static class HarnessRules
{
    private const int ExplanationLength = 200;
    private static readonly string[] Introductions = ["introduce yourself", "tell me about yourself", "a few words about yourself"];
    private static readonly string[] Uncertain = ["not sure", "not really sure", "don't know", "no idea", "i guess", "look that up", "look it up"];
    private static readonly string[] Explaining = ["to clarify", "to put it simply", "the idea is this"];

    /// <summary>The type a question is listed with; null when it is taken for an introduction, a closing or a follow-up and not listed.</summary>
    public static DeclaredType? DeclaredTypeOf(string question, bool first)
    {
        if (first || HasAny(question, Introductions)) return null;
        if (Has(question, "project") || Has(question, "experience") || Has(question, "resume")) return DeclaredType.Project;
        if (Has(question, "questions for me") || Has(question, "wrap up")) return null;
        if (Has(question, "could you elaborate") || Has(question, "can you explain")) return null;
        return DeclaredType.Technical;
    }

    /// <summary>A short answer that sounds lost.</summary>
    public static bool Struggled(string answer) => answer.Length < 420 && HasAny(answer, Uncertain);

    /// <summary>What is shown of an explanation in the turn that asked; null when there is none.</summary>
    public static string? ExplanationShown(string question, bool struggled)
    {
        if (!struggled || !HasAny(question, Explaining)) return null;
        return question.Length <= ExplanationLength ? question + "..." : question[..ExplanationLength] + "...";
    }

    /// <summary>
    /// The recommendation as cut out of the report: what follows the words "Overall Recommendation" up to the first empty line, on one line.
    /// A bold heading leaves its closing stars in it, and often nothing else.
    /// </summary>
    public static string CutRecommendation(string report)
    {
        const string Heading = "Overall Recommendation";
        var start = report.LastIndexOf(Heading, StringComparison.Ordinal);
        if (start < 0) return "";
        var rest = report[(start + Heading.Length)..].TrimStart();
        var end = rest.IndexOf("\n\n", StringComparison.Ordinal);
        return (end < 0 ? rest : rest[..end]).Replace('\n', ' ').TrimEnd();
    }

    private static bool HasAny(string text, string[] words)
    {
        foreach (var word in words)
            if (Has(text, word)) return true;
        return false;
    }

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
