using System.Data;
using System.Data.Common;
using Analytics.Transcripts;
using Dapper;

namespace Analytics.State.Alerts;

/// <summary>The rules of this installation. Every member may throw <see cref="StateUnavailableException"/>.</summary>
public sealed class AlertRules(StateFile file, TimeProvider clock)
{
    /// <summary>Most rules that are kept.</summary>
    public const int Most = 200;

    private const string Columns = "select id, name, kind, subject, limit_value, cohort, in_a_row, recipients, webhook_url, webhook_secret, is_paused, revision from alert_rule";
    private const string Changed = "The rule was changed.";

    /// <summary>Whether anything was ever kept here; asking makes no file.</summary>
    public bool IsThere => file.IsThere;

    /// <summary>All of them, by name.</summary>
    public IReadOnlyList<AlertRule> Read() => Read($"{Columns} order by name, id");

    /// <summary>One by its number; null when there is none.</summary>
    public AlertRule? Find(long id) => Read($"{Columns} where id = @id", new { id }).SingleOrDefault();

    /// <summary>What each rule remembers; without those that never looked.</summary>
    public IReadOnlyDictionary<long, AlertWatch> Watches() => file.Ask(connection => AlertRows.Watches(connection, null));

    /// <summary>Makes one.</summary>
    /// <returns>Its number.</returns>
    /// <exception cref="StateRefusedException">Its name cannot be kept, or there are <see cref="Most"/> already.</exception>
    public long Add(AlertRuleWish wish)
    {
        ArgumentNullException.ThrowIfNull(wish);
        var name = StateName.Of(wish.Name);
        return file.Change(connection =>
        {
            if (connection.ExecuteScalar<int>("select count(*) from alert_rule") >= Most) throw new StateRefusedException(StateRefusal.TooMany);
            RefuseTaken(connection, name, own: 0);
            return connection.ExecuteScalar<long>(
                """
                insert into alert_rule (name, kind, subject, limit_value, cohort, in_a_row, recipients, webhook_url, webhook_secret, made_at)
                values (@name, @kind, @subject, @limit, @cohort, @inARow, @recipients, @url, @secret, @now) returning id
                """,
                Parameters(wish, name, 0));
        });
    }

    /// <summary>Changes one. It begins to watch anew, and an alert it has open is over.</summary>
    /// <exception cref="StateRefusedException">Its name cannot be kept, or the rule is not there.</exception>
    public void Change(long id, AlertRuleWish wish)
    {
        ArgumentNullException.ThrowIfNull(wish);
        var name = StateName.Of(wish.Name);
        file.Change(connection =>
        {
            RefuseTaken(connection, name, own: id);
            var changed = connection.Execute(
                """
                update alert_rule set name = @name, kind = @kind, subject = @subject, limit_value = @limit, cohort = @cohort, in_a_row = @inARow,
                    recipients = @recipients, webhook_url = @url, webhook_secret = @secret, revision = revision + 1
                where id = @id
                """,
                Parameters(wish, name, id));
            RefuseGone(changed);
            connection.Execute("delete from alert_watch where rule_id = @id", new { id });
            return Resolve(connection, id, Changed);
        });
    }

    /// <summary>Pauses one, or lets it look again. Paused, its open alert stays as it is.</summary>
    /// <exception cref="StateRefusedException">It is not there.</exception>
    public void Pause(long id, bool isPaused) => file.Change(connection =>
    {
        RefuseGone(connection.Execute("update alert_rule set is_paused = @isPaused, revision = revision + 1 where id = @id", new { isPaused = isPaused ? 1 : 0, id }));
        return 0;
    });

    /// <summary>Deletes one. Its alerts stay; an open one is over.</summary>
    /// <exception cref="StateRefusedException">It is not there.</exception>
    public void Delete(long id) => file.Change(connection =>
    {
        Resolve(connection, id, "The rule was deleted.");
        RefuseGone(connection.Execute("delete from alert_rule where id = @id", new { id }));
        return 0;
    });

    private int Resolve(DbConnection connection, long id, string why) =>
        connection.Execute("update alert set resolved_at = @now, resolved_says = @why where rule_id = @id and resolved_at is null", new { now = Now(), why, id });

    private object Parameters(AlertRuleWish wish, string name, long id) => new
    {
        id,
        name,
        kind = SnakeCase.Of(wish.Kind),
        subject = wish.Subject,
        limit = wish.Limit,
        cohort = wish.Cohort,
        inARow = wish.InARow,
        recipients = string.Join('\n', wish.Recipients),
        url = wish.WebhookUrl,
        secret = wish.WebhookSecret,
        now = Now(),
    };

    private string Now() => StateTime.Text(clock.GetUtcNow().UtcDateTime);

    private List<AlertRule> Read(string sql, object? parameters = null) => file.Ask(connection =>
    {
        using var rows = connection.ExecuteReader(sql, parameters);
        var rules = new List<AlertRule>();
        while (rows.Read()) rules.Add(Of(rows));
        return rules;
    });

    private static AlertRule Of(IDataReader row) => new(
        row.GetInt64(0), row.GetString(1), SnakeCase.TryParse<AlertKind>(row.GetString(2), out var kind) ? kind : throw new StateUnavailableException($"The state file holds a rule of the unknown kind \"{row.GetString(2)}\"; delete it, or use the version of this program that made it."),
        row.GetString(3), row.IsDBNull(4) ? null : row.GetDouble(4), row.GetString(5), row.GetInt32(6), row.GetString(7).Split('\n', StringSplitOptions.RemoveEmptyEntries),
        row.IsDBNull(8) ? null : row.GetString(8), row.IsDBNull(9) ? null : row.GetString(9), row.GetInt64(10) != 0, row.GetInt64(11));

    private static void RefuseTaken(DbConnection connection, string name, long own)
    {
        if (connection.ExecuteScalar<int>("select count(*) from alert_rule where name = @name and id <> @own", new { name, own }) > 0)
            throw new StateRefusedException(StateRefusal.NameTaken);
    }

    private static void RefuseGone(int changed)
    {
        if (changed == 0) throw new StateRefusedException(StateRefusal.Gone);
    }
}
