using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Analytics.Handouts.Tests;

/// <summary>A real SMTP server in this process, on a free port, that keeps what it gets.</summary>
internal sealed class MailServer : MessageStore, IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<SmtpResponse> _next = new();
    private readonly Task _running;

    public MailServer()
    {
        Port = FreePort();
        var services = new ServiceProvider();
        services.Add(this);
        _running = new global::SmtpServer.SmtpServer(new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(e => e.Endpoint(new IPEndPoint(IPAddress.Loopback, Port))).Build(), services).StartAsync(_stop.Token);
    }

    public int Port { get; }

    /// <summary>Whom each message went to, and the message.</summary>
    public ConcurrentQueue<(IReadOnlyList<string> To, MimeMessage Message)> Received { get; } = new();

    /// <summary>Answers the next message so instead of taking it.</summary>
    public void Refuse(SmtpReplyCode code, string why) => _next.Enqueue(new SmtpResponse(code, why));

    public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        if (_next.TryDequeue(out var refusal)) return refusal;
        using var stream = new MemoryStream(buffer.ToArray());
        Received.Enqueue(([.. transaction.To.Select(to => $"{to.User}@{to.Host}")], await MimeMessage.LoadAsync(stream, cancellationToken)));
        return SmtpResponse.Ok;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        try
        {
            await _running;
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }

        _stop.Dispose();
        foreach (var (_, message) in Received) message.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
