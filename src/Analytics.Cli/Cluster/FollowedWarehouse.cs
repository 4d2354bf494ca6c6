using Analytics.Cluster;
using Analytics.Cluster.Following;
using Analytics.Warehouse;

namespace Analytics.Cli.Cluster;

/// <summary>Keeps commands that change what is loaded off a warehouse that follows a cluster.</summary>
internal static class FollowedWarehouse
{
    /// <summary>Fails where the warehouse follows one.</summary>
    /// <param name="warehouse">The warehouse.</param>
    /// <param name="instead">What to do instead, as the end of a sentence.</param>
    public static void Refuse(WarehouseDatabase warehouse, string instead)
    {
        try
        {
            FollowerFile.Refuse(warehouse, instead);
        }
        catch (ClusterUnavailableException fault)
        {
            throw new CommandFailure(fault.Message, fault);
        }
    }
}
