using Analytics.Alerts.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Alerts;

/// <summary>Registers with a host what judges rules.</summary>
public static class AlertRegistration
{
    /// <summary>Adds the <see cref="AlertWatcher"/> and the <see cref="AlertReader"/>. Needs the state, the reports and the warehouse with its queries.</summary>
    public static IServiceCollection AddAlerts(this IServiceCollection services) =>
        services.AddSingleton<FigureReader>().AddSingleton<CardReader>().AddSingleton<AlertReader>().AddSingleton<AlertWatcher>();
}
