using System.Globalization;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Components;

/// <summary>Scores on their own scale, as a reader would write them.</summary>
public static class OwnScale
{
    /// <summary>"4/5" on the home format's scale, "7 of 0–10" on another; "—" for none.</summary>
    public static string Score(EvaluationRow item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Score is not { } score ? Figure.Undefined : item.IsOnHomeScale ? $"{Number(score)}/5" : $"{Number(score)} of {Of(item.ScaleMin, item.ScaleMax)}";
    }

    /// <summary>"0–10".</summary>
    public static string Of(double min, double max) => $"{Number(min)}–{Number(max)}";

    /// <summary>A number of any scale, as exact as anybody scores.</summary>
    public static string Number(double value) => value.ToString("0.###", CultureInfo.CurrentCulture);
}
