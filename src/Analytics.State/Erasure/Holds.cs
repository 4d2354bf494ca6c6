using Analytics.State.Audit;
using Analytics.State.Secrets;
using Dapper;

namespace Analytics.State.Erasure;

/// <summary>The legal holds of this installation. Every member may throw <see cref="StateUnavailableException"/>.</summary>
public sealed class Holds(StateFile file, AuditLog audit, Pseudonyms names, TimeProvider clock)
{
    /// <summary>Most characters of a reason.</summary>
    public const int LongestReason = 500;

    /// <summary>All of them, by candidate.</summary>
    public IReadOnlyList<Hold> Read() => file.Ask(connection => connection
        .Query<(string Candidate, string Reason, string By, string At)>("select candidate, reason, added_by, added_at from hold order by candidate")
        .Select(row => new Hold(row.Candidate, row.Reason, row.By, StateTime.Read(row.At))).ToList());

    /// <summary>Puts one on a candidate.</summary>
    /// <exception cref="StateRefusedException">No candidate is named, or it has one already.</exception>
    public void Add(string? candidate, string? reason, string actor)
    {
        var (kept, why) = (StateName.Of(candidate), (reason ?? "").Trim());
        file.Change(connection =>
        {
            if (connection.ExecuteScalar<int>("select count(*) from hold where candidate = @kept", new { kept }) > 0) throw new StateRefusedException(StateRefusal.NameTaken);
            return connection.Execute(
                "insert into hold (candidate, reason, added_by, added_at) values (@kept, @why, @actor, @now)",
                new { kept, why = why.Length > LongestReason ? why[..LongestReason] : why, actor, now = StateTime.Text(clock.GetUtcNow().UtcDateTime) });
        });
        audit.Append(AuditAction.HoldAdded, actor, names.OfCandidate(kept));
    }

    /// <summary>Takes one away.</summary>
    /// <exception cref="StateRefusedException">There is none.</exception>
    public void Remove(string? candidate, string actor)
    {
        var kept = StateName.Of(candidate);
        if (file.Change(connection => connection.Execute("delete from hold where candidate = @kept", new { kept })) == 0) throw new StateRefusedException(StateRefusal.Gone);
        audit.Append(AuditAction.HoldRemoved, actor, names.OfCandidate(kept));
    }
}
