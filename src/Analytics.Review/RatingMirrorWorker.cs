using System.Threading.Channels;
using Analytics.State;
using Analytics.State.Review;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Analytics.Review;

/// <summary>
/// Carries ratings into the warehouse, a moment after they were given: each would make every kept answer of the portal stale, so that those of a moment go together. At start it
/// makes good what a warehouse made anew, or a state file put back, does not know.
/// </summary>
public sealed partial class RatingMirrorWorker(RatingMirror mirror, Ratings ratings, ILogger<RatingMirrorWorker> log) : BackgroundService
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    private readonly Channel<bool> _asked = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Says that ratings changed.</summary>
    public void Ask() => _asked.Writer.TryWrite(true);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var isSettled = false;
        Ask();
        while (await _asked.Reader.WaitToReadAsync(stoppingToken))
        {
            await Task.Delay(Moment, stoppingToken);
            _asked.Reader.TryRead(out _);
            try
            {
                if (!isSettled) ratings.Settle();
                isSettled = true;
                await mirror.RefreshAsync(stoppingToken);
            }
            catch (StateUnavailableException fault)
            {
                NotCarried(fault.Message);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Ratings were not carried into the warehouse; the next one, or the next start, tries again. {Reason}")]
    private partial void NotCarried(string reason);
}
