using Analytics.Cluster;
using Analytics.Cluster.Catalogue;
using Analytics.Cluster.Working;
using Analytics.Jobs.Inbox;
using Analytics.Jobs.Upload;
using Analytics.Warehouse.Sources;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Analytics.Jobs.Cluster;

/// <summary>Looks for new files and asks for them to be read, while no other process does. What was asked for and whose job was lost it asks for again.</summary>
internal sealed partial class ClusterScan(
    ClusterCatalogue catalogue, ClusterQueue queue, LeftoverSweep sweep, InboxOptions options, SettlingFiles settling, ClaimedFiles claims, ILogger<ClusterScan> log, UploadFolders uploads,
    ClusterLedger ledger, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan UsualBetween = TimeSpan.FromSeconds(10);
    // Longer than the longest wait before another try, and than several signs of life of whoever reads.
    private static readonly TimeSpan JobIsLost = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromHours(1);
    private static readonly TimeSpan LeftoverIsOld = TimeSpan.FromDays(1);

    private readonly InboxScan _inbox = new(options, ledger, settling, claims, uploads);
    private DateTimeOffset _sweptAt;
    private bool _isSure;
    private string? _said;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The start does not wait for it.
        await Task.Yield();
        using var turn = new ClusterLock(catalogue, ClusterDuty.Scan);
        using var timer = new PeriodicTimer(options.ScanEvery.Every ?? UsualBetween, clock);
        do
        {
            try
            {
                if (!turn.TryHold())
                {
                    _isSure = false;
                    continue;
                }

                if (!_isSure) EnqueueForgotten();
                Look();
                await SweepAsync(stoppingToken);
                _said = null;
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                _isSure = false;
                if (fault.Message != _said) CannotScan(log, fault.Message);
                _said = fault.Message;
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    // Whoever had the turn before may have been killed between asking for a batch and giving it to the queue; so may this process have failed. A job too many does nothing.
    private void EnqueueForgotten()
    {
        foreach (var position in catalogue.NeverEnqueued()) Enqueue(position);
        _isSure = true;
    }

    private void Look()
    {
        // Looking would make it, and what is put there then nobody else would see.
        if (!Directory.Exists(options.Path)) throw new ClusterUnavailableException($"The inbox {options.Path} is not there. See that it is mounted.");
        var found = _inbox.Look(byRequest: true).Batches;
        try
        {
            foreach (var batch in found)
            {
                var wish = new FilesWish(batch.Paths, batch.Root, batch.Label.RunId, batch.Label.Evaluator, options.Path);
                if (catalogue.Ask(wish, PendingSources.Of(batch.Paths)) is { } asked) Enqueue(asked);
            }
        }
        finally
        {
            // The catalogue knows those that were asked for; the others are found again at the next look.
            claims.Release(found.SelectMany(batch => batch.Paths));
        }

        foreach (var lost in catalogue.Lost(JobIsLost, queue.IsEmpty)) Enqueue(lost);
    }

    private void Enqueue(long position)
    {
        queue.Enqueue(position);
        catalogue.Enqueued(position);
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now - _sweptAt < BetweenSweeps) return;
        _sweptAt = now;
        var deleted = await sweep.RunAsync((now - LeftoverIsOld).UtcDateTime, cancellationToken);
        if (deleted > 0) Swept(log, deleted);
    }

    [LoggerMessage(LogLevel.Warning, "The inbox cannot be scanned for the cluster: {Why}")]
    private static partial void CannotScan(ILogger log, string why);

    [LoggerMessage(LogLevel.Information, "{Count} segments that were never published are deleted")]
    private static partial void Swept(ILogger log, int count);
}
