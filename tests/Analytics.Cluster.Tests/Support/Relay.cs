using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Analytics.Cluster.Tests.Support;

/// <summary>The way to the server, which can be cut and mended.</summary>
internal sealed class Relay : IDisposable
{
    private readonly NpgsqlConnectionStringBuilder _server;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<TcpClient> _open = [];
    private volatile bool _isCut;

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

    public void Dispose()
    {
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
            await Task.WhenAny(near.GetStream().CopyToAsync(far.GetStream()), far.GetStream().CopyToAsync(near.GetStream()));
        }
        catch (Exception fault) when (fault is IOException or SocketException or ObjectDisposedException)
        {
            // It was cut.
        }
    }
}
