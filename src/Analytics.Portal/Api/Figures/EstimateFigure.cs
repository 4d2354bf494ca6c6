using Analytics.Calibration;

namespace Analytics.Portal.Api.Figures;

/// <summary>A figure with its 95 % interval and what is behind it.</summary>
/// <param name="Value">The figure, unrounded; null when it is undefined.</param>
/// <param name="Low">Lower end; null when there are too few to tell.</param>
/// <param name="High">Upper end; null when there are too few to tell.</param>
/// <param name="N">Observations behind it.</param>
public sealed record EstimateFigure(double? Value, double? Low, double? High, int N)
{
    /// <summary>Nothing observed.</summary>
    public static EstimateFigure None { get; } = new(null, null, null, 0);

    /// <summary>Writes an estimate.</summary>
    public static EstimateFigure Of(Estimate estimate) => new(estimate.Value, estimate.Low, estimate.High, estimate.N);
}
