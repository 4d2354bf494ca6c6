using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Analytics.Cluster.Tests.Support;

/// <summary>The way to the server, which can be cut and mended, and on which everything can be held up for a while.</summary>
internal sealed class Relay : IDisposable
{
    private readonly NpgsqlConnectionStringBuilder _server;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<TcpClient> _open = [];
    private volatile bool _isCut;
    private volatile TaskCompletionSource? _held;
    private volatile TaskCompletionSource _arrived = new();

    public Relay(string connection)
    {
        _server = new NpgsqlConnectionStringBuilder(connection);
        _listener.Start();
        Connection = new NpgsqlConnectionStringBuilder(connection) { Port = ((IPEndPoint)_listener.LocalEndpoint).Port, Timeout = 5, CommandTimeout = 5 }.ConnectionString;
        _ = AcceptAsync();
    }

    /// <summary>A connection string that leads through it.</summary>
    public string Connection { get; }

    /// <summary>From now on nothing comes through.</summary>
    public void Cut()
    {
        _isCut = true;
        while (_open.TryTake(out var client)) client.Dispose();
    }

    /// <summary>From now on it leads to the server again.</summary>
    public void Mend() => _isCut = false;

    /// <summary>From now on what is sent waits on the way.</summary>
    /// <returns>Ends when something waits there.</returns>
    public Task Hold()
    {
        _arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return _arrived.Task;
    }

    /// <summary>From now on it goes on.</summary>
    public void Release() => _held?.TrySetResult();

    public void Dispose()
    {
        Release();
        Cut();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = CarryAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // It is over.
        }
    }

    private async Task CarryAsync(TcpClient client)
    {
        using var near = client;
        if (_isCut) return;
        using var far = new TcpClient();
        _open.Add(near);
        _open.Add(far);
        try
        {
            await far.ConnectAsync(_server.Host!, _server.Port);
            await Task.WhenAny(PumpAsync(near.GetStream(), far.GetStream()), PumpAsync(far.GetStream(), near.GetStream()));
        }
        catch (Exception fault) when (fault is IOException or SocketException or ObjectDisposedException)
        {
            // It was cut.
        }
    }

    private async Task PumpAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[65_536];
        while (await from.ReadAsync(buffer) is > 0 and var count)
        {
            if (_held is { } held)
            {
                _arrived.TrySetResult();
                await held.Task;
            }

            await to.WriteAsync(buffer.AsMemory(0, count));
        }
    }
}
