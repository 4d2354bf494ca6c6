namespace Analytics.Calibration.Verdicts;

/// <summary>The six cards in a few sentences.</summary>
public static class Headline
{
    /// <summary>
    /// How many requirements are met, then the sentences of the cards: what fails, what holds, what is not proven. Cards without anything to
    /// judge are only counted.
    /// </summary>
    /// <param name="cards">The cards of one report.</param>
    public static string Of(IReadOnlyList<VerdictCard> cards)
    {
        ArgumentNullException.ThrowIfNull(cards);
        var counts = cards.ToLookup(c => c.Verdict);
        var summary = $"{counts[Verdict.Pass].Count()} of {cards.Count} requirements are met, {counts[Verdict.Fail].Count()} are not, "
            + $"{counts[Verdict.NotProven].Count()} are not proven, {counts[Verdict.NoData].Count()} cannot be judged.";
        Verdict[] order = [Verdict.Fail, Verdict.Pass, Verdict.NotProven, Verdict.NoData];
        return string.Join(' ', order.SelectMany(v => counts[v]).Where(c => c.Value is not null).Select(c => c.Sentence).Prepend(summary));
    }
}
