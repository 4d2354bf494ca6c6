using System.CommandLine;
using System.Globalization;
using Analytics.Cluster.Compaction;

namespace Analytics.Cli.Cluster;

/// <summary><c>analytics cluster export FILE</c>: everything the cluster holds as the warehouse of one machine.</summary>
internal sealed class ClusterExportCommand : Command
{
    private readonly Shell _shell;
    private readonly ClusterPlace _place;
    private readonly Argument<string> _file = new("FILE") { Description = "The warehouse to write; it must not be there yet" };
    private readonly Option<bool> _json = new("--json") { Description = "Write what was done as JSON" };

    public ClusterExportCommand(Shell shell, ClusterPlace place) : base("export", "Write everything the cluster holds into a warehouse that one machine goes on with. The cluster stays as it is.")
    {
        (_shell, _place) = (shell, place);
        Add(_file);
        Add(_json);
        SetAction(RunAsync);
    }

    private Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken) => _place.RunAsync(line, async (catalogue, store) =>
    {
        var file = _shell.FullPath(line.GetRequiredValue(_file));
        if (File.Exists(file)) throw new CommandFailure($"{file} is there already; name a file that is not.");
        var (interviews, position) = await ClusterPlace.FollowAsync(file, catalogue, store, async (warehouse, follower) =>
        {
            await ClusterMoves.ExportAsync(warehouse, follower, cancellationToken);
            return (warehouse.Interviews, follower.Position);
        });
        if (line.GetValue(_json)) _shell.Out.WriteLine(JsonText.Of(new { File = file, Interviews = interviews, Position = position }));
        else _shell.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file} holds {interviews:N0} interviews, everything up to entry {position:N0}."));
        return ExitCode.Done;
    });
}
