using System.Globalization;

namespace Analytics.Benchmarks.Pages;

/// <summary>Times of pages without and during a load as a Markdown table for docs/performance.md, elapsed milliseconds.</summary>
internal static class IngestingTable
{
    public static void Write(string warehouse, Dictionary<string, List<double>> idle, Dictionary<string, List<double>> loading, TextWriter output)
    {
        output.WriteLine($"{warehouse}; {Environment.ProcessorCount} cores, {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}");
        output.WriteLine();
        output.WriteLine("| address | idle p50 | idle p95 | loading p50 | loading p95 | p95 loading : idle | requests during the load |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        foreach (var (name, times) in idle)
        {
            var during = loading[name];
            output.WriteLine(during.Count == 0
                ? $"| {name} | {Quantile(times, 0.5)} | {Quantile(times, 0.95)} | — | — | — | 0 |"
                : $"| {name} | {Quantile(times, 0.5)} | {Quantile(times, 0.95)} | {Quantile(during, 0.5)} | {Quantile(during, 0.95)} | {Ratio(during, times)} | {during.Count} |");
        }
    }

    private static string Quantile(List<double> times, double share) => AddressTimes.Quantile(times, share).ToString("N0", CultureInfo.InvariantCulture);

    private static string Ratio(List<double> during, List<double> idle) =>
        (AddressTimes.Quantile(during, 0.95) / AddressTimes.Quantile(idle, 0.95)).ToString("N1", CultureInfo.InvariantCulture);
}
