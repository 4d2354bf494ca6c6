using Analytics.Calibration.Curve;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Tests;

public class CalibrationOptionsTests
{
    [Fact]
    public void Faults_Defaults_AreNone()
    {
        Assert.Empty(new CalibrationOptions().Faults());
        Assert.Equal(ExpectedLevel.Defaults, new CalibrationOptions().Expected());
    }

    [Fact]
    public void Faults_ImpossibleBandAndThreshold_NameKeyValueAndWhatIsAllowed()
    {
        var options = new CalibrationOptions
        {
            Strong = new ExpectedBand { Low = 5, High = 4, Midpoint = 4.5, Label = 6 },
            Thresholds = new CalibrationThresholds { Drift = -.1, BiasGood = .6 },
        };

        Assert.Equal(
            [
                "Calibration:Strong: the band 5 to 4 must lie within 1 to 5, the lower end first.",
                "Calibration:Strong:Midpoint is 4.5; it must lie in the band.",
                "Calibration:Strong:Label is 6; a score from 1 to 5 is allowed.",
                "Calibration:Thresholds:Drift is -0.1; a number of 0 or more is allowed.",
                "Calibration:Thresholds:BiasGood is 0.6; it must not exceed BiasBad, 0.5.",
            ],
            options.Faults());
    }
}
