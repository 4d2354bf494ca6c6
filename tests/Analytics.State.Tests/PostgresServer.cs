using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

[assembly: AssemblyFixture(typeof(Analytics.State.Tests.PostgresServer))]

namespace Analytics.State.Tests;

/// <summary>PostgreSQL as the system's package installs it, started once in a folder of its own on a port that is free; nothing of it stays.</summary>
public sealed class PostgresServer : IDisposable
{
    private readonly Lazy<Running?> _running = new(Running.Start);

    /// <summary>A connection to a schema that nothing else uses. Where the package is not installed, the test that asks is skipped.</summary>
    public string NewSchema()
    {
        if (_running.Value is not { } server) throw Skipped();
        var schema = $"t{Guid.NewGuid():N}";
        using var connection = new NpgsqlConnection(server.ConnectionString);
        connection.Open();
        using var make = connection.CreateCommand();
        make.CommandText = $"create schema {schema}";
        make.ExecuteNonQuery();
        return $"{server.ConnectionString};Search Path={schema}";
    }

    public void Dispose()
    {
        if (_running.IsValueCreated) _running.Value?.Dispose();
    }

    private static Exception Skipped()
    {
        try
        {
            Assert.Skip("PostgreSQL is not installed here (apt-get install postgresql).");
        }
        catch (Exception skip)
        {
            return skip;
        }

        return new InvalidOperationException();
    }

    private sealed class Running : IDisposable
    {
        private const string User = "postgres";
        private readonly string _folder = Directory.CreateTempSubdirectory("analytics-pg-").FullName;
        private readonly string _programs;

        private Running(string programs, int port)
        {
            _programs = programs;
            ConnectionString = $"Host=127.0.0.1;Port={port};Username={User};Database=postgres;Timeout=60;Command Timeout=300";
        }

        public string ConnectionString { get; }

        public static Running? Start()
        {
            if (Programs() is not { } programs) return null;
            using var free = new TcpListener(IPAddress.Loopback, 0);
            free.Start();
            var port = ((IPEndPoint)free.LocalEndpoint).Port;
            free.Stop();
            var server = new Running(programs, port);
            server.Begin(port);
            return server;
        }

        public void Dispose()
        {
            Run("pg_ctl", "stop", "-D", Path.Combine(_folder, "data"), "-m", "immediate");
            TestFolder.Delete(_folder);
        }

        private void Begin(int port)
        {
            // The server refuses to be root, and its folder must be its user's.
            if (Environment.UserName == "root") RunPlain("chown", User, _folder);
            var data = Path.Combine(_folder, "data");
            Run("initdb", "-D", data, "-U", User, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
            Run("pg_ctl", "start", "-D", data, "-w", "-l", Path.Combine(_folder, "log"), "-o", $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c shared_buffers=16MB -c max_connections=300");
        }

        private void Run(string program, params string[] arguments)
        {
            var path = Path.Combine(_programs, program);
            if (Environment.UserName == "root") RunPlain("runuser", ["-u", User, "--", path, .. arguments]);
            else RunPlain(path, arguments);
        }

        // Without pipes: the server would hold them open.
        private static void RunPlain(string program, params string[] arguments)
        {
            var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null", program, .. arguments]) { WorkingDirectory = "/" };
            using var process = Process.Start(start)!;
            process.WaitForExit();
            if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        }

        private static string? Programs() => (Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(version => Path.Combine(version, "bin")) : [])
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
    }
}
