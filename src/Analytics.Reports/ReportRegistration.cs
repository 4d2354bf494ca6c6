using Analytics.Calibration;
using Analytics.Reports.Reading;
using Analytics.Warehouse.Queries;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Analytics.Reports;

/// <summary>Registers the calibration report with a host.</summary>
public static class ReportRegistration
{
    /// <summary>
    /// Adds the <see cref="CalibrationReader"/>. Reads the section <c>Calibration</c>; a value that is not allowed stops the host at start with one sentence
    /// per fault. Needs a <see cref="Warehouse.WarehouseDatabase"/>.
    /// </summary>
    public static IServiceCollection AddReports(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CalibrationOptions>().Bind(configuration.GetSection(CalibrationOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CalibrationOptions>, CalibrationOptionsCheck>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<CalibrationOptions>>().Value);
        foreach (var query in typeof(IWarehouseQuery).Assembly.GetTypes().Where(t => t is { IsAbstract: false, IsInterface: false } && t.IsAssignableTo(typeof(IWarehouseQuery))))
            services.TryAddSingleton(query);
        services.TryAddSingleton<CalibrationReader>();
        return services;
    }

    private sealed class CalibrationOptionsCheck : IValidateOptions<CalibrationOptions>
    {
        public ValidateOptionsResult Validate(string? name, CalibrationOptions options) =>
            options.Faults() is { Count: > 0 } faults ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }
}
