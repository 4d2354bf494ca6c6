namespace Analytics.Cluster;

/// <summary>What a process does in a cluster.</summary>
[Flags]
public enum ClusterRoles
{
    /// <summary>None: it is alone, with one warehouse and no cluster.</summary>
    None = 0,

    /// <summary>It answers pages and the API from a warehouse of its own that follows the catalogue.</summary>
    Portal = 1,

    /// <summary>It reads batches.</summary>
    Worker = 2,

    /// <summary>It looks for new files. Of several one does, and the others wait to take its place.</summary>
    Scan = 4,
}

/// <summary>The setting <c>role</c>, as <c>--role</c> on the command line.</summary>
public static class ClusterRole
{
    /// <summary>Its key.</summary>
    public const string Key = "role";

    private const string All = "all";

    /// <summary>What it may say, for messages.</summary>
    public const string Allowed = "portal, worker, scan, several of them with commas, or all";

    /// <summary>Reads it; null where it says something else.</summary>
    /// <param name="written">What is written; null or empty for none.</param>
    public static ClusterRoles? Read(string? written)
    {
        if (string.IsNullOrWhiteSpace(written)) return ClusterRoles.None;
        var roles = ClusterRoles.None;
        foreach (var name in written.Split(',', StringSplitOptions.TrimEntries))
        {
            ClusterRoles? one = name.ToUpperInvariant() switch
            {
                "PORTAL" => ClusterRoles.Portal,
                "WORKER" => ClusterRoles.Worker,
                "SCAN" => ClusterRoles.Scan,
                _ when string.Equals(name, All, StringComparison.OrdinalIgnoreCase) => ClusterRoles.Portal | ClusterRoles.Worker | ClusterRoles.Scan,
                _ => null,
            };
            if (one is not { } known) return null;
            roles |= known;
        }

        return roles;
    }
}
