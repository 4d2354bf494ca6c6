namespace Analytics.Calibration.Verdicts;

/// <summary>The six cards in a few sentences.</summary>
public static class Headline
{
    /// <summary>
    /// The sentences of the cards: first what is judged, met or not, in the order of reading; then what is not proven; last what cannot be judged
    /// for want of interviews. Cards without anything to judge are named at the end.
    /// </summary>
    /// <param name="cards">The cards of one report.</param>
    public static string Of(IReadOnlyList<VerdictCard> cards)
    {
        ArgumentNullException.ThrowIfNull(cards);
        var order = cards.Where(c => c.Verdict != Verdict.NoData || c.Value is not null || c.N > 0).OrderBy(Rank).Select(Short);
        var nothing = cards.Where(c => c is { Verdict: Verdict.NoData, Value: null, N: 0 }).Select(c => Question(c.Id)).ToList();
        return string.Join(' ', nothing.Count == 0 ? order : order.Append($"Nothing to say {Join(nothing)} by."));
    }

    // That a sample is small stands on its card.
    private static string Short(VerdictCard card) =>
        card.Sentence.IndexOf(Evidence.SmallSample, StringComparison.Ordinal) is > 0 and var at ? card.Sentence[..at] : card.Sentence;

    private static int Rank(VerdictCard card) => card.Verdict switch
    {
        Verdict.Pass or Verdict.Fail => 0,
        Verdict.NotProven => 1,
        _ => 2,
    };

    private static string Question(string id) => id switch
    {
        OrdersProfilesCard.Id => "whether it puts the profiles in order",
        RightLevelCard.Id => "whether it is on the level",
        TopEndCard.Id => "whether it tells strong from exceptional",
        RepeatableCard.Id => "whether it is repeatable",
        StableCard.Id => "whether it is stable from run to run",
        _ => "whether decisions follow the profile",
    };

    private static string Join(List<string> parts) =>
        parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}";
}
