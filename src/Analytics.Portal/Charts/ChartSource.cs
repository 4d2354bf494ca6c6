using Analytics.Charts;

namespace Analytics.Portal.Charts;

/// <summary>A page's charts. Every class that implements it is registered by <see cref="ChartEndpoints.AddCharts"/> and asked by name.</summary>
public interface IChartSource
{
    /// <summary>Its charts; names are unique in the portal.</summary>
    IReadOnlyList<ChartDefinition> Charts { get; }
}

/// <summary>A chart that has an address of its own.</summary>
/// <param name="Name">Its name there: <c>/charts/NAME.svg</c>.</param>
/// <param name="Data">What it shows of a subject.</param>
public sealed record ChartDefinition(string Name, Func<ChartSubject, ChartData> Data)
{
    /// <summary>Height in CSS pixels that suits a subject at a width, of charts that grow with their data; null for the usual height.</summary>
    public Func<ChartSubject, int, int>? Height { get; init; }
}
