using Analytics.Exports.Comparing;
using Analytics.Portal.Components;

namespace Analytics.Portal.Pages.Cohorts;

/// <summary>A compared figure as a reader sees it.</summary>
public static class ComparedFigureWords
{
    private const string PercentagePoints = " points";

    /// <summary>A value as shown.</summary>
    public static string Show(this ComparedFigure figure, double? value)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Kind == FigureKind.Share ? Figure.Percent(value) : Figure.Score(value);
    }

    /// <summary>A difference with its sign: "+0.34", "−12 points".</summary>
    public static string ShowDifference(this ComparedFigure figure, double? value)
    {
        ArgumentNullException.ThrowIfNull(figure);
        if (value is not { } v) return Figure.Undefined;
        var isShare = figure.Kind == FigureKind.Share;
        var (size, unit) = isShare ? (Math.Round(Math.Abs(v) * 100), PercentagePoints) : (Math.Round(Math.Abs(v), 2), "");
        var sign = size == 0 ? "" : v < 0 ? "−" : "+";
        return sign + (isShare ? Figure.Count((long)size) : Figure.Score(size)) + unit;
    }

    /// <summary>Whether the difference as shown is that of the two values as shown.</summary>
    public static bool AddsUp(this ComparedFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var decimals = figure.Kind == FigureKind.Share ? 0 : 2;
        var scale = figure.Kind == FigureKind.Share ? 100 : 1;
        return figure.First.Value is not { } first || figure.Second.Value is not { } second || figure.Difference.Value is not { } difference
            || Math.Abs(Rounded(first) - Rounded(second) - Rounded(difference)) < 1e-9;

        double Rounded(double value) => Math.Round(value * scale, decimals);
    }

    /// <summary>The interval of the difference; empty when there is none.</summary>
    public static string Interval(this ComparedFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var difference = figure.Difference;
        return difference.HasInterval
            ? $"{figure.ShowDifference(difference.Low).Replace(PercentagePoints, "", StringComparison.Ordinal)} to {figure.ShowDifference(difference.High)}"
            : "";
    }
}
