using Analytics.Handouts.Mail;
using Microsoft.Extensions.Options;
using MimeKit;
using SmtpServer.Protocol;

namespace Analytics.Handouts.Tests;

public sealed class MailSenderTests : IAsyncLifetime
{
    private readonly MailServer _server = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Send_ToTwo_ArrivesWithTheFileAndShowsNeitherTheOther()
    {
        await Sender().SendAsync(Handout(), ["ada@example.com", "bo@example.com"], "report-1-12", TestContext.Current.CancellationToken);
        var (to, message) = Assert.Single(_server.Received);
        Assert.Equal(["ada@example.com", "bo@example.com"], to.Order(StringComparer.Ordinal));
        Assert.Equal(("Weekly scores", "portal@example.com", "report-1-12@example.com"), (message.Subject, message.From.Mailboxes.Single().Address, message.MessageId));
        Assert.DoesNotContain("bo@example.com", message.ToString(), StringComparison.Ordinal);
        Assert.Contains("Scores: strong", message.TextBody, StringComparison.Ordinal);
        Assert.Contains("http://127.0.0.1:5080/views/3", message.TextBody, StringComparison.Ordinal);
        var file = Assert.IsType<MimePart>(Assert.Single(message.Attachments));
        using var content = new MemoryStream();
        await file.Content!.DecodeToAsync(content, TestContext.Current.CancellationToken);
        Assert.Equal(("weekly.pdf", "application/pdf"), (file.FileName, file.ContentType.MimeType));
        Assert.Equal(Handout().Pdf, content.ToArray());
    }

    [Fact]
    public async Task Send_WhereTheServerIsBusy_FailsForNow()
    {
        _server.Refuse(SmtpReplyCode.InsufficientStorage, "Disk is full");
        var fault = await Assert.ThrowsAsync<DeliveryFailedException>(() => Sender().SendAsync(Handout(), ["ada@example.com"], "k", TestContext.Current.CancellationToken));
        Assert.Contains("Disk is full", fault.Message, StringComparison.Ordinal);
        await Sender().SendAsync(Handout(), ["ada@example.com"], "k", TestContext.Current.CancellationToken);
        Assert.Single(_server.Received);
    }

    [Fact]
    public async Task Send_WhereTheServerRefuses_IsRefusedForGood()
    {
        _server.Refuse(SmtpReplyCode.TransactionFailed, "No reports here");
        var fault = await Assert.ThrowsAsync<DeliveryRefusedException>(() => Sender().SendAsync(Handout(), ["ada@example.com"], "k", TestContext.Current.CancellationToken));
        Assert.Contains("No reports here", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_WithoutAServer_SaysWhatToSet()
    {
        var sender = new MailSender(Options.Create(new MailOptions()));
        Assert.False(sender.IsConfigured);
        Assert.Contains("Mail:Host", (await Assert.ThrowsAsync<DeliveryRefusedException>(() => sender.SendAsync(Handout(), ["a@example.com"], "k", TestContext.Current.CancellationToken))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_ToAServerThatIsNotThere_FailsForNow()
    {
        var sender = new MailSender(Options.Create(new MailOptions { Host = "127.0.0.1", Port = 1, From = "portal@example.com" }));
        Assert.Contains("127.0.0.1:1", (await Assert.ThrowsAsync<DeliveryFailedException>(() => sender.SendAsync(Handout(), ["a@example.com"], "k", TestContext.Current.CancellationToken))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Recipients_HoweverTheyAreSeparated_AreReadOnce()
    {
        var (addresses, faulty) = MailRecipients.Read("ada@example.com, bo@example.com;\n ADA@example.com  nobody @x x@ a@b@c");
        Assert.Equal(["ada@example.com", "bo@example.com"], addresses);
        Assert.Equal(["nobody", "@x", "x@", "a@b@c"], faulty);
    }

    [Theory]
    [InlineData(null, 587, null, null)]
    [InlineData("mail.example", 587, "portal@example.com", null)]
    [InlineData("mail.example", 587, null, "Mail:From")]
    [InlineData("mail.example", 587, "nobody", "Mail:From")]
    [InlineData("mail.example", 1, "portal@example.com", null)]
    [InlineData("mail.example", 0, "portal@example.com", "Mail:Port")]
    [InlineData("mail.example", 65_535, "portal@example.com", null)]
    [InlineData("mail.example", 65_536, "portal@example.com", "Mail:Port")]
    public void Options_ThatCannotWork_AreNamed(string? host, int port, string? from, string? named)
    {
        var check = new MailOptionsCheck().Validate(null, new MailOptions { Host = host, Port = port, From = from });
        Assert.Equal(named is null, check.Succeeded);
        if (named is not null) Assert.Contains(named, check.FailureMessage, StringComparison.Ordinal);
    }

    private MailSender Sender() => new(Options.Create(new MailOptions { Host = "127.0.0.1", Port = _server.Port, From = "portal@example.com", Security = MailSecurity.None }));

    private static Handout Handout() => new("Weekly scores", "weekly.pdf", [37, 80, 68, 70], "Scores: strong", "warehouse version 12", new Uri("http://127.0.0.1:5080/views/3"));
}
