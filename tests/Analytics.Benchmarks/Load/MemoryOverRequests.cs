using System.Globalization;
using Analytics.Benchmarks.Pages;
using Analytics.State.Access;

namespace Analytics.Benchmarks.Load;

/// <summary>What the portal holds after so many different requests, so that what is kept by answers shows whether it ends.</summary>
internal static class MemoryOverRequests
{
    private const int Steps = 10;
    private const int Seed = 29;

    public static async Task RunAsync(string warehouse, int requests)
    {
        using var work = new WorkFolder();
        await using var portal = await PortalUnderTest.StartAsync(warehouse, Directory.CreateDirectory(work.At("inbox")).FullName, "--State:Path", work.At("s.state"), "--Access:Open", "false", "--Access:RequestsPerSecond", "0");
        using var reader = portal.As("reader", Role.Engineer);
        var addresses = new VariedAddresses(portal, Seed);
        for (var asked = 0; asked <= requests; asked++)
        {
            if (asked % Math.Max(1, requests / Steps) == 0) Write(asked);
            using var answer = await reader.GetAsync(new Uri(addresses.Next(), UriKind.Relative));
            await answer.Content.ReadAsByteArrayAsync();
        }
    }

    private static void Write(int asked)
    {
        GC.Collect();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"after {asked,6:N0} varied requests: {Environment.WorkingSet >> 20,6:N0} MB in all, {GC.GetTotalMemory(forceFullCollection: true) >> 20,5:N0} MB of it managed"));
    }
}
