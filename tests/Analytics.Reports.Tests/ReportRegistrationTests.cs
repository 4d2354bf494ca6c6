using Analytics.Calibration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Analytics.Reports.Tests;

public sealed class ReportRegistrationTests
{
    [Fact]
    public void Options_OfTheSection_AreBound()
    {
        using var services = Services(("Calibration:Thresholds:BiasGood", "0.1"), ("Calibration:Strong:Label", "5"));

        var options = services.GetRequiredService<CalibrationOptions>();

        Assert.Equal(0.1, options.Thresholds.BiasGood);
        Assert.Equal(5, options.Strong.Label);
        Assert.Equal(4.5, options.Strong.Midpoint);
    }

    [Fact]
    public void Options_BandUpsideDown_NameKeyAndValue()
    {
        using var services = Services(("Calibration:Weak:Low", "3"));

        var fault = Assert.Throws<OptionsValidationException>(services.GetRequiredService<CalibrationOptions>);

        Assert.Contains("Calibration:Weak", fault.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings) => new ServiceCollection()
        .AddReports(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value)).Build())
        .BuildServiceProvider();
}
