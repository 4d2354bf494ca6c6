using Analytics.Mappings;

namespace Analytics.Portal.Mappings;

/// <summary>Registers the formats that files may have: the open one and every mapping.</summary>
public static partial class MappingsRegistration
{
    /// <summary>The key that names a folder with mappings of one's own; <c>data/mappings</c> when not set. It is read once, at start.</summary>
    public const string FolderKey = "Mappings:Folder";

    /// <summary>Adds the <see cref="MappingCatalog"/>, the formats that ingest reads by, and what is kept of trials.</summary>
    public static IServiceCollection AddMappings(this IServiceCollection services, IConfiguration configuration)
    {
        var folder = configuration[FolderKey];
        return services
            .AddSingleton(provider => Read(folder, provider.GetRequiredService<ILogger<MappingCatalog>>()))
            .AddSingleton(provider => MappedFormat.With(provider.GetRequiredService<MappingCatalog>()))
            .AddSingleton<MappingTrials>();
    }

    private static MappingCatalog Read(string? folder, ILogger<MappingCatalog> log)
    {
        var catalog = MappingCatalog.With(folder);
        foreach (var (name, faults) in catalog.Refused)
            Refused(log, name, faults[0].Path, faults[0].Reason, faults.Count);
        return catalog;
    }

    [LoggerMessage(LogLevel.Warning, "The mapping {Name} is refused and not used: {Path}: {Reason} ({Count} mistakes in all)")]
    private static partial void Refused(ILogger log, string name, string path, string reason, int count);
}
