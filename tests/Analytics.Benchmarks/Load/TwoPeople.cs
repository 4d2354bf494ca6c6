using System.Diagnostics;
using System.Globalization;
using System.Net;
using Analytics.Benchmarks.Pages;
using Analytics.State.Access;

namespace Analytics.Benchmarks.Load;

/// <summary>How long one person waits who asks now and then, alone and while another asks many different things a second; each is known by a token, limits as in a company.</summary>
internal static class TwoPeople
{
    private const int ASecond = 50;
    private const int Seed = 17;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(500);

    public static async Task RunAsync(string warehouse, int seconds)
    {
        using var work = new WorkFolder();
        await using var portal = await PortalUnderTest.StartAsync(warehouse, Directory.CreateDirectory(work.At("inbox")).FullName, "--State:Path", work.At("s.state"), "--Access:Open", "false", "--Access:RequestsPerSecond", "20");
        using var busy = portal.As("busy", Role.Engineer);
        using var reader = portal.As("reader", Role.Analyst);
        var addresses = new VariedAddresses(portal, Seed);

        var alone = await WorkAsync(reader, addresses, seconds);
        using var stop = new CancellationTokenSource();
        var storm = StormAsync(busy, addresses, stop.Token);
        var beside = await WorkAsync(reader, addresses, seconds);
        await stop.CancelAsync();
        var (answered, refused) = await storm;

        Console.WriteLine(Line("one person alone", alone));
        Console.WriteLine(Line($"the same beside {ASecond} varied requests a second of another", beside));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"of the other's requests {answered} were answered, {refused} refused with 429"));
    }

    private static async Task<List<double>> WorkAsync(HttpClient client, VariedAddresses addresses, int seconds)
    {
        var times = new List<double>();
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromSeconds(seconds);)
        {
            var began = clock.Elapsed;
            using var answer = await client.GetAsync(new Uri(addresses.Next(), UriKind.Relative));
            await answer.Content.ReadAsByteArrayAsync();
            if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"The reader was answered {(int)answer.StatusCode}.");
            times.Add((clock.Elapsed - began).TotalMilliseconds);
            if (clock.Elapsed - began < Between) await Task.Delay(Between - (clock.Elapsed - began));
        }

        return times;
    }

    private static async Task<(int Answered, int Refused)> StormAsync(HttpClient client, VariedAddresses addresses, CancellationToken stop)
    {
        var (asked, answered, refused) = (new List<Task>(), 0, 0);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / ASecond));
        while (!stop.IsCancellationRequested)
        {
            asked.Add(AskAsync(addresses.Next()));
            await timer.WaitForNextTickAsync(CancellationToken.None);
        }

        await Task.WhenAll(asked);
        return (answered, refused);

        async Task AskAsync(string address)
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), CancellationToken.None);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests) Interlocked.Increment(ref refused);
            else if (answer.IsSuccessStatusCode) Interlocked.Increment(ref answered);
        }
    }

    private static string Line(string name, List<double> times) => string.Create(
        CultureInfo.InvariantCulture, $"{name}: {times.Count} requests, p50 {AddressTimes.Quantile(times, 0.5):N0} ms, p95 {AddressTimes.Quantile(times, 0.95):N0} ms, longest {times.Max():N0} ms");
}
