using Analytics.Charts.Curves;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Reports.Charts;

/// <summary>Are the means where they should be? Each profile's mean over the mean its candidates are designed to get.</summary>
internal static class CurvePicture
{
    public const string Title = "Calibration curve";

    public static CurveData Of(ReportPictureInput input)
    {
        string[] profiles = [.. ProfileNames.All.Where(p => input.Report.Profiles.ContainsKey(p))];
        var fit = profiles.Select(p => (input.Report.Profiles[p].ExpectedMidpoint, input.Defined($"isotonic.{p}")?.Value))
            .Where(p => p.Value is not null).OrderBy(p => p.ExpectedMidpoint).Select(p => new CurvePlace(p.ExpectedMidpoint, p.Value!.Value));
        return new CurveData(
            Title, "expected mean (1 to 5)", "mean of interview means (1 to 5)", [.. profiles.Select(p => Point(input, p))], new CurveScale(1, 5), new CurveScale(1, 5))
        {
            Category = "Profile",
            DotName = "mean, 95 % interval",
            BandName = "expected",
            Fit = new CurveLine("rising fit (isotonic)", [.. fit]),
            Expected = new CurveLine("as expected", [new(1, 1), new(5, 5)]),
            SmallN = (int)input.Threshold("minimum_candidates"),
            Remark = Violation(input),
        };
    }

    private static CurvePoint Point(ReportPictureInput input, string profile)
    {
        var summary = input.Report.Profiles[profile];
        var mean = input.Defined($"curve.{profile}");
        var link = mean is null ? null : input.ToScored(input.Cohort.ToGroup(By.Profile, profile));
        return new CurvePoint(
            summary.ExpectedMidpoint, ProfileNames.Title(profile), mean?.Value, mean?.Low, mean?.High, mean is null ? 0 : (int)summary.Interviews, link,
            Band: new CurveScale(summary.ExpectedLow, summary.ExpectedHigh));
    }

    private static string Violation(ReportPictureInput input) => input.Defined("isotonic.max_violation")?.Value switch
    {
        null => "",
        _ when input.Report.Profiles.Values.Count(profile => profile.Interviews > 0) < 2 => "",
        < 1e-9 => "The means never fall from one profile to the next",
        { } v => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"A higher profile has a lower mean; a rising line misses the means by up to {v:0.00} points"),
    };
}
