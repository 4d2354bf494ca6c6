using Analytics.Calibration;
using Analytics.Warehouse.Queries;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Analytics.Exports.Contradictions;

/// <summary>What counts as a contradiction, from the bands that the configuration expects of the profiles.</summary>
public static class ContradictionBands
{
    // A mean counts as in band when it rounds into it, half up.
    private const double Rounding = 0.5;

    /// <summary>Adds <see cref="ContradictionRules"/>: from the host's <see cref="CalibrationOptions"/> where it has some, else the default ones.</summary>
    public static IServiceCollection AddContradictionRules(this IServiceCollection services)
    {
        services.TryAddSingleton(provider => provider.GetService<CalibrationOptions>() is { } options ? Of(options) : ContradictionRules.Default);
        return services;
    }

    /// <summary>The rules of a configuration.</summary>
    /// <param name="options">Its expected bands.</param>
    public static ContradictionRules Of(CalibrationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return ContradictionRules.Default with { Profiles = [Around(options.Weak), Around(options.Average), Around(options.Strong), Around(options.Exceptional)] };
    }

    private static ScoreStretch Around(ExpectedBand band) => new(Math.Max(1, band.Low - Rounding), Math.Min(5, band.High + Rounding));
}
