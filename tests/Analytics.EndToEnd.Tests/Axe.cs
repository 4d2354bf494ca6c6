using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Analytics.EndToEnd.Tests;

/// <summary>What axe finds on a page.</summary>
internal static class Axe
{
    // Every rule is asked; only of those that are broken is it told where, which is most of what a run costs.
    private static readonly AxeRunOptions Violations = new() { ResultTypes = [ResultType.Violations] };

    /// <summary>Fails when a rule is broken. <paramref name="place"/> says where in the message.</summary>
    public static async Task FindsNothingAsync(IPage page, string place = "")
    {
        // Without frames the page itself can add up what was found; with some, axe would open another page for that.
        Assert.Single(page.Frames);
#pragma warning disable CS0618 // Obsolete for the sake of frames, of which there is none.
        var found = (await page.Locator("html").RunAxeLegacy(Violations)).Violations;
#pragma warning restore CS0618
        Assert.True(found.Length == 0, $"{place}: " + string.Join("\n", found.Select(v => $"{v.Id}: {v.Help} ({v.Nodes.Length}) {v.Nodes[0].Html} {string.Join(' ', v.Nodes[0].Any.Select(a => a.Message))}")));
    }
}
