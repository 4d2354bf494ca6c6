namespace Analytics.Calibration.Verdicts;

/// <summary>The cards in at most sixty words.</summary>
public static class Headline
{
    /// <summary>More words than this nobody reads.</summary>
    public const int MostWords = 60;

    // What names the rest of the cards takes some thirty words at the most.
    private const int WordsForClaims = 30;

    /// <summary>
    /// What is missing first, then what fails, in the words of the cards; then what is shown, what is not proven and what cannot be judged, by name.
    /// </summary>
    /// <param name="cards">The cards of one report.</param>
    public static string Of(IReadOnlyList<VerdictCard> cards)
    {
        ArgumentNullException.ThrowIfNull(cards);
        if (cards.Count == 0) return string.Empty;
        var first = cards.Where(c => c.Id == CoverageCard.Id && c.Verdict is Verdict.Fail or Verdict.NotProven);
        var failing = first.Concat(cards.Where(c => c.Verdict == Verdict.Fail)).Distinct().ToList();
        var (sentences, words) = (new List<string>(), 0);
        foreach (var card in failing.ToList())
        {
            words += Count(card.Claim);
            if (words > WordsForClaims) break;
            sentences.Add(card.Claim);
            failing.Remove(card);
        }

        var named = sentences.Count == 0 ? [] : cards.Where(c => sentences.Contains(c.Claim)).ToList();
        Name(sentences, "Also fails", failing);
        foreach (var (verdict, word) in new[] { (Verdict.Pass, "Shown"), (Verdict.NotProven, "Not proven"), (Verdict.NoData, "Cannot be judged") })
            Name(sentences, word, [.. cards.Where(c => c.Verdict == verdict && !named.Contains(c) && !failing.Contains(c))]);
        return string.Join(' ', sentences);
    }

    private static void Name(List<string> sentences, string word, List<VerdictCard> cards)
    {
        if (cards.Count > 0) sentences.Add($"{word}: {string.Join(", ", cards.Select(c => Short(c.Id)))}.");
    }

    private static int Count(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private static string Short(string id) => id switch
    {
        OrdersProfilesCard.Id => "order of profiles",
        RightLevelCard.Id => "level",
        TopEndCard.Id => "top end",
        RepeatableCard.Id => "repeatability",
        StableCard.Id => "stability",
        DecisionsFollowCard.Id => "decisions",
        _ => "coverage",
    };
}
