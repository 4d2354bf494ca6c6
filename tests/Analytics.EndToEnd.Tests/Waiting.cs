using Microsoft.Playwright;

namespace Analytics.EndToEnd.Tests;

/// <summary>Waits for background work by looking at pages again, as a reader would.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);

    /// <summary>Until the Interviews page counts this many, then back to the Overview.</summary>
    public static async Task ForInterviewsAsync(IPage page, RunningPortal portal, int count)
    {
        await UntilAsync(async () =>
        {
            await page.GotoAsync($"{portal.Address}/interviews");
            return (await page.GetByRole(AriaRole.Main).InnerTextAsync()).Contains(count == 1 ? "1 interview" : $"{count} interviews", StringComparison.Ordinal);
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
