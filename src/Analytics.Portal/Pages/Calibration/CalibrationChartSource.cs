using Analytics.Charts.DotIntervals;
using Analytics.Portal.Charts;
using Analytics.Reports.Charts;
using Analytics.Reports.Reading;

namespace Analytics.Portal.Pages.Calibration;

/// <summary>The charts of the Calibration page by their names.</summary>
public sealed class CalibrationChartSource(CalibrationPictures pictures, CalibrationReader reader) : IChartSource
{
    /// <inheritdoc />
    public IReadOnlyList<ChartDefinition> Charts => [.. ReportCharts.All.Select(Define), Paired];

    private ChartDefinition Paired => new(PairedPicture.Name, Data)
    {
        Height = (subject, _) => PairedPicture.Height(Data(subject)),
    };

    private DotIntervalData Data(ChartSubject subject) => PairedPicture.Of(subject.Versus == subject.Cohort ? null : reader.Compare(subject.Versus, subject.Cohort).Paired);

    private ChartDefinition Define(ReportChart chart) => new(chart.Name, subject => chart.Data(pictures.Read(subject)))
    {
        Height = (subject, width) => chart.Height(pictures.Read(subject), width),
    };
}
