using Analytics.Handouts;
using Analytics.Handouts.Mail;
using Analytics.Handouts.Webhooks;
using Analytics.Jobs.Hosting;
using Analytics.State.Alerts;
using Hangfire;

namespace Analytics.Jobs.Alerts;

/// <summary>
/// Sends one alert to one target. What was taken is not sent again, however often this is carried out; stopped between sending and noting it, it is sent again with the same key, by which a
/// receiver drops it.
/// </summary>
internal sealed class SendAlertJob(AlertStore alerts, AlertRules rules, AlertOutbox outbox, MailSender mail, WebhookSender webhook, IPortalLink portal)
{
    /// <summary>Tries after the first.</summary>
    public const int Repeats = 6;

    /// <param name="deliveryId">The row of the outbox.</param>
    /// <param name="cancellationToken">The host stops.</param>
    [JobDisplayName("Send alert, delivery {0}")]
    [Queue(JobQueues.Alerts)]
    [AutomaticRetry(Attempts = Repeats, DelaysInSeconds = [60, 300, 900, 3600, 10_800, 21_600], ExceptOn = [typeof(DeliveryRefusedException)])]
    public async Task RunAsync(long deliveryId, CancellationToken cancellationToken)
    {
        if (outbox.Find(deliveryId) is not { State: DeliveryState.Pending } delivery || alerts.Find(delivery.AlertId) is not { } alert) return;
        try
        {
            await SendAsync(alert, delivery, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var why = fault is DeliveryRefusedException or DeliveryFailedException ? fault.Message : $"It failed unexpectedly: {fault.GetType().Name}. The portal's log says where.";
            outbox.Failed(deliveryId, why, isGivenUp: fault is DeliveryRefusedException || delivery.Tries >= Repeats);
            throw;
        }

        outbox.Sent(deliveryId);
    }

    private Task SendAsync(Alert alert, AlertDelivery delivery, CancellationToken cancellationToken)
    {
        if (delivery.Way == AlertWay.Mail) return mail.SendAsync(AlertMessage.Mail(alert, delivery.News, portal), [delivery.Target], delivery.Key, cancellationToken);
        if (alert.RuleId is not { } id || rules.Find(id) is not { WebhookSecret: { } secret } rule || rule.WebhookUrl != delivery.Target)
            throw new DeliveryRefusedException("The rule's webhook was changed or deleted since.");
        return webhook.SendAsync(delivery.Target, secret, delivery.Key, AlertMessage.Json(alert, delivery.News, portal), cancellationToken);
    }
}
