using Analytics.Portal.Charts;
using Analytics.Reports.Charts;

namespace Analytics.Portal.Pages.Calibration;

/// <summary>The charts of the Calibration page by their names.</summary>
public sealed class CalibrationChartSource(CalibrationPictures pictures) : IChartSource
{
    /// <inheritdoc />
    public IReadOnlyList<ChartDefinition> Charts => [.. ReportCharts.All.Select(Define)];

    private ChartDefinition Define(ReportChart chart) => new(chart.Name, (subject, r) => chart.Draw(pictures.Read(subject), r.Size, r.Theme, r.Dress))
    {
        Height = (subject, width) => chart.Height(pictures.Read(subject), width),
    };
}
