namespace Analytics.Calibration.Reporting;

/// <summary>What metrics are measured in.</summary>
internal static class Unit
{
    internal const string Points = "points";
    internal const string Share = "share";
    internal const string Auc = "auc";
    internal const string Correlation = "correlation";
    internal const string Agreement = "agreement";
    internal const string Ratio = "ratio";
    internal const string Interviews = "interviews";
    internal const string Slope = "points per point";
    internal const string PerDoubling = "points per doubling";
    internal const string PerQuestion = "points per question";
    internal const string StandardDeviations = "standard deviations";
    internal const string Index = "index";
    internal const string PValue = "p";
}
