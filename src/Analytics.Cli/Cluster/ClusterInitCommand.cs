using System.CommandLine;
using System.Globalization;
using Analytics.Cluster.Compaction;
using Analytics.Warehouse;

namespace Analytics.Cli.Cluster;

/// <summary><c>analytics cluster init --from WAREHOUSE</c>: makes the catalogue and the folder, and begins with what one machine holds.</summary>
internal sealed class ClusterInitCommand : Command
{
    private readonly Shell _shell;
    private readonly ClusterPlace _place;
    private readonly Option<string?> _from = new("--from") { Description = "The warehouse to begin with; it stays as it is [default: begin with nothing]", HelpName = "FILE" };
    private readonly Option<bool> _json = new("--json") { Description = "Write what was done as JSON" };

    public ClusterInitCommand(Shell shell, ClusterPlace place) : base("init", "Begin a cluster: make its tables and its folder of segments, and take over what a warehouse holds. Interviews keep their ids; files that were loaded are not loaded again.")
    {
        (_shell, _place) = (shell, place);
        Add(_from);
        Add(_json);
        SetAction(RunAsync);
    }

    private Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken) => _place.RunAsync(line, async (catalogue, store) =>
    {
        var cluster = catalogue.Id();
        var interviews = 0L;
        if (line.GetValue(_from) is { } written)
        {
            var file = _shell.FullPath(written);
            if (!File.Exists(file)) throw new CommandFailure($"There is no warehouse {file}. Name another with --from, or leave it out.");
            using var warehouse = WarehouseDatabase.Open(file);
            await new ClusterMoves(catalogue, store).BeginAsync(warehouse, cancellationToken);
            interviews = warehouse.Interviews;
        }

        if (line.GetValue(_json)) _shell.Out.WriteLine(JsonText.Of(new { Cluster = cluster, Interviews = interviews }));
        else _shell.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The cluster {cluster} begins with {interviews:N0} interviews."));
        return ExitCode.Done;
    }, isNew: true);
}
