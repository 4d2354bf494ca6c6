using Analytics.EndToEnd.Tests.Evidence;
using Microsoft.Playwright;

namespace Analytics.EndToEnd.Tests;

/// <summary>Waits for background work by asking for pages again.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);

    private static readonly HttpClient Client = new();

    /// <summary>Until the Interviews page counts this many, then to the Overview. A browser that drew the page each time would take the processor from what is waited for.</summary>
    public static async Task ForInterviewsAsync(IPage page, RunningPortal portal, int count)
    {
        await UntilAsync(async () =>
        {
            var answer = new ReadPage(await Client.GetStringAsync(new Uri($"{portal.Address}/interviews"))).Answer;
            return answer.StartsWith(count == 1 ? "1 interview" : $"{count} interviews", StringComparison.Ordinal);
        }, $"{count} interviews on the Interviews page");
        await page.GotoAsync(portal.Address);
    }

    public static async Task UntilAsync(Func<Task<bool>> condition, string what)
    {
        var end = DateTime.UtcNow + Longest;
        while (!await condition())
        {
            Assert.True(DateTime.UtcNow < end, $"Waited {Longest.TotalSeconds:0} s in vain for {what}.");
            await Task.Delay(250);
        }
    }
}
