using Analytics.Transcripts;

namespace Analytics.Warehouse.Queries;

/// <summary>A stretch of the score scale.</summary>
/// <param name="Low">Its lower end, 1 to 5.</param>
/// <param name="High">Its upper end, not below the lower one.</param>
public sealed record ScoreStretch(double Low, double High);

/// <summary>
/// When two places of an interview contradict each other. Profile and recommendation stand for stretches of the score scale, a mean score for itself; how far
/// two of them are apart is the number of points between them, 0 where they meet. Recommendation and report text are a point apart for each level between them.
/// </summary>
public sealed record ContradictionRules
{
    /// <summary>
    /// What the scores of each profile round to: weak 1 to 2, average 3 to 4, strong 4 to 5, exceptional 5. Recommendations: up to 2.5 not a fit, 2.5 to 4 with
    /// reservations, from 3.5 to proceed, as 3 is acceptable and 4 is strong on the evaluator's scale; between 3.5 and 4 either of the two is.
    /// </summary>
    public static ContradictionRules Default { get; } = new();

    /// <summary>Stretches of the profiles, from weak up.</summary>
    public IReadOnlyList<ScoreStretch> Profiles { get; init; } = [new(1, 2.5), new(2.5, 4.5), new(3.5, 5), new(4.5, 5)];

    /// <summary>Stretches of the recommendations, from not a fit up.</summary>
    public IReadOnlyList<ScoreStretch> Recommendations { get; init; } = [new(1, 2.5), new(2.5, 4), new(3.5, 5)];

    /// <summary>Points two places must be apart to count as a contradiction.</summary>
    public double Least { get; init; } = 0.5;

    /// <summary>The stretch of a profile.</summary>
    public ScoreStretch Of(QualityProfile profile) => Profiles[(int)profile];

    /// <summary>The stretch of a recommendation.</summary>
    public ScoreStretch Of(RecommendationLevel level) => Recommendations[(int)level];

    /// <summary>The recommendation whose stretch a mean lies in; of two that hold it the higher one.</summary>
    public RecommendationLevel LevelOf(double mean) =>
        Enum.GetValues<RecommendationLevel>().Last(level => level == RecommendationLevel.NotAFit || mean >= Of(level).Low);
}

/// <summary>Rules as parameters.</summary>
internal static class ContradictionParameters
{
    /// <summary>Adds <c>$profile_low, $profile_high, $level_low, $level_high, $least</c>.</summary>
    public static QueryParameters Add(this QueryParameters parameters, ContradictionRules rules) => parameters
        .Add("profile_low", rules.Profiles.Select(s => s.Low).ToList())
        .Add("profile_high", rules.Profiles.Select(s => s.High).ToList())
        .Add("level_low", rules.Recommendations.Select(s => s.Low).ToList())
        .Add("level_high", rules.Recommendations.Select(s => s.High).ToList())
        .Add("least", rules.Least);
}
