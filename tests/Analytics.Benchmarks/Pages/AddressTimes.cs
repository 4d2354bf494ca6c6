namespace Analytics.Benchmarks.Pages;

/// <summary>Times of one address over one warehouse, in milliseconds.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Interviews">How many interviews the warehouse holds.</param>
/// <param name="Runs">How many runs they are in.</param>
/// <param name="Cold">The first request to a portal that has just started.</param>
/// <param name="Fresh">Requests with parameters not asked for before; addresses without parameters have none but repeated ones.</param>
/// <param name="Repeated">Requests asked before.</param>
/// <param name="Processor">Processor time of the fresh requests (of the repeated ones where there are none).</param>
internal sealed record AddressTimes(
    string Name, long Interviews, int Runs, double Cold, IReadOnlyList<double> Fresh, IReadOnlyList<double> Repeated, IReadOnlyList<double> Processor)
{
    /// <summary>What a reader waits for: fresh parameters where there are any.</summary>
    public IReadOnlyList<double> Warm => Fresh.Count > 0 ? Fresh : Repeated;

    /// <summary>The value that this share of all does not exceed.</summary>
    public static double Quantile(IReadOnlyList<double> values, double share) => values.Order().ElementAt((int)Math.Ceiling(values.Count * share) - 1);
}
