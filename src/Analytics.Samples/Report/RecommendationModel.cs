using Analytics.Transcripts;

namespace Analytics.Samples.Report;

/// <summary>What the report writer recommends: it follows the mean score, not always, and now and then against it.</summary>
internal static class RecommendationModel
{
    private const double ProceedFrom = 4.25;
    private const double ReservationsFrom = 2.5;

    public static RecommendationLevel Of(double meanScore, SeededRandom random)
    {
        var impression = meanScore + random.Normal(0.18);
        var level = impression >= ProceedFrom ? RecommendationLevel.Proceed
            : impression >= ReservationsFrom ? RecommendationLevel.Reservations
            : RecommendationLevel.NotAFit;
        return random.Chance(0.03) ? Other(level, random) : level;
    }

    /// <summary>Another level than the one given.</summary>
    public static RecommendationLevel Other(RecommendationLevel level, SeededRandom random) =>
        (RecommendationLevel)(((int)level + 1 + random.Below(2)) % 3);
}
