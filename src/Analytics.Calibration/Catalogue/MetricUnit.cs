namespace Analytics.Calibration.Catalogue;

/// <summary>What metrics are measured in, as reports write it.</summary>
internal static class MetricUnit
{
    internal const string Points = "points";
    internal const string Share = "share";
    internal const string Auc = "auc";
    internal const string Correlation = "correlation";
    internal const string Agreement = "agreement";
    internal const string Ratio = "ratio";
    internal const string Interviews = "interviews";
    internal const string Ratings = "ratings";
    internal const string Slope = "points per point";
    internal const string PerDoubling = "points per doubling";
    internal const string PerQuestion = "points per question";
    internal const string PerTenInterviews = "points per ten interviews";
    internal const string StandardDeviations = "standard deviations";
    internal const string Relevance = "relevance";
    internal const string Index = "index";
    internal const string PValue = "p";
}
