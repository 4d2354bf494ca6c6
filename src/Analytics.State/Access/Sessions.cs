using System.Security.Cryptography;
using Dapper;

namespace Analytics.State.Access;

/// <summary>A session that has not ended by somebody's will; it may have by time, which its cookie says.</summary>
/// <param name="Name">Who.</param>
/// <param name="BeganAt">When they signed in, UTC.</param>
public sealed record Session(string Name, DateTime BeganAt);

/// <summary>Who is signed in, so that a session can be ended from elsewhere. Every member may throw <see cref="StateUnavailableException"/>.</summary>
public sealed class Sessions(StateFile file, TimeProvider clock)
{
    // No session lasts as long: local ones end 90 days after the last visit and are then begun anew.
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(400);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Begins one.</summary>
    /// <param name="name">Whose.</param>
    /// <returns>What its cookie carries: 128 random bits.</returns>
    public string Begin(string name)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        file.Change(connection =>
        {
            connection.Execute("delete from session where began_at < @old", new { old = StateTime.Text(Now - Remembered) });
            return connection.Execute("insert into session (id, name, began_at) values (@id, @name, @now)", new { id, name, now = StateTime.Text(Now) });
        });
        return id;
    }

    /// <summary>Whether one that was begun has not been ended.</summary>
    public bool IsLive(string id) => file.Ask(connection => connection.ExecuteScalar<int>("select count(*) from session where id = @id and ended_at is null", new { id })) > 0;

    /// <summary>Ends one; one that has ended stays so.</summary>
    public void End(string id) => file.Change(connection => connection.Execute("update session set ended_at = @now where id = @id and ended_at is null", new { id, now = StateTime.Text(Now) }));

    /// <summary>Ends all of somebody's.</summary>
    /// <param name="name">Whose.</param>
    /// <param name="but">One that goes on; null for none.</param>
    /// <returns>How many ended.</returns>
    public int EndAll(string name, string? but = null) => file.Change(connection =>
        connection.Execute("update session set ended_at = @now where name = @name and ended_at is null and id <> @but", new { name, but = but ?? "", now = StateTime.Text(Now) }));

    /// <summary>Those that were not ended and began since a moment, the newest first.</summary>
    public IReadOnlyList<Session> Live(DateTime since) => file.Ask(connection => connection
        .Query<(string Name, string BeganAt)>("select name, began_at from session where ended_at is null and began_at >= @since order by began_at desc, name", new { since = StateTime.Text(since) })
        .Select(row => new Session(row.Name, StateTime.Read(row.BeganAt))).ToList());
}
