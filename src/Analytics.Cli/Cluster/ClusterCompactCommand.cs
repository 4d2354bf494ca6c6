using System.CommandLine;
using System.Globalization;
using Analytics.Cluster.Compaction;

namespace Analytics.Cli.Cluster;

/// <summary><c>analytics cluster compact</c>: one checkpoint instead of many segments, without what was replaced or erased.</summary>
internal sealed class ClusterCompactCommand : Command
{
    private readonly Shell _shell;
    private readonly SharedOptions _shared;
    private readonly ClusterPlace _place;
    private readonly Option<bool> _json = new("--json") { Description = "Write what was done as JSON" };

    public ClusterCompactCommand(Shell shell, SharedOptions shared, ClusterPlace place)
        : base("compact", "Merge everything into one checkpoint and delete what it holds: new portals begin faster, and nothing of what was erased is left. Works on a warehouse of its own (--warehouse), which it keeps for the next time.")
    {
        (_shell, _shared, _place) = (shell, shared, place);
        Add(_json);
        SetAction(RunAsync);
    }

    private Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken) => _place.RunAsync(line, async (catalogue, store) =>
    {
        if (line.GetValue(_shared.Warehouse) is null) throw new CommandFailure("Name a warehouse of this command's own with --warehouse, such as compact.duckdb; it is made when it is not there.");
        var done = await ClusterPlace.FollowAsync(
            _shared.WarehouseFile(line), catalogue, store, (warehouse, follower) => new ClusterCompaction(catalogue, store, follower, warehouse).RunAsync(cancellationToken));
        if (line.GetValue(_json)) _shell.Out.WriteLine(JsonText.Of(done));
        else _shell.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The checkpoint holds everything up to entry {done.Position:N0} ({done.Written:N0} bytes written); {done.Deleted:N0} segments of {done.DeletedBytes:N0} bytes are deleted."));
        return ExitCode.Done;
    });
}
