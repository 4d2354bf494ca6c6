namespace Analytics.Calibration.Agreement;

/// <summary>How far apart two values are, for <see cref="KrippendorffAlpha"/>.</summary>
public enum AlphaMetric
{
    /// <summary>Different or not.</summary>
    Nominal,

    /// <summary>By how many of the values lie between them.</summary>
    Ordinal,

    /// <summary>Squared difference.</summary>
    Interval,

    /// <summary>Squared difference over squared sum; values 0 or more.</summary>
    Ratio,
}
