namespace Analytics.Calibration.Verdicts;

/// <summary>The cards in at most sixty words.</summary>
public static class Headline
{
    /// <summary>More words than this nobody reads.</summary>
    public const int MostWords = 60;

    private const string SoFar = "So far:";

    /// <summary>
    /// Missing scores first, then what fails, in the words of the cards; then by name what is shown, what is not proven, what too few candidates leave open (with
    /// what they have shown so far) and what cannot be judged.
    /// </summary>
    /// <param name="cards">The cards of one report.</param>
    /// <param name="candidates">Candidates in scope.</param>
    public static string Of(IReadOnlyList<VerdictCard> cards, long candidates)
    {
        ArgumentNullException.ThrowIfNull(cards);
        var lacking = cards.Where(c => c.Id == CoverageCard.Id && c.Value < c.Threshold && c.Verdict != Verdict.NoData);
        var failing = lacking.Concat(cards.Where(c => c.Verdict == Verdict.Fail)).Distinct().ToList();
        var few = cards.Where(c => c.Verdict == Verdict.NoData && c.Value is not null).ToList();
        var rest = Rest([.. cards.Except(failing)], few, candidates);

        var told = Fitting(failing, rest);
        var also = Name("Also fails", failing.Except(told));
        var seen = failing.Count > 0 ? [] : Fitting(few, [.. rest, SoFar]);
        var soFar = seen.Count == 0 ? [] : seen.Select(c => c.Brief).Prepend(SoFar);
        return string.Join(' ', [.. told.Select(c => c.Brief), .. also, .. rest, .. soFar]);
    }

    private static List<string> Rest(List<VerdictCard> cards, List<VerdictCard> few, long candidates) =>
    [
        .. Name("Shown", cards.Where(c => c.Verdict == Verdict.Pass)),
        .. Name("Not proven", cards.Where(c => c.Verdict == Verdict.NotProven)),
        .. Name($"{Words.Count(candidates, "candidate is", "candidates are")} too few to judge", few),
        .. Name("Cannot be judged", cards.Where(c => c.Verdict == Verdict.NoData && c.Value is null)),
    ];

    // The claims there is room for beside what is said anyhow: a short one may follow where a long one does not fit. Those left out are at least named.
    private static List<VerdictCard> Fitting(List<VerdictCard> cards, List<string> rest)
    {
        var words = rest.Sum(Count);
        var fitting = new List<VerdictCard>();
        foreach (var card in cards)
        {
            var more = words + Count(card.Brief);
            if (more + (fitting.Count + 1 == cards.Count ? 0 : Count("Also fails order of profiles decisions")) > MostWords) continue;
            words = more;
            fitting.Add(card);
        }

        return fitting;
    }

    private static IEnumerable<string> Name(string word, IEnumerable<VerdictCard> cards)
    {
        var names = string.Join(", ", cards.Select(c => Short(c.Id)));
        if (names.Length > 0) yield return $"{word}: {names}.";
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
