namespace Analytics.Portal.Pages.Calibration;

/// <summary>The report of a cohort as one file to keep or to send.</summary>
public static class CalibrationFile
{
    /// <summary>Its address; the query string is the page's.</summary>
    public const string Path = "/calibration/report.html";
}
