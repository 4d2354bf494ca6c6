namespace Analytics.Charts;

/// <summary>How a chart is drawn, whichever it is: a <c>Draw</c> takes these.</summary>
/// <param name="data">What to show; without any value the picture shows "No data for this selection" and has no marks.</param>
/// <param name="size">From 120 x 60 CSS pixels, where a chart does not say otherwise.</param>
/// <param name="theme">Light or dark.</param>
/// <param name="dress">On a page, or on its own with title and ground.</param>
/// <returns>The picture, its marks, its table and its description.</returns>
public delegate ChartPicture ChartDrawing<in TData>(TData data, ChartSize size, ChartTheme theme, ChartDress dress = ChartDress.InPage);
