using System.Text.Json;
using Analytics.Handouts;
using Analytics.Handouts.Mail;
using Analytics.Handouts.Tests;
using Analytics.Handouts.Webhooks;
using Analytics.Jobs.Alerts;
using Analytics.Jobs.Tests.Support;
using Analytics.State;
using Analytics.State.Alerts;
using Microsoft.Extensions.Options;
using SmtpServer.Protocol;

namespace Analytics.Jobs.Tests.Alerts;

/// <summary>Alerts on their way to a real mail server and a real receiver of webhooks.</summary>
public sealed class SendAlertJobTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly AlertFile _file;
    private readonly MailServer _mail = new();
    private readonly WebhookReceiver _receiver = new();
    private readonly HttpClient _client = WebhookSender.Client();

    public SendAlertJobTests() => _file = new AlertFile(_folder);

    public ValueTask InitializeAsync() => _receiver.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _receiver.DisposeAsync();
        await _mail.DisposeAsync();
        _file.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Run_OfMail_ArrivesOnceAtEachWithTheEvidence()
    {
        foreach (var delivery in _file.Raise(_file.Rule(null, "ada@example.com", "bo@example.com")))
        {
            await RunAsync(delivery.Id);
            await RunAsync(delivery.Id);
        }

        Assert.Equal([["ada@example.com"], ["bo@example.com"]], _mail.Received.Select(m => m.To));
        var message = _mail.Received.First().Message;
        Assert.Equal("Alert: Low scores", message.Subject);
        Assert.Contains("Mean score is 3.10, wholly below 3.50.", message.TextBody, StringComparison.Ordinal);
        Assert.Contains("http://127.0.0.1:5080/scores?profile=strong", message.TextBody, StringComparison.Ordinal);
        Assert.Empty(_file.Outbox.Pending(onlyUntried: false));
    }

    [Fact]
    public async Task Run_OfAWebhookThatFailsFirst_IsRepeatedWithTheSameKeyAndThenNoMore()
    {
        var delivery = Assert.Single(_file.Raise(_file.Rule(_receiver.Address)));
        _receiver.Answer(503);
        await Assert.ThrowsAsync<DeliveryFailedException>(() => RunAsync(delivery.Id));
        Assert.Equal((DeliveryState.Pending, 1), (_file.Outbox.Find(delivery.Id)!.State, _file.Outbox.Find(delivery.Id)!.Tries));
        await RunAsync(delivery.Id);
        await RunAsync(delivery.Id);

        Assert.Equal([delivery.Key, delivery.Key], _receiver.Received.Select(got => got.Id));
        Assert.Equal(_receiver.Received.First().Body, _receiver.Received.Last().Body);
        Assert.All(_receiver.Received, got => Assert.Equal(WebhookSender.Sign(AlertFile.Secret, got.Id, got.Timestamp, got.Body), got.Signature));
        var body = JsonDocument.Parse(_receiver.Received.Last().Body).RootElement;
        Assert.Equal("alert.raised", body.GetProperty("type").GetString());
        Assert.Equal((3.1, 0.9995, 120), (body.GetProperty("data").GetProperty("value").GetDouble(), body.GetProperty("data").GetProperty("level").GetDouble(), body.GetProperty("data").GetProperty("n").GetInt32()));
        Assert.Equal(DeliveryState.Sent, _file.Outbox.Find(delivery.Id)!.State);
    }

    [Fact]
    public async Task Run_OfWhatIsOver_SaysThatItIsBackToNormal()
    {
        foreach (var delivery in _file.Resolve(_file.Rule(_receiver.Address, "ada@example.com"), "It is 3.80.")) await RunAsync(delivery.Id);

        var message = _mail.Received.Last().Message;
        Assert.Equal("Back to normal: Low scores", message.Subject);
        Assert.Contains("It is 3.80.", message.TextBody, StringComparison.Ordinal);
        var body = JsonDocument.Parse(_receiver.Received.Last().Body).RootElement;
        Assert.Equal(("alert.resolved", "It is 3.80."), (body.GetProperty("type").GetString(), body.GetProperty("data").GetProperty("says").GetString()));
    }

    [Fact]
    public async Task Run_ThatKeepsFailing_IsGivenUpAfterTheLastTry()
    {
        var delivery = Assert.Single(_file.Raise(_file.Rule(_receiver.Address)));
        for (var tries = 0; tries <= SendAlertJob.Repeats; tries++)
        {
            Assert.Equal(DeliveryState.Pending, _file.Outbox.Find(delivery.Id)!.State);
            _receiver.Answer(500);
            await Assert.ThrowsAsync<DeliveryFailedException>(() => RunAsync(delivery.Id));
        }

        Assert.Equal(DeliveryState.Failed, _file.Outbox.Find(delivery.Id)!.State);
        await RunAsync(delivery.Id);
        Assert.Equal(SendAlertJob.Repeats + 1, _receiver.Received.Count);

        var client = new RecordingClient();
        new AlertJobs(_file.Outbox, client).SendAgain(delivery.Id);
        Assert.Equal(typeof(SendAlertJob), Assert.Single(client.Enqueued).Type);
        await RunAsync(delivery.Id);
        Assert.Equal(DeliveryState.Sent, _file.Outbox.Find(delivery.Id)!.State);
    }

    [Fact]
    public async Task Run_OfWhatIsRefused_IsGivenUpAtOnceAndSaysWhy()
    {
        var rule = _file.Rule(_receiver.Address, "ada@example.com");
        var (mail, hook) = _file.Raise(rule) is [var first, var second] ? (first, second) : throw new InvalidOperationException();
        _receiver.Answer(410);
        await Assert.ThrowsAsync<DeliveryRefusedException>(() => RunAsync(hook.Id));
        _mail.Refuse(SmtpReplyCode.TransactionFailed, "No alerts here");
        await Assert.ThrowsAsync<DeliveryRefusedException>(() => RunAsync(mail.Id));
        Assert.Equal([(DeliveryState.Failed, true), (DeliveryState.Failed, true)], new[] { mail, hook }.Select(d => _file.Outbox.Find(d.Id)!).Select(d => (d.State, d.Reason is { Length: > 0 })));
        Assert.Contains("No alerts here", _file.Outbox.Find(mail.Id)!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_OfAWebhookThatTheRuleHasNoMore_SendsNothing()
    {
        var rule = _file.Rule(_receiver.Address);
        var delivery = Assert.Single(_file.Raise(rule));
        _file.Rules.Delete(rule.Id);
        await Assert.ThrowsAsync<DeliveryRefusedException>(() => RunAsync(delivery.Id));
        Assert.Empty(_receiver.Received);
        Assert.Equal(StateRefusal.Gone, Assert.Throws<StateRefusedException>(() => new AlertJobs(_file.Outbox, new RecordingClient()).SendAgain(99)).Reason);
    }

    private Task RunAsync(long delivery) => new SendAlertJob(
        _file.Alerts, _file.Rules, _file.Outbox,
        new MailSender(Options.Create(new MailOptions { Host = "127.0.0.1", Port = _mail.Port, From = "portal@example.com", Security = MailSecurity.None })),
        new WebhookSender(_client, TimeProvider.System), new FixedPortal()).RunAsync(delivery, CancellationToken.None);
}
