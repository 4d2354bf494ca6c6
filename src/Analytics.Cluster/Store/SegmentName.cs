using System.Globalization;

namespace Analytics.Cluster.Store;

/// <summary>What segments are called: <c>batches/CLUSTER-000000000012-1f3a…</c>. The cluster stands in the name, so that several can share a store and each takes away only what is its own.</summary>
internal static class SegmentName
{
    private const string Batches = "batches";
    private const string Checkpoints = "checkpoints";
    private const int DigitsOfCluster = 16;
    private const int DigitsOfWriting = 16;

    /// <summary>The folders that segments lie in; what else lies beside them is not ours.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Batches, Checkpoints];

    /// <summary>A new name for what came of a batch.</summary>
    public static string OfBatch(Guid cluster, long position) => Of(Batches, cluster, position);

    /// <summary>A new name for a checkpoint.</summary>
    public static string OfCheckpoint(Guid cluster, long position) => Of(Checkpoints, cluster, position);

    /// <summary>Whether a name was given by this cluster.</summary>
    public static bool IsOf(Guid cluster, string name) =>
        name.Split('/') is [Batches or Checkpoints, var own] && own.StartsWith(Begin(cluster), StringComparison.Ordinal);

    // Of two who read the same batch each writes into a folder of its own.
    private static string Of(string kind, Guid cluster, long position) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}/{Begin(cluster)}{position:D12}-{Guid.NewGuid().ToString("N")[..DigitsOfWriting]}");

    private static string Begin(Guid cluster) => cluster.ToString("N")[..DigitsOfCluster] + "-";
}
