using Analytics.Calibration.Cubes;

namespace Analytics.Calibration.Curve;

/// <summary>What scores a profile is designed to get.</summary>
/// <param name="Profile">The profile.</param>
/// <param name="Low">Lowest score of its band, 1 to 5.</param>
/// <param name="High">Highest score of its band.</param>
/// <param name="Midpoint">The mean expected, usually the middle of the band.</param>
/// <param name="Label">The one integer score expected, for item-level agreement.</param>
public sealed record ExpectedLevel(Profile Profile, double Low, double High, double Midpoint, int Label)
{
    /// <summary>Weak 1-2, average 3-4, strong 4-5, exceptional 5: the evaluator's anchored scale read against the design of the profiles.</summary>
    public static IReadOnlyList<ExpectedLevel> Defaults { get; } =
    [
        new(Profile.Weak, 1, 2, 1.5, 2),
        new(Profile.Average, 3, 4, 3.5, 3),
        new(Profile.Strong, 4, 5, 4.5, 4),
        new(Profile.Exceptional, 5, 5, 5, 5),
    ];

    /// <summary>True when a mean rounds (half up) into the band.</summary>
    public bool RoundsInto(double mean) => Math.Floor(mean + 0.5) is var rounded && rounded >= Low && rounded <= High;

    /// <summary>True when a mean lies in the band itself.</summary>
    public bool Contains(double mean) => mean >= Low && mean <= High;
}
