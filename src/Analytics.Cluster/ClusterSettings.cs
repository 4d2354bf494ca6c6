using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Analytics.Cluster;

/// <summary>What a process is told about its cluster: roles, options, connection.</summary>
/// <param name="Roles">What it does; at least one.</param>
/// <param name="Options">Where things are.</param>
/// <param name="Connection">The connection string of PostgreSQL.</param>
public sealed partial record ClusterSettings(ClusterRoles Roles, ClusterOptions Options, string Connection)
{
    private const string StateConnection = "State";
    private const string JobsConnection = "Hangfire";

    /// <summary>What the name of a schema may be, as the end of a sentence.</summary>
    public const string SchemaAllowed = "a name of 1 to 40 small letters, digits and underscores is needed.";

    /// <summary>Whether the catalogue's tables can be in a schema of that name.</summary>
    public static bool IsSchema(string schema) => SchemaName().IsMatch(schema);

    /// <summary>Reads them; null where no role is given: then there is no cluster, whatever else is set.</summary>
    /// <param name="configuration">The key <c>role</c>, the section <c>Cluster</c>, the connection strings.</param>
    /// <exception cref="ClusterSettingsException">Something cannot work; a sentence for each fault.</exception>
    public static ClusterSettings? Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var written = configuration[ClusterRole.Key];
        var roles = ClusterRole.Read(written);
        if (roles == ClusterRoles.None) return null;
        var faults = new List<string>();
        if (roles is null) faults.Add($"--role is \"{written}\"; allowed are {ClusterRole.Allowed}.");
        var options = Bind(configuration, faults);
        var connection = configuration.GetConnectionString(ClusterOptions.Connection);
        if (string.IsNullOrWhiteSpace(connection)) faults.Add($"ConnectionStrings:{ClusterOptions.Connection} is not set; with a role a PostgreSQL database is needed, such as Host=db;Database=analytics;Username=analytics;Password=….");
        if (options.Segments.Length == 0) faults.Add("Cluster:Segments is not set; with a role a folder is needed that all machines share.");
        if (!IsSchema(options.Schema)) faults.Add($"Cluster:Schema is \"{options.Schema}\"; {SchemaAllowed}");
        Between(faults, nameof(options.PollSeconds), options.PollSeconds, 1, 3_600);
        Between(faults, nameof(options.ShowLagSeconds), options.ShowLagSeconds, 1, 86_400);
        Between(faults, nameof(options.UnreadyLagSeconds), options.UnreadyLagSeconds, 1, 86_400);
        Between(faults, nameof(options.GiveUpSeconds), options.GiveUpSeconds, 5, 3_600);
        Between(faults, nameof(options.Workers), options.Workers, 1, 64);
        if (roles is { } known && known != ClusterRoles.Worker && string.IsNullOrWhiteSpace(configuration.GetConnectionString(StateConnection)))
            faults.Add($"ConnectionStrings:{StateConnection} is not set; what people keep, and what was erased, must be the same for every portal: name a PostgreSQL database.");
        if (!string.IsNullOrWhiteSpace(configuration.GetConnectionString(JobsConnection)))
            faults.Add($"ConnectionStrings:{JobsConnection} is set; with a role each process keeps jobs of its own in memory, and what is shared goes through ConnectionStrings:{ClusterOptions.Connection}: remove it.");
        return faults.Count == 0 ? new ClusterSettings(roles!.Value, options, connection!) : throw new ClusterSettingsException(faults);
    }

    private static ClusterOptions Bind(IConfiguration configuration, List<string> faults)
    {
        try
        {
            return configuration.GetSection(ClusterOptions.Section).Get<ClusterOptions>() ?? new ClusterOptions();
        }
        catch (InvalidOperationException fault)
        {
            // The binder's own words name the key and the value.
            faults.Add(fault.Message);
            return new ClusterOptions();
        }
    }

    private static void Between(List<string> faults, string key, int value, int least, int most)
    {
        if (value < least || value > most) faults.Add(string.Create(CultureInfo.InvariantCulture, $"Cluster:{key} is \"{value}\"; allowed are {least} to {most}."));
    }

    [GeneratedRegex(@"^[a-z_][a-z0-9_]{0,39}\z")]
    private static partial Regex SchemaName();
}

/// <summary>The settings of a cluster cannot work; each sentence names one fault and what is allowed.</summary>
public sealed class ClusterSettingsException(IReadOnlyList<string> sentences) : Exception(string.Join(' ', sentences))
{
    /// <summary>One sentence per fault.</summary>
    public IReadOnlyList<string> Sentences { get; } = sentences;
}
