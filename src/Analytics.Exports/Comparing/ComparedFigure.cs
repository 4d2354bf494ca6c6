using Analytics.Calibration;

namespace Analytics.Exports.Comparing;

/// <summary>How a difference reads.</summary>
public enum Reading
{
    /// <summary>One side has no such figure.</summary>
    Undefined,

    /// <summary>Under eight interviews on a side: shown, not judged.</summary>
    TooFew,

    /// <summary>The whole interval is above zero.</summary>
    Higher,

    /// <summary>The whole interval is below zero.</summary>
    Lower,

    /// <summary>The interval holds zero.</summary>
    NotClear,
}

/// <summary>How a figure and its difference are written.</summary>
public enum FigureKind
{
    /// <summary>Points of a scale, two decimals.</summary>
    Points,

    /// <summary>A share; its difference in percentage points.</summary>
    Share,
}

/// <summary>One figure of two cohorts.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Unit">What its n counts, in the plural.</param>
/// <param name="Kind">How it is written.</param>
/// <param name="First">Of the first cohort.</param>
/// <param name="Second">Of the second.</param>
/// <param name="Difference">First less second, with its interval.</param>
/// <param name="Smallest">Interviews of the smaller side.</param>
public sealed record ComparedFigure(string Name, string Unit, FigureKind Kind, Estimate First, Estimate Second, Estimate Difference, int Smallest)
{
    /// <summary>Fewer interviews on a side than this give no verdict.</summary>
    public const int FewestForVerdict = 8;

    /// <summary>The recommendation it is the share of, as its value stands in a query string; null for what is no such share.</summary>
    public string? Recommendation { get; init; }

    /// <summary>How the difference reads.</summary>
    public Reading Reading =>
        Difference.Value is null ? Reading.Undefined
        : Smallest < FewestForVerdict || !Difference.HasInterval ? Reading.TooFew
        : Difference.Low > 0 ? Reading.Higher
        : Difference.High < 0 ? Reading.Lower
        : Reading.NotClear;
}
