using Analytics.Cluster;
using Analytics.Cluster.S3;
using Analytics.Jobs.Cluster;
using Analytics.Portal.Mappings;
using Analytics.Portal.Telemetry;
using Analytics.State;
using Analytics.Warehouse;

namespace Analytics.Portal.Host;

/// <summary>A process of a cluster that is no portal: it reads batches, scans, or both, and listens on no port.</summary>
public static class ClusterHost
{
    /// <summary>What the command line and the environment say of roles and cluster; null for a process that is alone.</summary>
    /// <exception cref="StartFaultException">Something cannot work.</exception>
    public static ClusterSettings? SettingsOf(IConfiguration configuration) => Said(() => ClusterSettings.Read(configuration));

    /// <summary>Adds what the roles do, with segments in the folder or the bucket that the settings name.</summary>
    /// <exception cref="StartFaultException">The bucket's settings cannot work.</exception>
    public static void AddClusterOf(this IServiceCollection services, ClusterSettings settings, IConfiguration configuration) =>
        Said(() => services.AddClusterJobs(settings, configuration).AddS3Segments(settings, configuration));

    /// <summary>Builds the process that the arguments describe; the caller runs it.</summary>
    /// <exception cref="StartFaultException">A setting cannot work.</exception>
    public static IHost Build(string[] args)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
        return SettingsOf(configuration) is { } settings && !settings.Roles.HasFlag(ClusterRoles.Portal) ? Build(args, settings) : PortalApp.Build(args);
    }

    private static IHost Build(string[] args, ClusterSettings settings)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.UseDataFolder(RepositoryRoot.Find());
        builder.Services.AddPortalLog(builder.Configuration);
        // Batches are read whole or again: nobody waits for them when the process stops.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));
        builder.Services.AddWarehouse(builder.Configuration);
        builder.Services.AddMappings(builder.Configuration);
        builder.Services.AddState(builder.Configuration);
        builder.Services.AddClusterOf(settings, builder.Configuration);
        builder.Services.AddSentTelemetry(builder.Configuration);
        var host = builder.Build();
        host.Services.CheckReadingSettings();
        host.Services.UseSentTelemetry();
        host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(() => Console.WriteLine($"Interview Analytics is at work: {settings.Roles.ToString().ToLowerInvariant()} (Ctrl+C stops it)"));
        return host;
    }

    private static T Said<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (ClusterSettingsException fault)
        {
            throw new StartFaultException(fault.Sentences);
        }
    }
}
