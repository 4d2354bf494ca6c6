using System.Text.Json;
using Analytics.Transcripts;
using Dapper;

namespace Analytics.State.Access;

/// <summary>What somebody may.</summary>
/// <param name="Role">The highest of their roles.</param>
/// <param name="Positions">The positions they may see; null for all.</param>
public sealed record Rights(Role Role, IReadOnlyList<string>? Positions)
{
    /// <summary>As the audit tells them.</summary>
    public string PositionsInWords => Positions is null ? "all" : string.Join("; ", Positions);

    /// <inheritdoc />
    public bool Equals(Rights? other) => other is not null && other.Role == Role && (Positions is null) == (other.Positions is null) && (Positions ?? []).Order(StringComparer.Ordinal).SequenceEqual((other.Positions ?? []).Order(StringComparer.Ordinal));

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Role, Positions?.Count);
}

/// <summary>The rights people had when they came last. Every member may throw <see cref="StateUnavailableException"/>.</summary>
public sealed class RightsSeen(StateFile file, TimeProvider clock)
{
    /// <summary>Notes what somebody comes with.</summary>
    /// <returns>What they had before, where that was something else; null where it was the same, or they never came.</returns>
    public Rights? Note(string name, Rights rights)
    {
        ArgumentNullException.ThrowIfNull(rights);
        return file.Change(connection =>
        {
            var before = connection.QueryFirstOrDefault<Row>("select role as Role, positions as Positions from rights_seen where name = @name", new { name })?.ToRights();
            if (before?.Equals(rights) == true) return null;
            connection.Execute(
                "insert into rights_seen (name, role, positions, seen_at) values (@name, @role, @positions, @now) on conflict (name) do update set role = excluded.role, positions = excluded.positions, seen_at = excluded.seen_at",
                new { name, role = SnakeCase.Of(rights.Role), positions = rights.Positions is null ? null : JsonSerializer.Serialize(rights.Positions), now = StateTime.Text(clock.GetUtcNow().UtcDateTime) });
            return before;
        });
    }

    private sealed record Row(string Role, string? Positions)
    {
        public Rights ToRights() => new(SnakeCase.TryParse<Role>(Role, out var role) ? role : default, Positions is null ? null : JsonSerializer.Deserialize<List<string>>(Positions));
    }
}
