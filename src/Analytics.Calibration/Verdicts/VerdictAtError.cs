using Analytics.Calibration.Intervals;

namespace Analytics.Calibration.Verdicts;

/// <summary>Whether a card that is not met at the usual 5 % is not met at a smaller chance of error either, as it must be where it is looked at again and again.</summary>
public static class VerdictAtError
{
    /// <summary>The card's interval at a smaller error; candidates less one are its degrees of freedom.</summary>
    /// <param name="card">The card.</param>
    /// <param name="error">The chance of error on both sides together, above 0 and at most 0.05. A card that judges several figures at once (steps, profiles, questions and interviews) takes an even share of it for each.</param>
    public static Estimate Interval(VerdictCard card, double error)
    {
        ArgumentNullException.ThrowIfNull(card);
        return Each(card, error / Figures(card.Id));
    }

    /// <summary>Whether it fails: it does at 5 %, and this interval lies wholly beyond the limit too.</summary>
    /// <param name="card">The card.</param>
    /// <param name="error">As in <see cref="Interval"/>.</param>
    public static bool Fails(VerdictCard card, double error)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card.Verdict == Verdict.Fail && IsBeyond(card, Interval(card, error));
    }

    /// <summary>Whether it fails where each of its figures has so small an error; those of right_level share theirs, as in its own verdict (Holm).</summary>
    /// <param name="card">The card.</param>
    /// <param name="error">The chance of error of each figure, on both sides together, above 0 and at most 0.05.</param>
    internal static bool FailsEach(VerdictCard card, double error) =>
        card.Verdict == Verdict.Fail && IsBeyond(card, Each(card, card.Id == RightLevelCard.Id ? error / Figures(card.Id) : error));

    private static Estimate Each(VerdictCard card, double error) => StricterInterval.Of(new Estimate(card.Value, card.Low, card.High, card.N), error, card.N - 1);

    private static bool IsBeyond(VerdictCard card, Estimate interval)
    {
        if (interval is not { Low: { } low, High: { } high }) return false;
        return card.Id switch
        {
            RightLevelCard.Id or StableCard.Id => low > card.FailsBeyond || high < -card.FailsBeyond,
            DecisionsFollowCard.Id => low > card.FailsBeyond,
            _ => high < card.FailsBeyond,
        };
    }

    private static int Figures(string id) => id switch
    {
        OrdersProfilesCard.Id => 3,
        RightLevelCard.Id => 4,
        CoverageCard.Id => 2,
        _ => 1,
    };
}
