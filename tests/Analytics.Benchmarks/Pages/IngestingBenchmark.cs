using System.Globalization;

namespace Analytics.Benchmarks.Pages;

/// <summary>What pages take while thousands of files are loaded beside them, against what they take when nothing is: fresh cohorts of one portal, one page after another.</summary>
internal static class IngestingBenchmark
{
    private const int Seed = 82;
    private const int WarmUp = 10;
    private const int NewRuns = 40;

    public static async Task<int> RunAsync(PageOptions options)
    {
        var addresses = MeasuredAddresses.All.Where(a => a.Address.Contains("{cells}", StringComparison.Ordinal) && options.Means(a.Name)).ToList();
        foreach (var warehouse in await options.FindAsync())
        {
            // The warehouse grows, so a copy does.
            using var work = new WorkFolder();
            var file = work.FreshFile("warehouse.duckdb");
            File.Copy(warehouse, file);
            Write(work.At("arriving"), options.Files);
            var inbox = Directory.CreateDirectory(work.At("inbox")).FullName;
            await using var portal = await PortalUnderTest.StartAsync(file, inbox, "--Inbox:ScanEvery", "1", "--Inbox:SettleSeconds", "0");
            await portal.SettleAsync();
            await MeasureAsync(portal, addresses, options.Requests, () => Directory.Move(work.At("arriving"), Path.Combine(inbox, "arriving")));
        }

        return 0;
    }

    private static async Task MeasureAsync(PortalUnderTest portal, IReadOnlyList<(string Name, string Address)> addresses, int requests, Action begin)
    {
        var (interviews, runs) = (portal.Interviews, portal.Runs);
        var cohorts = new FreshCohorts(portal.Known, portal.Ids, Seed);
        var (idle, loading) = (addresses.ToDictionary(a => a.Name, _ => new List<double>()), addresses.ToDictionary(a => a.Name, _ => new List<double>()));
        await AskAsync(WarmUp, []);
        await AskAsync(requests, idle);
        begin();
        while (!await portal.IsLoadingAsync()) await Task.Delay(100);
        for (var asked = 0; asked < requests && await portal.IsLoadingAsync(); asked++) await AskAsync(1, loading);
        IngestingTable.Write(string.Create(CultureInfo.InvariantCulture, $"{interviews:N0} in {runs:N0}"), idle, loading, Console.Out);

        async Task AskAsync(int rounds, Dictionary<string, List<double>> times)
        {
            for (var round = 0; round < rounds; round++)
            {
                foreach (var (name, address) in addresses)
                {
                    var (elapsed, _) = await portal.AskAsync(cohorts.Fill(address, interviews));
                    if (times.TryGetValue(name, out var of)) of.Add(elapsed);
                }
            }
        }
    }

    private static void Write(string folder, int files)
    {
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Writing {files:N0} files ..."));
        foreach (var text in MadeWarehouses.Texts(files, NewRuns, Seed, new DateTime(2032, 1, 5, 9, 0, 0, DateTimeKind.Unspecified)))
        {
            var run = Directory.CreateDirectory(Path.Combine(folder, text.RunFolder)).FullName;
            File.WriteAllText(Path.Combine(run, text.FileName), text.Text);
        }
    }
}
