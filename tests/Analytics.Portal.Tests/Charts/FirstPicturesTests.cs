using System.Collections.Concurrent;
using Analytics.Charts;
using Analytics.Charts.Histograms;
using Analytics.Portal.Charts;
using Analytics.Portal.Tests.Support;
using Analytics.Warehouse;
using Analytics.Warehouse.Queries;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Analytics.Portal.Tests.Charts;

public sealed class FirstPicturesTests
{
    [Fact]
    public async Task Start_WithInterviews_DrawsThePicturesOfTheFirstPageAsPagesAskForThem()
    {
        var source = new Counting("recommendations", "scores", "overview-positions", "relevance-judge");
        var gallery = await StartAsync(await SampleWarehouse.GetAsync(), source);

        Assert.Equal(["recommendations", "scores", "overview-positions", "relevance-judge"], source.Drawn);
        gallery.Draw("scores", ChartSubject.All, new ChartRequest(ChartRequest.Wide, ChartTheme.Light, ChartDress.InPage));
        Assert.Equal(4, source.Drawn.Count);
    }

    [Fact]
    public async Task Start_WithoutInterviews_DrawsNothing()
    {
        using var empty = WarehouseDatabase.InMemory();
        var source = new Counting("recommendations");

        await StartAsync(empty, source);

        Assert.Empty(source.Drawn);
    }

    [Fact]
    public async Task Start_WhereAPictureCannotBeDrawn_GoesOn() =>
        await StartAsync(await SampleWarehouse.GetAsync(), new Counting("recommendations") { Fault = new InvalidOperationException("no fonts") });

    private static async Task<ChartGallery> StartAsync(WarehouseDatabase warehouse, Counting source)
    {
        var gallery = new ChartGallery(warehouse, [source]);
        using var portal = new Started();
        using var pictures = new FirstPictures(source, new HeldValues(warehouse), gallery, portal, NullLogger<FirstPictures>.Instance);
        await pictures.StartAsync(CancellationToken.None);
        Assert.Empty(source.Drawn);
        portal.Tell();
        await pictures.ExecuteTask!;
        return gallery;
    }

    private sealed class Started : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource _started = new();

        public CancellationToken ApplicationStarted => _started.Token;

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void Tell() => _started.Cancel();

        public void StopApplication() => throw new NotSupportedException();

        public void Dispose() => _started.Dispose();
    }

    private sealed class Counting(params string[] names) : IChartSource
    {
        public ConcurrentQueue<string> Drawn { get; } = [];

        public Exception? Fault { get; init; }

        public IReadOnlyList<ChartDefinition> Charts => [.. names.Select(name => new ChartDefinition(name, _ =>
        {
            Drawn.Enqueue(name);
            if (Fault is not null) throw Fault;
            return new HistogramData("Scores", "items", ["1"], [new HistogramGroup("", [new BinCount(1, null)])]);
        }))];
    }
}
