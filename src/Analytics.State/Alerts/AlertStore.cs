using System.Data.Common;
using Analytics.Transcripts;
using Dapper;

namespace Analytics.State.Alerts;

/// <summary>What rules raised. Every member may throw <see cref="StateUnavailableException"/>.</summary>
public sealed class AlertStore(StateFile file, TimeProvider clock)
{
    /// <summary>Most characters of a note.</summary>
    public const int MostOfANote = 1000;

    private const string Columns =
        "select id, rule_id, rule_name, says, value, low, high, error, n, address, raised_at, acknowledged_at, acknowledged_by, note, resolved_at, resolved_says from alert";

    /// <summary>Whether anything was ever kept here; asking makes no file.</summary>
    public bool IsThere => file.IsThere;

    /// <summary>Alerts that are not over, the newest first; none where nothing was ever kept.</summary>
    public IReadOnlyList<Alert> Open() => IsThere ? file.Ask(connection => AlertRows.Alerts(connection, $"{Columns} where resolved_at is null order by id desc")) : [];

    /// <summary>The last alerts, those that are not over first, then the newest.</summary>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<Alert> Read(int take) =>
        file.Ask(connection => AlertRows.Alerts(connection, $"{Columns} order by resolved_at is not null, id desc limit @take", new { take }));

    /// <summary>One by its number; null when there is none.</summary>
    public Alert? Find(long id) => file.Ask(connection => AlertRows.Alerts(connection, $"{Columns} where id = @id", new { id }).SingleOrDefault());

    /// <summary>Forgets rules about somebody who was erased, and alerts whose words or evidence name them.</summary>
    /// <param name="isOfThem">Whether a text names them.</param>
    /// <returns>How many rules and alerts.</returns>
    public int Remove(Func<string, bool> isOfThem) => file.Change(connection =>
    {
        var rules = connection.Query<(long Id, string Cohort, string Name)>("select id, cohort, name from alert_rule").Where(rule => isOfThem(Uri.UnescapeDataString(rule.Cohort)) || isOfThem(rule.Name)).Select(rule => rule.Id);
        var alerts = connection.Query<(long Id, string Texts)>("select id, rule_name || ' ' || says || ' ' || address || ' ' || coalesce(note, '') || ' ' || coalesce(resolved_says, '') from alert")
            .Where(alert => isOfThem(Uri.UnescapeDataString(alert.Texts))).Select(alert => alert.Id);
        return alerts.ToList().Sum(id => connection.Execute("delete from alert where id = @id", new { id })) + rules.ToList().Sum(id => connection.Execute("delete from alert_rule where id = @id", new { id }));
    });

    /// <summary>Notes that somebody has taken an alert up; the first to do so stays.</summary>
    /// <param name="id">The alert.</param>
    /// <param name="by">Who, 1 to 100 characters.</param>
    /// <param name="note">What they write; empty for nothing, cut to <see cref="MostOfANote"/> characters.</param>
    /// <exception cref="StateRefusedException">The name cannot be kept, or there is no such alert to take up.</exception>
    public void Acknowledge(long id, string? by, string? note)
    {
        var (name, kept) = (StateName.Of(by), string.IsNullOrWhiteSpace(note) ? null : note.Trim());
        if (kept is { Length: > MostOfANote }) kept = kept[..MostOfANote];
        var changed = file.Change(connection => connection.Execute(
            "update alert set acknowledged_at = @now, acknowledged_by = @name, note = @kept where id = @id and acknowledged_at is null", new { now = Now(), name, kept, id }));
        if (changed == 0) throw new StateRefusedException(StateRefusal.Gone);
    }

    /// <summary>Keeps one look of a rule, all of it or nothing: what it remembers, the alert it raises with a row for each target, or that its open alert is over.</summary>
    /// <param name="rule">The rule as it was judged; nothing is kept when it was changed, paused or deleted since.</param>
    /// <param name="decide">From what it remembered (null before its first look) and whether it has an alert open, what the look comes to.</param>
    /// <returns>Whether it was kept.</returns>
    public bool Look(AlertRule rule, Func<AlertWatch?, bool, AlertDecision> decide)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(decide);
        return file.Change(connection =>
        {
            if (connection.ExecuteScalar<int>("select count(*) from alert_rule where id = @Id and revision = @Revision and is_paused = 0", rule) == 0) return false;
            var before = AlertRows.Watches(connection, rule.Id).GetValueOrDefault(rule.Id);
            var isOpen = connection.ExecuteScalar<int>("select count(*) from alert where rule_id = @Id and resolved_at is null", rule) > 0;
            var decision = decide(before, isOpen);
            AlertRows.Write(connection, rule.Id, decision.Watch);
            if (decision.Resolve is { } over) Resolve(connection, rule, over);
            if (decision.Raise is { } seen) Raise(connection, rule, seen);
            return true;
        });
    }

    private void Raise(DbConnection connection, AlertRule rule, AlertSeen seen)
    {
        var alert = connection.ExecuteScalar<long>(
            """
            insert into alert (rule_id, rule_name, says, value, low, high, error, n, address, raised_at)
            values (@ruleId, @name, @Says, @Value, @Low, @High, @Error, @N, @Address, @now) returning id
            """,
            new { ruleId = rule.Id, name = rule.Name, seen.Says, seen.Value, seen.Low, seen.High, seen.Error, seen.N, seen.Address, now = Now() });
        Tell(connection, rule, alert, AlertNews.Raised);
    }

    // Whoever was told that it was raised is told once that it is over.
    private void Resolve(DbConnection connection, AlertRule rule, string over)
    {
        var ended = connection.Query<long>("select id from alert where rule_id = @Id and resolved_at is null", rule).AsList();
        foreach (var alert in ended)
        {
            connection.Execute("update alert set resolved_at = @now, resolved_says = @over where id = @alert", new { now = Now(), over, alert });
            Tell(connection, rule, alert, AlertNews.Over);
        }
    }

    private static void Tell(DbConnection connection, AlertRule rule, long alert, AlertNews news)
    {
        foreach (var recipient in rule.Recipients) Deliver(connection, alert, news, AlertWay.Mail, recipient);
        if (rule.WebhookUrl is { } url) Deliver(connection, alert, news, AlertWay.Webhook, url);
    }

    private static void Deliver(DbConnection connection, long alert, AlertNews news, AlertWay way, string target) => connection.Execute(
        "insert into alert_delivery (alert_id, news, way, target, key, state) values (@alert, @news, @way, @target, @key, 'pending')",
        new { alert, news = SnakeCase.Of(news), way = SnakeCase.Of(way), target, key = $"alert-{alert}-{Guid.NewGuid():N}" });

    private string Now() => StateTime.Text(clock.GetUtcNow().UtcDateTime);
}
