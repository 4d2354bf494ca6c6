using System.Globalization;
using Analytics.Transcripts;
using Dapper;

namespace Analytics.State.Alerts;

/// <summary>What is to be sent about alerts, a row a target. Every member may throw <see cref="StateUnavailableException"/>.</summary>
public sealed class AlertOutbox(StateFile file, TimeProvider clock)
{
    private const string Columns = "select id, alert_id, news, way, target, key, state, tries, reason, sent_at from alert_delivery";

    /// <summary>Those still to be sent, the oldest first; none where nothing was ever kept.</summary>
    /// <param name="onlyUntried">Only those that no try has failed for yet.</param>
    public IReadOnlyList<AlertDelivery> Pending(bool onlyUntried) => !file.IsThere ? [] : file.Ask(connection =>
        AlertRows.Deliveries(connection, $"{Columns} where state = 'pending' and (@mostTries is null or tries <= @mostTries) order by id", new { mostTries = onlyUntried ? 0 : (int?)null }));

    /// <summary>Those of some alerts, by alert.</summary>
    public ILookup<long, AlertDelivery> Of(IReadOnlyCollection<long> alerts) =>
        alerts.Count == 0 ? Array.Empty<AlertDelivery>().ToLookup(d => d.AlertId)
            : file.Ask(connection => AlertRows.Deliveries(connection, string.Create(CultureInfo.InvariantCulture, $"{Columns} where alert_id in ({string.Join(", ", alerts)}) order by id"))).ToLookup(d => d.AlertId);

    /// <summary>One by its number; null when there is none.</summary>
    public AlertDelivery? Find(long id) => file.Ask(connection => AlertRows.Deliveries(connection, $"{Columns} where id = @id", new { id }).SingleOrDefault());

    /// <summary>Notes that it was taken.</summary>
    public void Sent(long id) => file.Change(connection => connection.Execute(
        "update alert_delivery set state = 'sent', sent_at = @now, reason = null where id = @id", new { now = StateTime.Text(clock.GetUtcNow().UtcDateTime), id }));

    /// <summary>Notes that a try failed.</summary>
    /// <param name="id">The delivery.</param>
    /// <param name="reason">Why, in a sentence.</param>
    /// <param name="isGivenUp">Whether it was the last.</param>
    public void Failed(long id, string reason, bool isGivenUp) => file.Change(connection => connection.Execute(
        "update alert_delivery set tries = tries + 1, reason = @reason, state = @state where id = @id and state <> 'sent'",
        new { reason, state = SnakeCase.Of(isGivenUp ? DeliveryState.Failed : DeliveryState.Pending), id }));

    /// <summary>Has one that was given up sent again.</summary>
    /// <exception cref="StateRefusedException">There is none that was given up.</exception>
    public void Again(long id)
    {
        if (file.Change(connection => connection.Execute("update alert_delivery set state = 'pending', tries = 0, reason = null where id = @id and state = 'failed'", new { id })) == 0)
            throw new StateRefusedException(StateRefusal.Gone);
    }
}
