using Analytics.Jobs.Inbox;
using Hangfire;
using Microsoft.Extensions.Options;

namespace Analytics.Portal.Host;

/// <summary>Checks every section before anything is opened, so that all faults are said at once.</summary>
public static class PortalSettings
{
    /// <summary>Stops the start when a section holds a value that cannot work.</summary>
    /// <exception cref="StartFaultException">One sentence per fault: key, value and what is allowed.</exception>
    public static void CheckSettings(this WebApplication app)
    {
        List<string> faults = [.. app.Services.GetRequiredService<WarehouseConfiguration>().Faults, .. InboxFaults(app.Services), .. QueueFaults(app.Services)];
        if (faults.Count > 0) throw new StartFaultException(faults);
    }

    private static IEnumerable<string> InboxFaults(IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<InboxOptions>();
            return [];
        }
        catch (OptionsValidationException fault)
        {
            return fault.Failures;
        }
    }

    private static IEnumerable<string> QueueFaults(IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<JobStorage>();
            return [];
        }
        catch (InvalidOperationException fault) when (fault.Message.StartsWith("ConnectionStrings:", StringComparison.Ordinal))
        {
            return [fault.Message];
        }
    }
}
