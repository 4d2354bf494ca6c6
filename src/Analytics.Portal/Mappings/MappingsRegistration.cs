using Analytics.Mappings;

namespace Analytics.Portal.Mappings;

/// <summary>Registers the formats that files may have: the open one and every mapping.</summary>
public static partial class MappingsRegistration
{
    /// <summary>The key that names a folder with mappings of one's own; <c>data/mappings</c> when not set. What changes in it counts from the next scan or upload on.</summary>
    public const string FolderKey = "Mappings:Folder";

    /// <summary>Adds the <see cref="MappingFolder"/>, the formats that ingest reads by, and what is kept of trials.</summary>
    public static IServiceCollection AddMappings(this IServiceCollection services, IConfiguration configuration)
    {
        var folder = configuration[FolderKey];
        return services
            .AddSingleton(provider => new MappingFolder(folder, catalog => Tell(catalog, provider.GetRequiredService<ILogger<MappingFolder>>())))
            .AddSingleton(provider => provider.GetRequiredService<MappingFolder>().Formats())
            .AddSingleton<MappingTrials>();
    }

    private static void Tell(MappingCatalog catalog, ILogger<MappingFolder> log)
    {
        foreach (var (name, faults) in catalog.Refused)
            Refused(log, name, faults[0].Path, faults[0].Reason, faults.Count);
    }

    [LoggerMessage(LogLevel.Warning, "The mapping {Name} is refused and not used: {Path}: {Reason} ({Count} mistakes in all)")]
    private static partial void Refused(ILogger log, string name, string path, string reason, int count);
}
