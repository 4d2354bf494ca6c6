using System.Globalization;

namespace Analytics.Benchmarks.Pages;

/// <summary>How long each address takes, cold and warm, with fresh parameters and with repeated ones, over warehouses of several sizes.</summary>
internal static class PageBenchmark
{
    private const int Seed = 81;
    private const int WarmUp = 5;

    public static async Task<int> RunAsync(PageOptions options)
    {
        using var work = new WorkFolder();
        var empty = Directory.CreateDirectory(work.At("inbox")).FullName;
        var times = new List<AddressTimes>();
        var warehouses = await options.FindAsync();
        foreach (var warehouse in warehouses)
        {
            await using var portal = await PortalUnderTest.StartAsync(warehouse, empty);
            await portal.SettleAsync();
        }

        // One address over all sizes in a row, so that other work on the machine disturbs all of them alike.
        foreach (var (name, address) in MeasuredAddresses.All.Where(a => options.Means(a.Name)))
        {
            foreach (var warehouse in warehouses)
            {
                var measured = await MeasureAsync(warehouse, empty, name, address, options.Requests);
                times.Add(measured);
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{measured.Interviews,9:N0} in {measured.Runs,5:N0}  {name,-32} cold {measured.Cold,7:N0}  warm p50 {AddressTimes.Quantile(measured.Warm, 0.5),7:N1}  p95 {AddressTimes.Quantile(measured.Warm, 0.95),7:N1}  processor p50 {AddressTimes.Quantile(measured.Processor, 0.5),7:N1}  repeated p95 {AddressTimes.Quantile(measured.Repeated, 0.95),7:N1} ms"));
            }
        }

        TimesTable.Write(times, Console.Out);
        return 0;
    }

    private static async Task<AddressTimes> MeasureAsync(string warehouse, string emptyFolder, string name, string template, int requests)
    {
        await using var portal = await PortalUnderTest.StartAsync(warehouse, emptyFolder);
        var interviews = portal.Interviews;
        var cohorts = new FreshCohorts(portal.Known, portal.Ids, Seed);
        var cold = (await portal.AskAsync(cohorts.Fill(template, interviews))).Elapsed;
        for (var i = 0; i < WarmUp; i++) await portal.AskAsync(cohorts.Fill(template, interviews));

        var asked = new List<string>();
        var (fresh, processor) = (new List<double>(), new List<double>());
        for (var i = 0; i < requests && template.Contains('{', StringComparison.Ordinal); i++)
        {
            asked.Add(cohorts.Fill(template, interviews));
            var (elapsed, spent) = await portal.AskAsync(asked[^1]);
            fresh.Add(elapsed);
            processor.Add(spent);
        }

        var repeated = new List<double>();
        for (var i = 0; i < requests; i++)
        {
            var (elapsed, spent) = await portal.AskAsync(asked.Count > 0 ? asked[^((i % Math.Min(asked.Count, 20)) + 1)] : template);
            repeated.Add(elapsed);
            if (asked.Count == 0) processor.Add(spent);
        }

        return new AddressTimes(name, interviews, portal.Runs, cold, fresh, repeated, processor);
    }
}
