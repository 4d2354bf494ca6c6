using System.Diagnostics;
using System.Globalization;
using Analytics.Warehouse;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Benchmarks.Search;

/// <summary>
/// What a search for words costs in a warehouse: filling its index, finding the interviews, and the first page of a list with the number of hits and the
/// places shown, for all interviews and for those of one position. Every answer is computed anew.
/// </summary>
internal static class SearchBenchmark
{
    // From rare to nearly everywhere, parts of words, phrases, and one in two letters.
    private static readonly string[] Searches = ["kubernetes", "Kafka", "the", "tion", "ing", "in the", "the rest of the", "ation of", "nobody says this", "go"];

    public static async Task<int> RunAsync(string file, int rounds)
    {
        using var warehouse = WarehouseDatabase.Open(file);
        var position = new HeldValues(warehouse).Read().Positions.Order(StringComparer.Ordinal).First();
        var interviews = new InterviewListSummary(warehouse).Read(Cohort.All).Interviews;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{interviews:N0} interviews; middle of {rounds} rounds, elapsed (processor) milliseconds"));
        var filling = await Times.OfAsync(() => warehouse.Words.RebuildAsync());
        var bytes = new FileInfo(warehouse.Words.FilePath!).Length;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"index filled in {filling}; {bytes / 1e6:0} MB"));
        Console.WriteLine("| looked for | hits | found | first page and number | the same in one position |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        foreach (var text in Searches) await MeasureAsync(warehouse, text, position, rounds);
        return 0;
    }

    private static async Task MeasureAsync(WarehouseDatabase warehouse, string text, string position, int rounds)
    {
        var everywhere = new Cohort { Search = text };
        var found = new List<Times>();
        var all = new List<Times>();
        var some = new List<Times>();
        for (var round = 0; round <= rounds; round++)
        {
            await ForgetAsync(warehouse);
            found.Add(Times.Of(() => warehouse.Words.Interviews(text)));
            all.Add(Times.Of(() => ReadPage(warehouse, everywhere)));
            await ForgetAsync(warehouse);
            some.Add(Times.Of(() => ReadPage(warehouse, everywhere with { Positions = [position] })));
        }

        // The first round warms up.
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| `{text}` | {new InterviewListSummary(warehouse).Read(everywhere).Interviews:N0} | {Times.Middle(found.Skip(1))} | {Times.Middle(all.Skip(1))} | {Times.Middle(some.Skip(1))} |"));
    }

    private static void ReadPage(WarehouseDatabase warehouse, Cohort cohort)
    {
        new InterviewListSummary(warehouse).Read(cohort);
        var rows = new InterviewList(warehouse).Read(cohort, InterviewOrder.Default, 1, 25);
        new InterviewHits(warehouse).Read(cohort.Search!, rows.Select(row => row.InterviewId));
    }

    // Answers are kept until something changes.
    private static Task<bool> ForgetAsync(WarehouseDatabase warehouse) => warehouse.WriteAsync(connection =>
    {
        WarehouseVersion.Bump(connection, DateTime.UtcNow);
        return true;
    });
}

/// <summary>How long something took.</summary>
/// <param name="Elapsed">By the clock.</param>
/// <param name="Processor">Of all threads of the process.</param>
internal readonly record struct Times(TimeSpan Elapsed, TimeSpan Processor)
{
    public static Times Of(Action work) => OfAsync(() =>
    {
        work();
        return Task.CompletedTask;
    }).GetAwaiter().GetResult();

    public static async Task<Times> OfAsync(Func<Task> work)
    {
        var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await work();
        return new Times(clock.Elapsed, Environment.CpuUsage.TotalTime - before);
    }

    public static Times Middle(IEnumerable<Times> all)
    {
        var times = all.ToList();
        return new Times(times.Select(one => one.Elapsed).Order().ElementAt(times.Count / 2), times.Select(one => one.Processor).Order().ElementAt(times.Count / 2));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Elapsed.TotalMilliseconds:0} ({Processor.TotalMilliseconds:0})");
}
