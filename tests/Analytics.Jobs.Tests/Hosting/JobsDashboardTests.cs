using System.Net;
using Analytics.Jobs.Hosting;
using Analytics.Jobs.Loading;
using Analytics.Jobs.Monitoring;
using Analytics.Jobs.Tests.Support;
using Analytics.Jobs.Upload;
using Analytics.Warehouse;
using Hangfire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Analytics.Jobs.Tests.Hosting;

/// <summary>The dashboard behind a real web server; the caller's address is what the test says.</summary>
public sealed class JobsDashboardTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private IPAddress? _caller = IPAddress.Loopback;
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Warehouse:Path"] = _folder.At("warehouse/analytics.duckdb"),
            ["Inbox:Path"] = _folder.At("inbox"),
            ["Inbox:Samples"] = "",
        });
        builder.Services.AddWarehouse(builder.Configuration).AddIngestJobs(builder.Configuration);
        _app = builder.Build();
        _app.Use((context, next) =>
        {
            context.Connection.RemoteIpAddress = _caller;
            return next(context);
        });
        _app.MapJobsDashboard();
        await _app.StartAsync();
        _client = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.0.1")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    public async Task Jobs_FromThisMachine_ShowsTheDashboard(string caller)
    {
        _caller = IPAddress.Parse(caller);

        var page = await _client.GetStringAsync(new Uri("/jobs", UriKind.Relative));

        Assert.Contains("Interview Analytics: jobs", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("192.0.2.7")]
    [InlineData("2001:db8::1")]
    [InlineData("::ffff:192.0.2.7")]
    [InlineData("0.0.0.0")]
    [InlineData(null)]
    public async Task Jobs_FromElsewhere_FindsNothing(string? caller)
    {
        _caller = caller is null ? null : IPAddress.Parse(caller);

        Assert.Equal(HttpStatusCode.NotFound, await StatusOf("/jobs"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf("/jobs/recurring"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf("/jobs/stats", HttpMethod.Post));
    }

    [Theory]
    [InlineData("X-Forwarded-For", "192.0.2.7")]
    [InlineData("Forwarded", "for=192.0.2.7")]
    [InlineData("Host", "portal.example")]
    public async Task Jobs_ThroughAProxyOrAForeignName_FindsNothing(string header, string value) =>
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf("/jobs", HttpMethod.Get, header, value));

    [Fact]
    public async Task Jobs_Recurring_NamesTheScanInWords()
    {
        var page = await _client.GetStringAsync(new Uri("/jobs/recurring", UriKind.Relative));

        Assert.Contains("Scan the inbox", page, StringComparison.Ordinal);
        Assert.Contains("*/10 * * * * *", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Jobs_UnlessASettingSaysOtherwise_CannotBeChanged()
    {
        var page = await _client.GetStringAsync(new Uri("/jobs/recurring", UriKind.Relative));

        Assert.DoesNotContain("Trigger now", page, StringComparison.Ordinal);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("jobs[]", "scan-inbox")]);
        using var answer = await _client.PostAsync(new Uri("/jobs/recurring/remove", UriKind.Relative), form);
        Assert.False(answer.IsSuccessStatusCode);
    }

    [Fact]
    public void Schedule_TakenAway_IsPutBack()
    {
        var storage = _app.Services.GetRequiredService<JobStorage>();
        _app.Services.GetRequiredService<IRecurringJobManager>().RemoveIfExists("scan-inbox");

        _app.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<ScheduleKeeper>().Single().Keep();

        using var connection = storage.GetConnection();
        Assert.Contains(Hangfire.Storage.StorageConnectionExtensions.GetRecurringJobs(connection), job => job.Id == "scan-inbox");
    }

    [Fact]
    public async Task Jobs_OfABatch_NamesItsFiles()
    {
        var batch = LoadBatch.OfInbox([_folder.At("transcripts_20260907_090000/a.txt"), _folder.At("transcripts_20260907_090000/b.txt")], UploadLabel.None);
        var id = _app.Services.GetRequiredService<IBackgroundJobClient>().Enqueue<LoadBatchJob>(job => job.RunAsync(batch, CancellationToken.None));

        var page = await _client.GetStringAsync(new Uri($"/jobs/jobs/details/{id}", UriKind.Relative));

        Assert.Contains("Load 2 files of transcripts_20260907_090000", page, StringComparison.Ordinal);
    }

    private async Task<HttpStatusCode> StatusOf(string path, HttpMethod? method = null, string? header = null, string? value = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        if (header is not null) request.Headers.TryAddWithoutValidation(header, value);
        using var response = await _client.SendAsync(request);
        return response.StatusCode;
    }
}
