using Analytics.Charts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Charts;

/// <summary>
/// Draws the Overview's pictures of all interviews once the portal has started, so that whoever opens the first page does not wait for fonts, letters and statements that are needed for the
/// first time. A warehouse that holds nothing has none.
/// </summary>
internal sealed partial class FirstPictures(HeldValues held, ChartGallery gallery, ILogger<FirstPictures> log) : BackgroundService
{
    private static readonly string[] Names = ["recommendations", "scores", "overview-positions", "relevance-judge", "relevance-similarity"];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The start does not wait for it.
        await Task.Yield();
        try
        {
            if (held.Read().Runs.Count == 0) return;
            foreach (var name in Names)
            {
                if (stoppingToken.IsCancellationRequested) return;
                gallery.Draw(name, ChartSubject.All, new ChartRequest(ChartRequest.Wide, ChartTheme.Light, ChartDress.InPage))?.ToInlineSvg();
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
