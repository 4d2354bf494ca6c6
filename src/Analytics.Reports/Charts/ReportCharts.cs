using Analytics.Charts;
using Analytics.Charts.ControlCharts;

namespace Analytics.Reports.Charts;

/// <summary>The pictures of the calibration report, in the order in which it is read.</summary>
public static class ReportCharts
{
    // Where there is nothing to show, that is said in little room.
    private const int Nothing = 120;

    /// <summary>All of them; names are unique.</summary>
    public static IReadOnlyList<ReportChart> All { get; } =
    [
        new("calibration-curve", CurvePicture.Title,
            "Each dot is a profile's mean over the mean its candidates are designed to get. Grey is where it should lie; on the dashed line scores are what they should be; the solid line is the closest one that never falls.",
            CurvePicture.Of,
            (input, _) => input.Report.Profiles.Values.All(profile => profile.Interviews == 0) ? Nothing : 380),
        new("calibration-heat", ScoreHeatPicture.Title,
            "How each profile's items are spread over the scores; the number of items stands behind the profile and in every cell. Two profiles that crowd into one framed end cannot be told apart.",
            ScoreHeatPicture.Of,
            (input, width) => ScoreHeatPicture.Profiles(input).Count() is > 0 and var rows ? (width < 500 ? 118 : 100) + (46 * ChartLimits.Drawn(rows)) : Nothing),
        new("calibration-separation", SeparationPicture.Title,
            "Every dot is the interviews of one mean. Below each profile stands how often one of its interviews has a higher mean than one of the profile below, ties counted half.",
            SeparationPicture.Of,
            (input, _) => SeparationRows(input) is > 0 and var rows ? 70 + (66 * ChartLimits.Drawn(rows)) : Nothing),
        new("calibration-thresholds", ThresholdPicture.Title,
            "The share told to proceed among interviews of one mean. A clear rule steps from 0 to 100\u00a0%; in the shaded zone the mean does not decide.",
            ThresholdPicture.Of,
            (input, _) => input.Report.ThresholdCurve.Count == 0 ? Nothing : 340),
        new("calibration-repeats", RepeatPicture.Title,
            "Candidates interviewed in both runs. On the dashed line both interviews give the same mean; within the grey band the difference is no more than chance between two interviews.",
            RepeatPicture.Of,
            (input, width) => input.Report.Repeats.Count == 0 ? Nothing : Math.Clamp((width * 3 / 5) + 90, 340, 540)),
        new("calibration-drift", DriftPicture.Title,
            "Raw compares all interviews; stratified only those of the same position and profile; paired only candidates interviewed both times. Where they disagree in sign, the mix changed and not the evaluator.",
            DriftPicture.Of,
            (input, _) => input.Defined("drift.raw") is null ? Nothing : 180),
        new("calibration-control", ControlPicture.Title,
            "Each run's mean as it would be with equally many interviews of every profile, with its 95\u00a0% interval. From eight runs on, the moving average should stay between limits set by the first eight.",
            ControlPicture.Of,
            (input, _) => input.Report.ControlChart.All(point => point.Mean is null) ? Nothing : 320),
        new("calibration-positions", PositionPicture.Title,
            "How far each position is scored from what its profiles lead to expect, with 95\u00a0% intervals; 0 is no effect of the position.",
            PositionPicture.Of,
            (input, _) => PositionPicture.Shown(input).Count() is > 0 and var rows ? 90 + (26 * ChartLimits.Drawn(rows)) : Nothing),
    ];

    private static int SeparationRows(ReportPictureInput input) => SeparationPicture.Profiles(input).Count();
}
