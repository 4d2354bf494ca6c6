using static Analytics.Calibration.Catalogue.MetricSources;

namespace Analytics.Calibration.Catalogue;

/// <summary>Are the scores as high as they should be?</summary>
internal static class LevelDefinitions
{
    private const string ReadBias = "Above 0 is too generous. Good when the whole interval lies within ±0.25 points, bad beyond ±0.5.";

    internal static MetricDefinition[] All =>
    [
        new("curve.{profile}", "mean, {profile}", MetricUnit.Points, MetricQuestion.Level, Better.Neither)
        {
            What = "Mean of the interview means of the profile.",
            HowToRead = "Hold it against the midpoint expected of the profile.",
            Source = Student,
        },
        new("bias.{profile}", "bias, {profile}", MetricUnit.Points, MetricQuestion.Level, Better.NearZero)
        {
            Rank = 10,
            Form = MetricForm.WithSign,
            Read = Readings.Biased,
            What = "Mean interview mean of the profile minus its expected midpoint.",
            HowToRead = ReadBias,
            Source = Student,
        },
        new("bias.equal_weight", "Bias, profiles weighted equally", MetricUnit.Points, MetricQuestion.Level, Better.NearZero)
        {
            Rank = 14,
            Form = MetricForm.WithSign,
            Read = Readings.Biased,
            What = "Mean of the profiles' biases, every profile counting the same.",
            HowToRead = "Errors that cancel read as none: look at each profile's bias first.",
            Source = Satterthwaite,
        },
        new("bias.raw", "Bias, profiles as they come", MetricUnit.Points, MetricQuestion.Level, Better.NearZero)
        {
            Near = "bias.equal_weight",
            Form = MetricForm.WithSign,
            Read = Readings.Biased,
            What = "Mean difference of interview mean and expected midpoint over all interviews.",
            HowToRead = "Depends on how many interviews each profile has.",
            Source = Student,
        },
        new("mae", "Mean absolute error", MetricUnit.Points, MetricQuestion.Level, Better.Lower)
        {
            Near = "mae.equal_weight",
            What = "Mean distance of the interview means from their expected midpoints.",
            HowToRead = "0 is perfect; spread within a profile counts too.",
            Source = Student,
        },
        new("mae.equal_weight", "Mean absolute error, profiles weighted equally", MetricUnit.Points, MetricQuestion.Level, Better.Lower)
        {
            What = "Mean of the profiles' mean absolute errors, every profile counting the same.",
            HowToRead = "0 is perfect; spread within a profile counts too.",
            Source = Satterthwaite,
        },
        new("smd", "Standardised bias", MetricUnit.StandardDeviations, MetricQuestion.Level, Better.NearZero)
        {
            Near = "bias.equal_weight",
            Form = MetricForm.WithSign,
            Read = Readings.Standardised,
            What = "Equal-weight bias over the standard deviation of the expected midpoints.",
            HowToRead = "Within ±0.15 is asked of automated scoring.",
            Source = Williamson,
        },
        new("smd.raw", "Standardised bias, profiles as they come", MetricUnit.StandardDeviations, MetricQuestion.Level, Better.NearZero)
        {
            Near = "bias.equal_weight",
            Form = MetricForm.WithSign,
            Read = Readings.Standardised,
            What = "Bias over all interviews, over the standard deviation of what was expected of them.",
            HowToRead = "Within ±0.15 is asked of automated scoring.",
            Source = Williamson,
        },
        new("in_band.{profile}", "in the expected band, {profile}", MetricUnit.Share, MetricQuestion.Level, Better.Higher)
        {
            Rank = 60,
            Read = Readings.InBand,
            What = "Share of interviews whose mean rounds into the band expected of the profile.",
            HowToRead = "At least 80\u00a0% is asked.",
            Source = Wilson,
        },
        new("in_band.{profile}.strict", "in the expected band without rounding, {profile}", MetricUnit.Share, MetricQuestion.Level, Better.Higher)
        {
            Near = "in_band.{profile}",
            Read = Readings.InBand,
            What = "Share of interviews whose mean lies in the band itself.",
            HowToRead = "Stricter than with rounding; a band of one score leaves no room.",
            Source = Wilson,
        },
        new("calibration.slope", "Slope on the expected midpoint", MetricUnit.Slope, MetricQuestion.Level, Better.NearOne)
        {
            Rank = 50,
            Read = Readings.Slope,
            What = "Points that means lie apart for every point the profiles are designed to lie apart.",
            HowToRead = "0.8 to 1.2 is a full scale; below, the scale is compressed.",
            Source = "MacKinnon & White 1985, Journal of Econometrics 29",
        },
        new("calibration.intercept", "Intercept of that line", MetricUnit.Points, MetricQuestion.Level, Better.NearZero)
        {
            Near = "calibration.slope",
            Form = MetricForm.WithSign,
            What = "Where the line of means on expected midpoints starts.",
            HowToRead = "0 with a slope of 1 is a calibrated scale.",
            Source = "MacKinnon & White 1985, Journal of Econometrics 29",
        },
        new("effective_range", "Effective range", MetricUnit.Ratio, MetricQuestion.Level, Better.NearOne)
        {
            Near = "calibration.slope",
            What = "Distance of the means of weak and exceptional over the distance designed.",
            HowToRead = "1 uses the scale as designed; below, it is compressed.",
            Source = House,
        },
    ];
}
