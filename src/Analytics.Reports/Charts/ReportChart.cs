using Analytics.Charts;

namespace Analytics.Reports.Charts;

/// <summary>A picture of the calibration report.</summary>
/// <param name="Name">Its name in addresses and files: <c>calibration-curve</c>.</param>
/// <param name="Title">What it shows, as a heading.</param>
/// <param name="Note">How to read it, in a sentence or two.</param>
/// <param name="Draw">Draws it.</param>
/// <param name="Height">Height in CSS pixels that suits an input at a width.</param>
public sealed record ReportChart(
    string Name, string Title, string Note,
    Func<ReportPictureInput, ChartSize, ChartTheme, ChartDress, ChartPicture> Draw,
    Func<ReportPictureInput, int, int> Height);
