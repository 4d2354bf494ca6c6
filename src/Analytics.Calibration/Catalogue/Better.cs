namespace Analytics.Calibration.Catalogue;

/// <summary>Which way a metric is better.</summary>
public enum Better
{
    /// <summary>It has no good side; a difference is only a difference.</summary>
    Neither,

    /// <summary>The higher the better.</summary>
    Higher,

    /// <summary>The lower the better.</summary>
    Lower,

    /// <summary>The nearer to 0 the better.</summary>
    NearZero,

    /// <summary>The nearer to 1 the better.</summary>
    NearOne,
}
