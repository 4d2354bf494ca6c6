using System.Globalization;
using Analytics.Calibration;
using Analytics.Calibration.Curve;
using Analytics.Calibration.Reporting;
using Analytics.Charts;
using Analytics.Charts.Curves;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Reports.Charts;

/// <summary>From which mean on are candidates told to proceed? The share per interview mean; where both happens, the zone is shaded.</summary>
internal static class ThresholdPicture
{
    public const string Title = "Told to proceed by interview mean";

    private const int MostFinePoints = 30;

    public static CurveData Of(ReportPictureInput input)
    {
        var curve = input.Report.ThresholdCurve;
        var fine = curve.Select(point => MeanSteps.Rounded(point.Mean, true)).Distinct().Count() <= MostFinePoints;
        CurvePoint[] points = [.. curve.GroupBy(point => MeanSteps.Rounded(point.Mean, fine)).OrderBy(g => g.Key).Select(g => Point(input, g.Key, [.. g], fine))];
        var overlap = input.Defined("recommendation.overlap");
        return new CurveData(Title, "interview mean (1 to 5)", "share told to proceed", points, new CurveScale(1, 5), new CurveScale(0, 1))
        {
            Format = ValueFormat.Share,
            Category = "Mean",
            DotName = "share, 95 % interval; area: interviews",
            Fit = Fit(points),
            Zone = overlap is { Value: > 0, Low: { } low, High: { } high } ? new CurveZone(low, high, "either outcome") : null,
            NamePoints = false,
            AreaIsN = true,
            SmallN = (int)input.Threshold("minimum_candidates"),
            Remark = overlap is { Value: 0, Low: { } lowest, High: { } highest } ? Apart(lowest, highest) : "",
        };
    }

    private static CurvePoint Point(ReportPictureInput input, decimal mean, ThresholdPoint[] points, bool fine)
    {
        var (interviews, proceed) = (points.Sum(p => p.Interviews), points.Sum(p => p.Proceed));
        var share = Proportion.Wilson((int)proceed, (int)interviews);
        var written = MeanSteps.Written(mean, fine);
        return new CurvePoint(
            (double)mean, $"mean {written}", share.Value, share.Low, share.High, (int)interviews, input.Links.To(Decided(input, input.Cohort.ToMean(written))));
    }

    /// <summary>Those with a known recommendation: the others are in no share.</summary>
    private static Cohort? Decided(ReportPictureInput input, Cohort? cohort)
    {
        if (cohort is null || input.Report.Scope.InterviewsWithoutRecommendation == 0)
            return cohort;
        var asked = cohort.Recommendations.Count == 0 ? [.. Enum.GetValues<RecommendationLevel>().Cast<RecommendationLevel?>()] : cohort.Recommendations;
        return cohort with { Recommendations = [.. asked.Where(level => level is not null)] };
    }

    private static CurveLine? Fit(CurvePoint[] points)
    {
        if (points.Length < 2)
            return null;
        var fit = Isotonic.Fit([.. points.Select(p => p.Value!.Value)], [.. points.Select(p => (double)p.N)]);
        return new CurveLine("rising fit (isotonic)", [.. points.Zip(fit, (point, y) => new CurvePlace(point.X, y))]);
    }

    private static string Apart(double lowestProceed, double highestOther) => string.Create(
        CultureInfo.InvariantCulture, $"Told to proceed from a mean of {lowestProceed:0.00} on, others up to {highestOther:0.00}: the two do not overlap");
}
