using System.CommandLine;
using Analytics.Cluster;
using Analytics.Cluster.Catalogue;
using Analytics.Cluster.Following;
using Analytics.Cluster.S3;
using Analytics.Cluster.Store;
using Analytics.State;
using Analytics.State.Erasure;
using Analytics.State.Secrets;
using Analytics.Warehouse;
using Analytics.Warehouse.Loading;

namespace Analytics.Cli.Cluster;

/// <summary>Which cluster a command is about: what its options say, else the environment, as it does for the portal.</summary>
internal sealed class ClusterPlace(Shell shell)
{
    private const string ConnectionVariable = "ConnectionStrings__Cluster";
    private const string SegmentsVariable = "Cluster__Segments";
    private const string SchemaVariable = "Cluster__Schema";

    private readonly Option<string?> _connection = new("--connection") { Description = $"The PostgreSQL database of the catalogue [default: what {ConnectionVariable} says]", HelpName = "TEXT", Recursive = true };
    private readonly Option<string?> _segments = new("--segments") { Description = $"The folder or bucket (s3://BUCKET/PREFIX) of segments that all machines share [default: what {SegmentsVariable} says]", HelpName = "FOLDER", Recursive = true };
    private readonly Option<string?> _schema = new("--schema") { Description = $"The schema of the catalogue's tables [default: what {SchemaVariable} says, else {new ClusterOptions().Schema}]", HelpName = "NAME", Recursive = true };

    /// <summary>Adds its options to a command and those below it.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _connection, _segments, _schema }) command.Add(option);
    }

    /// <summary>Does something with a cluster, and says what is wrong with it.</summary>
    /// <param name="line">Names it.</param>
    /// <param name="work">What.</param>
    /// <param name="isNew">Whether its folder is made where it is missing.</param>
    public async Task<int> RunAsync(ParseResult line, Func<ClusterCatalogue, ISegmentStore, Task<int>> work, bool isNew = false)
    {
        var connection = Of(line, _connection, ConnectionVariable) ?? throw new CommandFailure($"No cluster is named: say --connection, or set {ConnectionVariable}.");
        var segments = Of(line, _segments, SegmentsVariable) ?? throw new CommandFailure($"No folder of segments is named: say --segments, or set {SegmentsVariable}.");
        try
        {
            var schema = Of(line, _schema, SchemaVariable) ?? new ClusterOptions().Schema;
            if (!ClusterSettings.IsSchema(schema)) throw new CommandFailure($"--schema is \"{Printable.OneLine(schema)}\"; {ClusterSettings.SchemaAllowed}");
            using var catalogue = new ClusterCatalogue(connection, schema);
            if (S3Bucket.IsMeant(segments))
            {
                using var bucket = S3Registration.Open(segments);
                return await work(catalogue, bucket);
            }

            var folder = shell.FullPath(segments);
            if (isNew) Directory.CreateDirectory(folder);
            return await work(catalogue, new FolderStore(folder));
        }
        catch (Exception fault) when (fault is ClusterUnavailableException or ClusterSettingsException)
        {
            throw new CommandFailure(fault.Message, fault);
        }
    }

    /// <summary>Does something with a warehouse that follows the cluster, refusing what the shared state says was erased.</summary>
    /// <param name="file">The warehouse's file.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="store">The store.</param>
    /// <param name="work">What.</param>
    public static async Task<T> FollowAsync<T>(string file, ClusterCatalogue catalogue, ISegmentStore store, Func<WarehouseDatabase, Follower, Task<T>> work)
    {
        using var warehouse = WarehouseDatabase.Open(file);
        using var state = StatePlace.Open(null, StateFile.Beside(file));
        warehouse.Erased = new Erasures(state, new Pseudonyms(state), TimeProvider.System);
        return await work(warehouse, new Follower(catalogue, store, warehouse, new IngestLimits(), TimeProvider.System, null));
    }

    private static string? Of(ParseResult line, Option<string?> option, string variable) =>
        line.GetValue(option) ?? (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } set ? set : null);
}
