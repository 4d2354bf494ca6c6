using Analytics.Charts;

namespace Analytics.Reports.Charts;

/// <summary>A picture of the calibration report.</summary>
/// <param name="Name">Its name in addresses and files: <c>calibration-curve</c>.</param>
/// <param name="Title">What it shows, as a heading.</param>
/// <param name="Note">How to read it, in a sentence or two.</param>
/// <param name="Data">What it shows of an input.</param>
/// <param name="Height">Height in CSS pixels that suits an input at a width.</param>
public sealed record ReportChart(
    string Name, string Title, string Note,
    Func<ReportPictureInput, ChartData> Data,
    Func<ReportPictureInput, int, int> Height);
