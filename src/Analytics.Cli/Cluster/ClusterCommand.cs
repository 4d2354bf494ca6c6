using System.CommandLine;

namespace Analytics.Cli.Cluster;

/// <summary><c>analytics cluster init|export|status|compact|skip|retry</c>: what several machines share.</summary>
internal sealed class ClusterCommand : Command
{
    public ClusterCommand(Shell shell, SharedOptions shared) : base("cluster", "Begin, look at, compact and leave a cluster of several machines.")
    {
        var place = new ClusterPlace(shell);
        place.AddTo(this);
        Add(new ClusterInitCommand(shell, place));
        Add(new ClusterExportCommand(shell, place));
        Add(new ClusterStatusCommand(shell, place));
        Add(new ClusterCompactCommand(shell, shared, place));
        Add(new ClusterSkipCommand(shell, place));
        Add(new ClusterRetryCommand(shell, place));
    }
}
