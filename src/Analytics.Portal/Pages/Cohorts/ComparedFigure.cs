using Analytics.Calibration;
using Analytics.Portal.Components;

namespace Analytics.Portal.Pages.Cohorts;

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

    private const string PercentagePoints = " points";

    /// <summary>Where the first cohort's evidence is; null when the cohort itself is.</summary>
    public string? FirstLink { get; init; }

    /// <summary>Where the second cohort's evidence is.</summary>
    public string? SecondLink { get; init; }

    /// <summary>How the difference reads.</summary>
    public Reading Reading =>
        Difference.Value is null ? Reading.Undefined
        : Smallest < FewestForVerdict || !Difference.HasInterval ? Reading.TooFew
        : Difference.Low > 0 ? Reading.Higher
        : Difference.High < 0 ? Reading.Lower
        : Reading.NotClear;

    /// <summary>A value as shown.</summary>
    public string Show(double? value) => Kind == FigureKind.Share ? Figure.Percent(value) : Figure.Score(value);

    /// <summary>A difference with its sign: "+0.34", "−12 points".</summary>
    public string ShowDifference(double? value)
    {
        if (value is not { } v) return Figure.Undefined;
        var (size, unit) = Kind == FigureKind.Share ? (Math.Round(Math.Abs(v) * 100), PercentagePoints) : (Math.Round(Math.Abs(v), 2), "");
        var sign = size == 0 ? "" : v < 0 ? "−" : "+";
        return sign + (Kind == FigureKind.Share ? Figure.Count((long)size) : Figure.Score(size)) + unit;
    }

    /// <summary>The interval of the difference; empty when there is none.</summary>
    public string Interval => Difference.HasInterval
        ? $"{ShowDifference(Difference.Low).Replace(PercentagePoints, "", StringComparison.Ordinal)} to {ShowDifference(Difference.High)}"
        : "";
}
