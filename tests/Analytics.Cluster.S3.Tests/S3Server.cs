using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

[assembly: AssemblyFixture(typeof(Analytics.Cluster.S3.Tests.S3Server))]

namespace Analytics.Cluster.S3.Tests;

/// <summary>A small S3 server (s3rver of npm), started once in a folder of its own on a port that is free. It knows its one key and checks no signatures.</summary>
public sealed class S3Server : IDisposable
{
    public const string Bucket = "segments";

    private readonly Lazy<Running?> _running = new(Running.Start);

    /// <summary>The bucket, below a prefix that nothing else uses. Where the server is not installed, the test that asks is skipped.</summary>
    public (S3Bucket Bucket, S3Options Options) NewPrefix()
    {
        Assert.SkipWhen(_running.Value is null, "s3rver is not installed here (npm install --global s3rver).");
        return (new S3Bucket(Bucket, $"{Guid.NewGuid():N}/"), new S3Options { Endpoint = _running.Value!.Address, AccessKey = "S3RVER", SecretKey = "S3RVER" });
    }

    public void Dispose()
    {
        if (_running.IsValueCreated) _running.Value?.Dispose();
    }

    private sealed class Running : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("analytics-s3-").FullName;
        private readonly Process _process;

        private Running(string program)
        {
            var port = FreePort();
            Address = $"http://127.0.0.1:{port}";
            var start = new ProcessStartInfo(program, ["--silent", "--directory", _folder, "--address", "127.0.0.1", "--port", $"{port}", "--configure-bucket", Bucket]) { RedirectStandardOutput = true, RedirectStandardError = true };
            // It tells where a long list goes on by a cipher that OpenSSL keeps apart nowadays.
            start.Environment["NODE_OPTIONS"] = "--openssl-legacy-provider";
            _process = Process.Start(start)!;
        }

        public string Address { get; }

        public static Running? Start()
        {
            var program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "s3rver")).FirstOrDefault(File.Exists);
            if (program is null) return null;
            var server = new Running(program);
            server.Await();
            return server;
        }

        public void Dispose()
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
            _process.Dispose();
            TestFolder.Delete(_folder);
        }

        private void Await()
        {
            using var client = new TcpClient();
            for (var tries = 0; ; tries++)
            {
                try
                {
                    client.Connect(new Uri(Address).Host, new Uri(Address).Port);
                    return;
                }
                catch (SocketException) when (tries < 300 && !_process.HasExited)
                {
                    Thread.Sleep(100);
                }
            }
        }

        private static int FreePort()
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            return ((IPEndPoint)probe.LocalEndpoint).Port;
        }
    }
}
