using System.Collections.Concurrent;
using Analytics.Charts;
using Analytics.Charts.StackedBars;
using Analytics.Charts.Trends;
using Analytics.Portal.Pages.Overview;
using Analytics.Warehouse;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Charts;

/// <summary>Every chart by its name, drawn once for each request and warehouse version.</summary>
public sealed class ChartGallery(WarehouseDatabase warehouse, RunFigures runs, RunRelevance relevance)
{
    private const int KeptPictures = 128;

    private static readonly Dictionary<string, Func<OverviewCharts, ChartRequest, ChartPicture>> Charts = new(StringComparer.Ordinal)
    {
        ["recommendations"] = (charts, request) => StackedBarChart.Draw(charts.Recommendations(), request.Size, request.Theme, request.Dress),
        ["scores"] = (charts, request) => TrendChart.Draw(charts.Scores(), request.Size, request.Theme, request.Dress),
        ["relevance-judge"] = (charts, request) => TrendChart.Draw(charts.Relevance("judge"), request.Size, request.Theme, request.Dress),
        ["relevance-similarity"] = (charts, request) => TrendChart.Draw(charts.Relevance("similarity"), request.Size, request.Theme, request.Dress),
    };

    private Drawn _drawn = new("");

    /// <summary>What the pictures are drawn from: changes when the warehouse does, and differs between warehouses.</summary>
    public string Edition => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{warehouse.Version}-{warehouse.ChangedAt.Ticks:x}");

    /// <summary>Draws a chart, or gives the picture already drawn.</summary>
    /// <param name="name">Its name in the address.</param>
    /// <param name="request">Size, theme and dress.</param>
    /// <returns>The picture; null when no chart has the name.</returns>
    public ChartPicture? Draw(string name, ChartRequest request)
    {
        if (!Charts.TryGetValue(name, out var draw)) return null;

        var edition = Edition;
        var kept = _drawn;
        if (kept.Edition != edition || kept.Pictures.Count > KeptPictures) _drawn = kept = new Drawn(edition);
        return kept.Pictures.GetOrAdd((name, request), _ => draw(new OverviewCharts(new OverviewFigures(runs.Read(), relevance.Read())), request));
    }

    private sealed record Drawn(string Edition)
    {
        public ConcurrentDictionary<(string, ChartRequest), ChartPicture> Pictures { get; } = new();
    }
}
