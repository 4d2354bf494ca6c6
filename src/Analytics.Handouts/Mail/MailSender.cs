using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Analytics.Handouts.Mail;

/// <summary>Sends printed pages and notices by mail.</summary>
public sealed class MailSender(IOptions<MailOptions> options)
{
    private MailOptions Options => options.Value;

    /// <summary>Whether a server is named.</summary>
    public bool IsConfigured => !string.IsNullOrEmpty(Options.Host);

    /// <summary>Sends one message to all.</summary>
    /// <param name="handout">What.</param>
    /// <param name="recipients">Whom to; each an address.</param>
    /// <param name="key">What makes the message one of its own: repeated with the same key it has the same id, by which mail programs know it again.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="DeliveryRefusedException">No server is named, or it refuses the sign-in or the message for good.</exception>
    /// <exception cref="DeliveryFailedException">The server cannot be reached or does not take it now.</exception>
    public async Task SendAsync(Handout handout, IReadOnlyList<string> recipients, string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(handout);
        ArgumentNullException.ThrowIfNull(recipients);
        var body = new BodyBuilder { TextBody = $"{handout.Title}\n{handout.Shows}\n\nData: {handout.Data}.\nThe page itself: {handout.Link}\n" };
        body.Attachments.Add(handout.FileName, handout.Pdf, new ContentType("application", "pdf"));
        await DeliverAsync(handout.Title, body.ToMessageBody(), recipients, key, cancellationToken);
    }

    /// <summary>Sends one message without a file.</summary>
    /// <param name="notice">What.</param>
    /// <param name="recipients">Whom to; each an address.</param>
    /// <param name="key">As for a printed page.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="DeliveryRefusedException">No server is named, or it refuses the sign-in or the message for good.</exception>
    /// <exception cref="DeliveryFailedException">The server cannot be reached or does not take it now.</exception>
    public Task SendAsync(Notice notice, IReadOnlyList<string> recipients, string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentNullException.ThrowIfNull(recipients);
        return DeliverAsync(notice.Title, new BodyBuilder { TextBody = $"{notice.Text}\n\n{notice.Link}\n" }.ToMessageBody(), recipients, key, cancellationToken);
    }

    private async Task DeliverAsync(string title, MimeEntity body, IReadOnlyList<string> recipients, string key, CancellationToken cancellationToken)
    {
        if (!IsConfigured) throw new DeliveryRefusedException($"No mail server is named, so nothing can be mailed: set {MailOptions.Section}:{nameof(MailOptions.Host)} and {MailOptions.Section}:{nameof(MailOptions.From)}.");
        using var message = Message(title, body, recipients, key);
        try
        {
            await SendAsync(message, cancellationToken);
        }
        catch (AuthenticationException fault)
        {
            throw new DeliveryRefusedException($"The mail server {Server} refuses the sign-in ({fault.Message}); see {MailOptions.Section}:{nameof(MailOptions.User)} and {MailOptions.Section}:{nameof(MailOptions.Password)}.", fault);
        }
        catch (SmtpCommandException fault) when ((int)fault.StatusCode >= 500)
        {
            throw new DeliveryRefusedException($"The mail server {Server} refuses the message: {fault.Message}", fault);
        }
        catch (Exception fault) when (fault is CommandException or ProtocolException or SslHandshakeException or SocketException or IOException or TimeoutException or NotSupportedException)
        {
            throw new DeliveryFailedException($"The mail server {Server} did not take the message: {fault.Message.ReplaceLineEndings(" ")}", fault);
        }
    }

    private string Server => $"{Options.Host}:{Options.Port}";

    private async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient { Timeout = Options.TimeoutSeconds * 1000 };
        await client.ConnectAsync(Options.Host!, Options.Port, SecurityOf(Options.Security), cancellationToken);
        if (!string.IsNullOrEmpty(Options.User)) await client.AuthenticateAsync(Options.User, Options.Password ?? "", cancellationToken);
        await client.SendAsync(message, cancellationToken);
        await client.DisconnectAsync(quit: true, cancellationToken);
    }

    private MimeMessage Message(string title, MimeEntity body, IReadOnlyList<string> recipients, string key)
    {
        var from = MailboxAddress.Parse(Options.From!);
        var message = new MimeMessage { Subject = title, Body = body, MessageId = $"{key}@{from.Domain}" };
        message.From.Add(from);

        // Named openly, each of them would see who else gets it.
        message.To.Add(new GroupAddress("undisclosed-recipients"));
        foreach (var recipient in recipients) message.Bcc.Add(MailboxAddress.Parse(recipient));
        return message;
    }

    private static SecureSocketOptions SecurityOf(MailSecurity security) => security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.Auto,
    };
}
