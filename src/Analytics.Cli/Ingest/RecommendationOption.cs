using System.CommandLine;
using Analytics.Transcripts;

namespace Analytics.Cli.Ingest;

/// <summary>Which level words of a recommendation stand for, as the portal's settings say it in <c>Ingest:Recommendations</c>.</summary>
internal static class RecommendationOption
{
    /// <summary>The option.</summary>
    public static Option<string[]> New() => new("--recommendation")
    {
        Description = "What words of a recommendation stand for, as \"weiter=proceed\"; levels are proceed, reservations, not_a_fit (repeatable)",
        HelpName = "WORDS=LEVEL",
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary>The words and their levels.</summary>
    /// <exception cref="CommandFailure">One of them says no level.</exception>
    public static Dictionary<string, string> Read(IReadOnlyList<string>? given)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var one in given ?? [])
        {
            var at = one.LastIndexOf('=');
            var (said, level) = at < 0 ? (one, "") : (one[..at].Trim(), one[(at + 1)..].Trim());
            if (!SnakeCase.TryParse<RecommendationLevel>(level, out _) || !said.Any(char.IsLetterOrDigit))
                throw new CommandFailure($"--recommendation \"{Printable.OneLine(one)}\" cannot be used; write words and a level, as \"weiter=proceed\", with proceed, reservations or not_a_fit.");
            words[said] = level;
        }

        return words;
    }
}
