using System.Globalization;

namespace Analytics.Benchmarks.Pages;

/// <summary>The times as a Markdown table for docs/performance.md: a row per address, warehouses side by side.</summary>
internal static class TimesTable
{
    public static void Write(IReadOnlyList<AddressTimes> times, TextWriter output)
    {
        var sizes = times.Select(t => (t.Runs, t.Interviews)).Distinct().Order().ToList();
        output.WriteLine($"{Environment.ProcessorCount} cores, {System.Runtime.InteropServices.RuntimeInformation.OSDescription}, {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}; load {Load()}");
        output.WriteLine();
        output.WriteLine($"| address | {string.Join(" | ", sizes.Select(size => Header(size.Interviews, size.Runs)))} | last : first | p95 fresh | p95 repeated | first |");
        output.WriteLine($"|---|{string.Concat(sizes.Select(_ => "---:|"))}---:|---:|---:|---:|");
        foreach (var address in times.GroupBy(t => t.Name)) output.WriteLine(Row(address.Key, [.. address.OrderBy(t => (t.Runs, t.Interviews))]));
    }

    private static string Header(long interviews, int runs) => string.Create(CultureInfo.InvariantCulture, $"{interviews:N0} in {runs:N0}");

    // Processor time by size, which other work on the machine disturbs least; then what a reader waits for at the largest size.
    private static string Row(string name, IReadOnlyList<AddressTimes> bySize)
    {
        var largest = bySize[^1];
        var ratio = Spent(largest) / Spent(bySize[0]);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {string.Join(" | ", bySize.Select(t => Spent(t).ToString("N0", CultureInfo.InvariantCulture)))} | {ratio:N1} | {AddressTimes.Quantile(largest.Warm, 0.95):N0} | {AddressTimes.Quantile(largest.Repeated, 0.95):N0} | {largest.Cold:N0} |");
    }

    private static double Spent(AddressTimes times) => AddressTimes.Quantile(times.Processor, 0.5);

    // How busy the machine was besides, where it says so.
    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
