using Analytics.Calibration;
using Analytics.Reports.People;
using Analytics.Reports.Reading;
using Analytics.Reports.Snapshots;
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
    /// Adds the <see cref="CalibrationReader"/> and the <see cref="SnapshotRefresh"/>. Reads the section <c>Calibration</c>; a value that is not allowed stops the host at start with one sentence
    /// per fault. Needs a <see cref="Warehouse.WarehouseDatabase"/>.
    /// </summary>
    public static IServiceCollection AddReports(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CalibrationOptions>().Bind(configuration.GetSection(CalibrationOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CalibrationOptions>, CalibrationOptionsCheck>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<CalibrationOptions>>().Value);
        foreach (var query in typeof(IWarehouseQuery).Assembly.GetTypes().Where(t => t is { IsAbstract: false, IsInterface: false } && t.IsAssignableTo(typeof(IWarehouseQuery))))
            services.TryAddSingleton(query);
        services.AddSingleton(provider => provider.GetRequiredService<CalibrationOptions>().SelfIdentification is { } file ? SelfIdentification.Read(file) : SelfIdentification.None);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ScoreCubes>();
        services.TryAddSingleton<CalibrationReader>();
        services.TryAddSingleton<CriterionReader>();
        services.TryAddSingleton<PeopleReader>();
        services.TryAddSingleton<ReportPictureReader>();
        services.TryAddSingleton<SnapshotRefresh>();
        return services;
    }

    private sealed class CalibrationOptionsCheck : IValidateOptions<CalibrationOptions>
    {
        public ValidateOptionsResult Validate(string? name, CalibrationOptions options) =>
            Faults(options) is { Count: > 0 } faults ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;

        private static List<string> Faults(CalibrationOptions options)
        {
            var faults = options.Faults().ToList();
            try
            {
                if (options.SelfIdentification is { } file) SelfIdentification.Read(file);
            }
            catch (InvalidDataException fault)
            {
                faults.Add($"{CalibrationOptions.Section}:{nameof(CalibrationOptions.SelfIdentification)}: {fault.Message}");
            }

            return faults;
        }
    }
}
