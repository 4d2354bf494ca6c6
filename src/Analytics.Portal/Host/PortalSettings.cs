using Analytics.Cluster;
using Analytics.Cluster.Following;
using Analytics.Handouts.Mail;
using Analytics.Handouts.Printing;
using Analytics.Jobs.Cluster;
using Analytics.Jobs.Inbox;
using Analytics.Portal.Access;
using Analytics.Portal.Handouts;
using Analytics.Portal.Health;
using Analytics.Portal.Telemetry;
using Analytics.Retention;
using Analytics.SqlConsole;
using Analytics.Warehouse;
using Analytics.Warehouse.Loading;
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
        List<string> faults =
        [
            .. Faults(() => app.Services.GetRequiredService<IOptions<WarehouseOptions>>().Value),
            .. Faults(() => app.Services.GetRequiredService<IOptions<IngestLimits>>().Value),
            .. Faults(() => app.Services.GetRequiredService<IOptions<PrintOptions>>().Value),
            .. Faults(() => app.Services.GetRequiredService<IOptions<MailOptions>>().Value),
            .. Faults(() => app.Services.GetRequiredService<IOptions<AccessOptions>>().Value),
            .. Faults(() => app.Services.GetRequiredService<IOptions<PortalOptions>>().Value),
            .. Faults(() => app.Services.GetRequiredService<RetentionOptions>()),
            .. Faults(() => app.Services.GetRequiredService<IOptions<SqlConsoleOptions>>().Value),
            .. Faults(() => app.Services.GetRequiredService<IOptions<TelemetryOptions>>().Value),
            .. Faults(() => app.Services.GetRequiredService<IOptions<HealthOptions>>().Value),
            .. FolderFaults(app.Services),
            .. Faults(() => app.Services.GetRequiredService<JobStorage>()),
        ];
        if (faults.Count > 0) throw new StartFaultException(faults);
    }

    /// <summary>Opens the warehouse now, so that what is wrong with it is said at start and not on the first page.</summary>
    /// <exception cref="StartFaultException">Another process holds the file, it is no warehouse, or it follows a cluster and no role is given.</exception>
    public static void OpenWarehouse(this WebApplication app)
    {
        try
        {
            var warehouse = app.Services.GetRequiredService<WarehouseDatabase>();
            if (app.Services.GetService<ClusterSettings>() is null) FollowerFile.Refuse(warehouse, "start with --role portal, or name another file (Warehouse:Path)");
        }
        catch (Exception fault) when (fault is WarehouseUnavailableException or ClusterUnavailableException)
        {
            throw new StartFaultException([fault.Message]);
        }
    }

    /// <summary>The same of a process that reads and scans, which has fewer.</summary>
    /// <exception cref="StartFaultException">One sentence per fault.</exception>
    public static void CheckReadingSettings(this IServiceProvider services)
    {
        List<string> faults =
        [
            .. Faults(() => services.GetRequiredService<IOptions<IngestLimits>>().Value),
            .. Faults(() => services.GetRequiredService<IOptions<TelemetryOptions>>().Value),
            .. FolderFaults(services),
        ];
        if (faults.Count > 0) throw new StartFaultException(faults);
    }

    // One process makes its inbox; what several share is made once, by somebody who sees that it is shared.
    private static IEnumerable<string> FolderFaults(IServiceProvider services)
    {
        IReadOnlyList<string> shared = [];
        return [.. Faults(() =>
        {
            var inbox = services.GetRequiredService<InboxOptions>();
            if (services.GetService<ClusterSettings>() is { } settings) return shared = [.. SharedFolders.Faults(settings, inbox)];
            return Directory.CreateDirectory(inbox.Path);
        }), .. shared];
    }

    private static IEnumerable<string> Faults(Func<object> read)
    {
        try
        {
            read();
            return [];
        }
        catch (OptionsValidationException fault)
        {
            return fault.Failures;
        }
        catch (InvalidOperationException fault)
        {
            // The binder's own words for a value that is no number name the key and the value; so do the job storage's.
            return [fault.Message];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [$"{InboxOptions.Section}:{nameof(InboxOptions.Path)} names a folder that cannot be made: {fault.Message}"];
        }
    }
}
