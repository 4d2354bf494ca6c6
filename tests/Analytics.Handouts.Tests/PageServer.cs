using System.Net;
using System.Text;

namespace Analytics.Handouts.Tests;

/// <summary>A page on this machine, on a free port.</summary>
internal sealed class PageServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<HttpListenerRequest, (int Status, string Html)> _answer;

    public PageServer(Func<HttpListenerRequest, (int Status, string Html)> answer)
    {
        _answer = answer;
        for (var port = Random.Shared.Next(20_000, 50_000); ; port++)
        {
            try
            {
                _listener.Prefixes.Clear();
                _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
                _listener.Start();
                break;
            }
            catch (HttpListenerException)
            {
                // Taken; the next one.
            }
        }

        Address = new Uri(_listener.Prefixes.Single());
        _ = Task.Run(ServeAsync);
    }

    public Uri Address { get; }

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                _ = Task.Run(() => Answer(context));
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var (status, html) = _answer(context.Request);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        try
        {
            context.Response.OutputStream.Write(Encoding.UTF8.GetBytes(html));
            context.Response.Close();
        }
        catch (Exception gone) when (gone is HttpListenerException or ObjectDisposedException)
        {
            // The browser was ended.
        }
    }
}
