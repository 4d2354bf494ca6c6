using Analytics.Charts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Charts;

/// <summary>
/// Draws the Overview's pictures of all interviews once the portal has started, so that whoever opens the first page does not wait for fonts, letters and statements that are needed for the
/// first time. A warehouse that holds nothing has none.
/// </summary>
/// <param name="overview">The pictures it draws.</param>
/// <param name="held">Says whether there is something to draw.</param>
/// <param name="gallery">Keeps them for whoever asks.</param>
/// <param name="lifetime">Says when the portal has started.</param>
/// <param name="log">Told of a picture that cannot be drawn; the page says it then too.</param>
internal sealed partial class FirstPictures(
    IChartSource overview, HeldValues held, ChartGallery gallery, IHostApplicationLifetime lifetime, ILogger<FirstPictures> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var told = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        try
        {
            if (held.Read().Runs.Count == 0) return;
            foreach (var chart in overview.Charts)
            {
                if (stoppingToken.IsCancellationRequested) return;
                gallery.Draw(chart.Name, ChartSubject.All, new ChartRequest(ChartRequest.Wide, ChartTheme.Light, ChartDress.InPage))?.ToInlineSvg();
            }
        }
        catch (Exception fault)
        {
            // Pages draw for themselves, and say what is wrong.
            NotDrawn(log, fault.GetBaseException().Message.ReplaceLineEndings(" "));
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The first pictures could not be drawn at start: {Why}")]
    private static partial void NotDrawn(ILogger log, string why);
}
