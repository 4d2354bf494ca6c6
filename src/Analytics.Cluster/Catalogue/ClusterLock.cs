using Dapper;
using Npgsql;

namespace Analytics.Cluster.Catalogue;

/// <summary>
/// Something that one process at a time does: whoever holds a lock of PostgreSQL, for as long as the connection stands on which it was taken. A process that is killed gives it up at once;
/// one whose machine is lost, when the server notices.
/// </summary>
/// <param name="catalogue">The catalogue.</param>
/// <param name="duty">What it is.</param>
public sealed class ClusterLock(ClusterCatalogue catalogue, ClusterDuty duty) : IDisposable
{
    // "IAcd", and which duty in which schema.
    private const string Try = "select pg_try_advisory_lock(1229022052, hashtext(current_schema() || @duty))";
    private NpgsqlConnection? _held;

    /// <summary>Whether this process holds it, by what was known when it last asked.</summary>
    public bool IsHeld => _held is not null;

    /// <summary>Takes it, or sees that it still holds it.</summary>
    /// <returns>Whether it does.</returns>
    /// <exception cref="ClusterUnavailableException">The server cannot be reached; it is then not held.</exception>
    public bool TryHold()
    {
        try
        {
            return catalogue.Reach(() => _held is { } held ? IsStanding(held) : Take());
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        var held = _held;
        _held = null;
        try
        {
            // The connection goes back into the pool and would keep the lock there.
            held?.Execute("select pg_advisory_unlock_all()");
        }
        catch (NpgsqlException)
        {
            // It is gone, and the lock with it.
        }

        held?.Dispose();
    }

    private static bool IsStanding(NpgsqlConnection held) => held.ExecuteScalar<int>("select 1") == 1;

    private bool Take()
    {
        var connection = catalogue.Open();
        try
        {
            if (connection.ExecuteScalar<bool>(Try, new { duty = duty.ToString() })) _held = connection;
        }
        finally
        {
            if (_held is null) connection.Dispose();
        }

        return IsHeld;
    }
}

/// <summary>What one process at a time does.</summary>
public enum ClusterDuty
{
    /// <summary>Looking for new files.</summary>
    Scan,

    /// <summary>Sending reports and alerts by schedule, and erasing what is too old.</summary>
    Send,
}
