using Analytics.Calibration.People;

namespace Analytics.Calibration.Verdicts;

/// <summary>
/// One requirement judged of several criteria of an evaluator: of many one fails by chance. A card then fails only where it does with Holm's correction over the criteria that were
/// judged, as right_level does over the profiles; else it is not proven. Passing is not corrected, since it is read of each by itself and all must hold.
/// Source: Holm, S. (1979), Scandinavian Journal of Statistics 6, 65-70.
/// </summary>
public static class VerdictFamily
{
    private const double Usual = 0.05;

    // What was recommended is the interview's and so the same for all; agreement with people is several figures in one, and its interval that of one of them.
    private static readonly string[] Uncorrected = [DecisionsFollowCard.Id, PeopleReport.CardId];

    /// <summary>The cards as they stand beside each other.</summary>
    /// <param name="cards">The cards of one requirement, one a criterion.</param>
    /// <returns>The same in the same order, with those not proven that fail by themselves alone.</returns>
    public static IReadOnlyList<VerdictCard> Corrected(IReadOnlyList<VerdictCard> cards)
    {
        ArgumentNullException.ThrowIfNull(cards);
        var judged = cards.Count(card => card.Verdict != Verdict.NoData);
        var open = cards.Where(card => card.Verdict == Verdict.Fail && !Uncorrected.Contains(card.Id)).ToList();

        // Holm's steps without p values: the smallest is below a limit where any is.
        for (var left = judged; open.Find(card => left == 1 || VerdictAtError.FailsEach(card, Usual / left)) is { } next; left--) open.Remove(next);
        return [.. cards.Select(card => open.Contains(card) ? NotProven(card, judged) : card)];
    }

    private static VerdictCard NotProven(VerdictCard card, int judged) => card with
    {
        Verdict = Verdict.NotProven,
        Sentence = $"{card.Claim} It fails by itself, not as one of {Words.Count(judged)} criteria (Holm).",
    };
}
