using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Analytics.Charts;
using Analytics.Warehouse;
using Analytics.Warehouse.Scopes;

namespace Analytics.Portal.Charts;

/// <summary>Every chart by its name, drawn once for each subject, request and warehouse version.</summary>
public sealed class ChartGallery(WarehouseDatabase warehouse, IEnumerable<IChartSource> sources)
{
    private const int KeptPictures = 512;

    // A chart of nothing still says so; no chart is drawn higher than this.
    private const int LeastHeight = 120;
    private const int MostHeight = 8000;

    // What a picture on its own has besides: its title and wider margins.
    private const int StandaloneHeight = 52;

    private readonly Dictionary<string, ChartDefinition> _charts = sources.SelectMany(source => source.Charts).ToDictionary(chart => chart.Name, StringComparer.Ordinal);

    private static readonly string Program = typeof(ChartPicture).Module.ModuleVersionId.ToString("N")[..8] + typeof(ChartGallery).Module.ModuleVersionId.ToString("N")[..8];

    private Drawn _drawn = new("");

    /// <summary>The names of all charts.</summary>
    public IReadOnlyCollection<string> Names => _charts.Keys;

    /// <summary>What the pictures are drawn from: changes when the warehouse does, and differs between warehouses.</summary>
    public string Edition => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{warehouse.Version}-{warehouse.ChangedAt.Ticks:x}");

    /// <summary>Whose the pictures are: who may read other interviews has others.</summary>
    public static string Readers => ReadScope.Current.ToString();

    /// <summary>What a picture's address carries to be kept for good: the data it is drawn from, the program that draws it, and what its reader may read.</summary>
    public string Imprint => $"{Edition}-{Program}{(ReadScope.Current.IsEverything ? "" : "-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Readers)).AsSpan(0, 6)))}";

    /// <summary>Draws a chart, or gives the picture already drawn.</summary>
    /// <param name="name">Its name in the address.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="request">Size, theme and dress.</param>
    /// <returns>The picture; null when no chart has the name.</returns>
    public ChartPicture? Draw(string name, ChartSubject subject, ChartRequest request)
    {
        if (!_charts.TryGetValue(name, out var chart)) return null;

        var edition = Edition;
        var kept = _drawn;
        if (kept.Edition != edition || kept.Pictures.Count > KeptPictures) _drawn = kept = new Drawn(edition);
        return kept.Pictures.GetOrAdd((Readers, name, subject, request), _ => chart.Data(subject).Draw(Sized(chart, subject, request).Size, request.Theme, request.Dress));
    }

    /// <summary>The size a chart is drawn in, without drawing it.</summary>
    /// <param name="name">Its name in the address.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="request">Size, theme and dress.</param>
    public ChartSize SizeOf(string name, ChartSubject subject, ChartRequest request) =>
        _charts.TryGetValue(name, out var chart) ? Sized(chart, subject, request).Size : request.Size;

    private static ChartRequest Sized(ChartDefinition chart, ChartSubject subject, ChartRequest request) =>
        request with { Height = request.Height ?? (chart.Height is { } suits ? Math.Clamp(suits(subject, request.Width) + (request.Dress == ChartDress.Standalone ? StandaloneHeight : 0), LeastHeight, MostHeight) : request.Size.Height) };

    private sealed record Drawn(string Edition)
    {
        public ConcurrentDictionary<(string, string, ChartSubject, ChartRequest), ChartPicture> Pictures { get; } = new();
    }
}
