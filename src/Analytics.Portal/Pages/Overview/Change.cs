using Analytics.Calibration;
using Analytics.Calibration.Cubes;
using Analytics.Calibration.Drift;
using Analytics.Calibration.Intervals;

namespace Analytics.Portal.Pages.Overview;

/// <summary>A figure of one period against the period before.</summary>
/// <param name="Current">The figure now.</param>
/// <param name="Previous">The figure before.</param>
/// <param name="Difference">Now less before, with its interval.</param>
public sealed record Change(Estimate Current, Estimate Previous, Estimate Difference)
{
    /// <summary>Interviews either side needs before anything is said.</summary>
    public const int Fewest = 8;

    /// <summary>True when the data show a change: both sides are large enough and the interval of the difference excludes zero.</summary>
    public bool IsShown => Current.N >= Fewest && Previous.N >= Fewest && (Difference.Low > 0 || Difference.High < 0);

    /// <summary>A change of a share, with Newcombe's interval.</summary>
    public static Change OfShares(Estimate current, Estimate previous) => new(current, previous, ProportionDifference.Newcombe(current, previous));

    /// <summary>A change of a mean over interviews, with Student's t interval.</summary>
    public static Change OfMeans(MeanMoments current, MeanMoments previous)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(previous);
        return new(current.MeanEstimate(), previous.MeanEstimate(), MeanDifference.Raw(previous, current));
    }
}
