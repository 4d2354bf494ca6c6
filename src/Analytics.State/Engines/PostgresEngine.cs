using System.Data;
using System.Data.Common;
using Dapper;
using Npgsql;

namespace Analytics.State.Engines;

/// <summary>The state in a PostgreSQL database, for several portals and workers at once.</summary>
internal sealed class PostgresEngine : StateEngine
{
    private readonly Lock _preparing = new();
    private readonly string _connectionString;
    private readonly string _where;
    private bool _isPrepared;

    /// <param name="connectionString">As Npgsql reads it; <c>Search Path</c> names the schema.</param>
    /// <exception cref="StateUnavailableException">It is none.</exception>
    public PostgresEngine(string connectionString)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(connectionString);
            _where = $"{settings.Database} at {settings.Host}";
            _connectionString = settings.ConnectionString;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException)
        {
            throw new StateUnavailableException($"ConnectionStrings:State is no connection string of PostgreSQL ({fault.Message}); such a one is Host=db;Database=analytics;Username=analytics;Password=…", fault);
        }
    }

    public override string AuditGiven => "select last from audit_given";

    public override bool IsThere
    {
        get
        {
            if (_isPrepared) return true;
            using var connection = Open();
            return PostgresSchema.IsThere(connection);
        }
    }

    public override DbConnection Connect()
    {
        Prepare();
        return Open();
    }

    public override DbTransaction BeginChange(DbConnection connection)
    {
        var transaction = connection.BeginTransaction();
        connection.Execute(PostgresSchema.OneAtATime);
        return transaction;
    }

    public override DbTransaction BeginReading(DbConnection connection) => connection.BeginTransaction(IsolationLevel.RepeatableRead);

    public override void Compact(DbConnection connection)
    {
        foreach (var table in StateCopy.Tables(connection)) connection.Execute($"vacuum full {table}");
    }

    public override void CopyTo(string path)
    {
        using var connection = Connect();
        using var state = BeginReading(connection);
        StateCopy.ToFile(connection, path);
    }

    public override string? SentenceOf(DbException fault) => fault is NpgsqlException and not PostgresException or PostgresException { SqlState: ['0', '8', ..] or ['2', '8', ..] or ['3', 'D', ..] or ['5', '3', ..] or ['5', '7', ..] or ['4', '2', '5', '0', '1'] }
        ? $"The state in PostgreSQL ({_where}) cannot be used ({fault.Message.Split('\n')[0]}). See that the server runs, that ConnectionStrings:State is right, and that its user may make tables there."
        : null;

    public override void Dispose()
    {
        using var connection = new NpgsqlConnection(_connectionString);
        NpgsqlConnection.ClearPool(connection);
    }

    private void Prepare()
    {
        lock (_preparing)
        {
            if (_isPrepared) return;
            using var connection = Open();
            PostgresSchema.Apply(connection);
            _isPrepared = true;
        }
    }

    private NpgsqlConnection Open()
    {
        var connection = new NpgsqlConnection(_connectionString);
        connection.Open();
        return connection;
    }
}
