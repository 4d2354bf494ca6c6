using System.Globalization;
using Analytics.Cluster;
using Analytics.Cluster.Following;
using Analytics.Warehouse.Replicas;

namespace Analytics.Portal.Health;

/// <summary>How far a portal of a cluster is behind, for whoever measures and probes it.</summary>
internal sealed class FollowedReplica(ReplicaLag lag) : IReplica
{
    /// <inheritdoc />
    public TimeSpan? Lag => lag.IsKnown ? lag.Behind : null;

    /// <inheritdoc />
    public string? Fault => lag.IsReady ? null
        : !lag.IsKnown ? $"The cluster was not asked yet what there is{Why}. See that its catalogue and segments can be reached."
        : string.Create(CultureInfo.InvariantCulture, $"What is shown is {lag.Behind.TotalSeconds:N0} s behind what was loaded, more than {ClusterOptions.Section}:{nameof(ClusterOptions.UnreadyLagSeconds)} allows{Why}. See that catalogue and segments can be reached; it catches up by itself.");

    private string Why => lag.Fault is { } fault ? $" ({fault})" : "";
}
