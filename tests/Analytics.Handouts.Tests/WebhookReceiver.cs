using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Analytics.Handouts.Tests;

/// <summary>A real receiver of webhooks in this process, on a free port, that keeps what it gets.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<int> _next = new();

    public WebhookReceiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapPost("/hook", TakeAsync);
    }

    /// <summary>Where it takes webhooks.</summary>
    public string Address => _app.Urls.Single() + "/hook";

    /// <summary>What arrived, whatever was answered.</summary>
    public ConcurrentQueue<ReceivedWebhook> Received { get; } = new();

    public async ValueTask StartAsync() => await _app.StartAsync();

    /// <summary>Answers the next one with a status instead of taking it.</summary>
    public void Answer(int status) => _next.Enqueue(status);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var headers = context.Request.Headers;
        Received.Enqueue(new ReceivedWebhook(
            headers["webhook-id"].ToString(), headers["webhook-timestamp"].ToString(), headers["webhook-signature"].ToString(), context.Request.ContentType ?? "", await reader.ReadToEndAsync(context.RequestAborted)));
        context.Response.StatusCode = _next.TryDequeue(out var status) ? status : StatusCodes.Status204NoContent;
        if (context.Response.StatusCode == StatusCodes.Status302Found) context.Response.Headers.Location = "/hook";
    }
}

/// <summary>A webhook as it arrived.</summary>
internal sealed record ReceivedWebhook(string Id, string Timestamp, string Signature, string ContentType, string Body);
