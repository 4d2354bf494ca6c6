using Dapper;
using Npgsql;

namespace Analytics.Cluster.Catalogue;

/// <summary>
/// The catalogue in PostgreSQL: what is in the cluster, in which order. Everything that must happen once happens in one of its transactions. Times are the server's, and order
/// is that of positions, so that no clock of any machine matters. Every member may throw <see cref="ClusterUnavailableException"/>.
/// </summary>
public sealed partial class ClusterCatalogue : IDisposable
{
    private readonly Lock _preparing = new();
    private readonly NpgsqlDataSource _source;
    private readonly string _schema;
    private readonly string _where;
    private bool _isPrepared;

    /// <param name="connectionString">As Npgsql reads it.</param>
    /// <param name="schema">The schema of its tables, made when absent; letters, digits and underscores.</param>
    /// <exception cref="ClusterUnavailableException">It is no connection string.</exception>
    public ClusterCatalogue(string connectionString, string schema)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = schema };
            (_schema, _where) = (schema, $"{settings.Database} at {settings.Host}");
            _source = new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException)
        {
            throw new ClusterUnavailableException($"ConnectionStrings:Cluster is no connection string of PostgreSQL ({fault.Message}); such a one is Host=db;Database=analytics;Username=analytics;Password=…", fault);
        }
    }

    /// <summary>Which cluster this is.</summary>
    public Guid Id() => Ask(connection => connection.ExecuteScalar<Guid>("select cluster_id from cluster"));

    /// <inheritdoc />
    public void Dispose() => _source.Dispose();

    /// <summary>Asks something, on a connection to tables of today's version.</summary>
    internal T Ask<T>(Func<NpgsqlConnection, T> ask) => Reach(() =>
    {
        using var connection = Open();
        return ask(connection);
    });

    /// <summary>Does something with the server, and says in a sentence when it is away.</summary>
    internal T Reach<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (IsAway(fault))
        {
            throw new ClusterUnavailableException(
                $"The catalogue in PostgreSQL ({_where}) cannot be reached ({fault.Message.ReplaceLineEndings(" ")}). See that the server runs, that ConnectionStrings:Cluster is right, and that its user may make a schema there.", fault);
        }
    }

    /// <summary>Changes something, all of it or nothing.</summary>
    internal T Change<T>(Func<NpgsqlConnection, T> change) => Ask(connection =>
    {
        using var transaction = connection.BeginTransaction();
        var result = change(connection);
        transaction.Commit();
        return result;
    });

    /// <summary>A connection of the caller's own, for a lock that is held as long as it is open.</summary>
    internal NpgsqlConnection Open()
    {
        var connection = _source.OpenConnection();
        try
        {
            Prepare(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void Prepare(NpgsqlConnection connection)
    {
        if (_isPrepared) return;
        lock (_preparing)
        {
            if (!_isPrepared) CatalogueSchema.Apply(connection, _schema);
            _isPrepared = true;
        }
    }

    private static bool IsAway(Exception fault) => fault is NpgsqlException and not PostgresException or TimeoutException
        or PostgresException { SqlState: ['0', '8', ..] or ['2', '8', ..] or ['3', 'D', ..] or ['5', '3', ..] or ['5', '7', ..] or ['4', '2', '5', '0', '1'] };
}
