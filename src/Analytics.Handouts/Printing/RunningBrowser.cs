using Microsoft.Extensions.Logging;
using PuppeteerSharp;

namespace Analytics.Handouts.Printing;

/// <summary>A browser that ends with what it was started for, whether it wants to or not.</summary>
internal sealed class RunningBrowser(IBrowser browser, ILogger log) : IAsyncDisposable
{
    private static readonly TimeSpan TimeToClose = TimeSpan.FromSeconds(5);

    public IBrowser Browser => browser;

    /// <summary>Ends it at once, with all its processes.</summary>
    public void Kill()
    {
        try
        {
            if (!browser.Process.HasExited) browser.Process.Kill(entireProcessTree: true);
        }
        catch (Exception over) when (over is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It ended by itself in between.
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await browser.CloseAsync().WaitAsync(TimeToClose);
        }
        catch (Exception fault) when (fault is TimeoutException or PuppeteerException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            log.DidNotClose(fault);
        }
        finally
        {
            Kill();
        }
    }
}
