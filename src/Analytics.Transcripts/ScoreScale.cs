namespace Analytics.Transcripts;

/// <summary>The scale a score is on.</summary>
/// <param name="Min">The lowest score there is.</param>
/// <param name="Max">The highest, above <paramref name="Min"/>.</param>
/// <param name="Step">How far apart two scores are at least; null where any number between the ends may be given.</param>
public sealed record ScoreScale(double Min, double Max, double? Step)
{
    /// <summary>The home format's: 1 to 5 by whole points.</summary>
    public static ScoreScale Home { get; } = new(1, 5, 1);

    /// <summary>A score in points: the scale read linearly onto 1 to 5, so that scores of all scales can be counted together.</summary>
    public double Points(double score) => this is { Min: 1, Max: 5 } ? score : 1 + (4 * (score - Min) / (Max - Min));

    /// <summary>Whether a score can be given on it.</summary>
    public bool Holds(double score) => score >= Min && score <= Max;
}
