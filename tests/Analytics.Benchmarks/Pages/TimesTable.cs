using System.Globalization;

namespace Analytics.Benchmarks.Pages;

/// <summary>The times as a Markdown table for docs/performance.md: a row per address, sizes side by side.</summary>
internal static class TimesTable
{
    public static void Write(IReadOnlyList<AddressTimes> times, TextWriter output)
    {
        var sizes = times.Select(t => t.Interviews).Distinct().Order().ToList();
        output.WriteLine($"{Environment.ProcessorCount} cores, {System.Runtime.InteropServices.RuntimeInformation.OSDescription}, {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}; load {Load()}");
        output.WriteLine();
        output.WriteLine($"| address | {string.Join(" | ", sizes.Select(Header))} | p95, largest : smallest | processor, largest : smallest |");
        output.WriteLine($"|---|{string.Concat(sizes.Select(_ => "---:|"))}---:|---:|");
        foreach (var address in times.GroupBy(t => t.Name)) output.WriteLine(Row(address.Key, [.. address.OrderBy(t => t.Interviews)]));
    }

    private static string Header(long interviews) => string.Create(CultureInfo.InvariantCulture, $"{interviews:N0}: p50 / p95 / repeated p95 / cold / processor p50");

    private static string Row(string name, IReadOnlyList<AddressTimes> bySize)
    {
        var (smallest, largest) = (bySize[0], bySize[^1]);
        var elapsed = AddressTimes.Quantile(largest.Warm, 0.95) / AddressTimes.Quantile(smallest.Warm, 0.95);
        var processor = AddressTimes.Quantile(largest.Processor, 0.5) / AddressTimes.Quantile(smallest.Processor, 0.5);
        return string.Create(CultureInfo.InvariantCulture, $"| {name} | {string.Join(" | ", bySize.Select(Cell))} | {elapsed:N2} | {processor:N2} |");
    }

    private static string Cell(AddressTimes times) => string.Create(CultureInfo.InvariantCulture,
        $"{AddressTimes.Quantile(times.Warm, 0.5):N0} / {AddressTimes.Quantile(times.Warm, 0.95):N0} / {AddressTimes.Quantile(times.Repeated, 0.95):N0} / {times.Cold:N0} / {AddressTimes.Quantile(times.Processor, 0.5):N0}");

    // How busy the machine was besides, where it says so.
    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
