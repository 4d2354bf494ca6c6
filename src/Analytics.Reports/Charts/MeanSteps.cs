using System.Globalization;

namespace Analytics.Reports.Charts;

/// <summary>Means put together so that a picture stays legible: to the hundredth while there are few, to the tenth when there are many.</summary>
internal static class MeanSteps
{
    /// <summary>The mean at its step, half up: as a value of the cohort's mean parameter is read.</summary>
    public static decimal Rounded(double mean, bool fine)
    {
        var steps = fine ? 100 : 10;
        return Math.Floor(((decimal)mean * steps) + 0.5m) / steps;
    }

    /// <summary>The step as the cohort's mean parameter writes it.</summary>
    public static string Written(decimal step, bool fine) => step.ToString(fine ? "0.00" : "0.0", CultureInfo.InvariantCulture);
}
