using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using Analytics.Portal;
using Analytics.State.Access;
using Analytics.Warehouse;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Hangfire;
using Hangfire.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Benchmarks.Pages;

/// <summary>The whole portal in this process over one warehouse, asked over the loopback: what is timed is all of the server and a little of the client.</summary>
internal sealed class PortalUnderTest : IAsyncDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);
    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private PortalUnderTest(WebApplication app, Uri address)
    {
        _app = app;
        _client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
    }

    /// <summary>Some interviews, spread over the whole warehouse.</summary>
    public IReadOnlyList<long> Ids
    {
        get
        {
            using var connection = _app.Services.GetRequiredService<WarehouseDatabase>().OpenConnection();
            using var command = connection.CreateCommand();
            command.CommandText = "select interview_id from interviews using sample reservoir(1000 rows) repeatable (1)";
            using var reader = command.ExecuteReader();
            var ids = new List<long>();
            while (reader.Read()) ids.Add(reader.GetInt64(0));
            return ids;
        }
    }

    /// <summary>The values its filters can take.</summary>
    public KnownValues Known => _app.Services.GetRequiredService<HeldValues>().Read();

    /// <summary>How many interviews it holds.</summary>
    public long Interviews => _app.Services.GetRequiredService<InterviewListSummary>().Read(Cohort.All).Interviews;

    /// <summary>How many runs they are in.</summary>
    public int Runs => Known.Runs.Count;

    /// <summary>The code of a candidate.</summary>
    public string SomeCandidate
    {
        get
        {
            using var connection = _app.Services.GetRequiredService<WarehouseDatabase>().OpenConnection();
            using var command = connection.CreateCommand();
            command.CommandText = "select candidate_code from interviews order by interview_id limit 1";
            return (string)command.ExecuteScalar()!;
        }
    }

    /// <param name="warehouse">The file.</param>
    /// <param name="inbox">Where nothing is found to load.</param>
    /// <param name="settings">More of the command line; a later one counts.</param>
    public static async Task<PortalUnderTest> StartAsync(string warehouse, string inbox, params string[] settings)
    {
        var app = PortalApp.Build(["--urls", "http://127.0.0.1:0", "--Warehouse:Path", warehouse, "--Inbox:Path", inbox, "--Inbox:Samples", "false", "--Access:Open", "true", .. settings]);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new PortalUnderTest(app, new Uri(address));
    }

    /// <summary>A part of the portal.</summary>
    public T Service<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>A program of somebody's own, with a token.</summary>
    public HttpClient As(string owner, Role role)
    {
        var (_, secret) = Service<AccessTokens>().Create(new TokenWish(owner, owner, role, [TokenScope.Read, TokenScope.Export], null, 1));
        var client = new HttpClient { BaseAddress = _client.BaseAddress, Timeout = _client.Timeout };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return client;
    }

    /// <summary>Whether files are being loaded.</summary>
    public async Task<bool> IsLoadingAsync()
    {
        using var answer = JsonDocument.Parse(await _client.GetStringAsync(new Uri("/api/v1/ingest", UriKind.Relative)));
        return answer.RootElement.GetProperty("busy").GetBoolean();
    }

    /// <summary>Waits until what follows a load (snapshots, the index of words) is done, so that it is not measured with the pages; says so when it lasts too long.</summary>
    public async Task SettleAsync()
    {
        var jobs = _app.Services.GetRequiredService<JobStorage>().GetMonitoringApi();
        var clock = Stopwatch.StartNew();
        for (var quiet = 0; quiet < 8 && clock.Elapsed < LongestWait; quiet = IsQuiet(jobs) ? quiet + 1 : 0) await Task.Delay(500);
        if (clock.Elapsed >= LongestWait) Console.Error.WriteLine($"{Runs} runs: after {LongestWait.TotalMinutes} minutes jobs are still at work; they are measured with the pages.");
    }

    private static bool IsQuiet(IMonitoringApi jobs) => jobs.EnqueuedCount("default") + jobs.ProcessingCount() + jobs.ScheduledCount() == 0;

    /// <summary>The time until the last byte, and the processor time this process spent meanwhile, both in milliseconds.</summary>
    public async Task<(double Elapsed, double Processor)> AskAsync(string address)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        using var answer = await _client.GetAsync(new Uri(address, UriKind.Relative));
        await answer.Content.ReadAsByteArrayAsync();
        var elapsed = clock.Elapsed.TotalMilliseconds;
        process.Refresh();
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode}.");
        return (elapsed, (process.TotalProcessorTime - before).TotalMilliseconds);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
