using System.Diagnostics;
using System.Globalization;

namespace Analytics.Benchmarks;

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
