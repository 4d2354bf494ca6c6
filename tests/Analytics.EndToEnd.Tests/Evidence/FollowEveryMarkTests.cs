using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Analytics.EndToEnd.Tests.Evidence;

/// <summary>
/// Every number of a chart is one click from its interviews: every link is followed, what it arrives at is counted, and the way back is the page itself.
/// All combinations take minutes: <c>dotnet run --project tests/Analytics.EndToEnd.Tests -- --explicit only --filter-class "*FollowEveryMarkTests"</c>.
/// </summary>
public sealed partial class FollowEveryMarkTests(SampledPortal portal, ITestOutputHelper output)
{
    private const string Back = "back=";

    // Lists already opened: a cohort reached from several pages is the same list, whichever page it leads back to.
    private static readonly ConcurrentDictionary<string, int> Arrived = new(StringComparer.Ordinal);

    private static readonly HttpClient Client = new();

    public static TheoryData<string> Usual => [.. PagesWithCharts.Usual];

    [Theory]
    [MemberData(nameof(Usual))]
    public Task Follow_EveryMarkAndTableLink_ArrivesAtTheNumberShown(string address) => FollowAsync(address);

    [Fact(Explicit = true)]
    public async Task Follow_EveryOtherSplitOfEveryCohort_ArrivesAtTheNumberShown()
    {
        foreach (var address in PagesWithCharts.Others) await FollowAsync(address);
    }

    private async Task FollowAsync(string address)
    {
        var numbers = (await OpenAsync(address)).Numbers;
        var wrong = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(numbers.DistinctBy(n => (n.Link, n.Interviews)), async (number, _) =>
        {
            var arrived = await ArriveAsync(number.Link, address, wrong);
            if (arrived != number.Interviews) wrong.Add($"{number.Where}: shows {number.Interviews}, arrives at {arrived}: {number.Link}");
        });

        output.WriteLine($"{numbers.Count} links, {numbers.DistinctBy(n => n.Link).Count()} different ones");
        Assert.True(wrong.IsEmpty, $"{wrong.Count} of {numbers.Count} links of {address} are not what they say:\n{string.Join('\n', wrong)}");
    }

    private async Task<int> ArriveAsync(string link, string from, ConcurrentBag<string> wrong)
    {
        var back = link.IndexOf(Back, StringComparison.Ordinal);
        if (back < 0 || Uri.UnescapeDataString(link[(back + Back.Length)..]) != from) wrong.Add($"does not carry the way back to {from}: {link}");
        var list = back < 0 ? link : link[..(back - 1)];
        if (Arrived.TryGetValue(list, out var known)) return known;

        var page = await OpenAsync(link);
        if (!page.WaysBack.Contains(from)) wrong.Add($"leads back to {string.Join(" or ", page.WaysBack)}: {link}");

        // A mark of a single candidate leads to the interview itself.
        return Arrived[list] = AnInterview().IsMatch(list) ? 1 : page.Listed;
    }

    [GeneratedRegex(@"^/interviews/\d+$")]
    private static partial Regex AnInterview();

    private async Task<ReadPage> OpenAsync(string address) => new(await Client.GetStringAsync(new Uri(portal.Address + address)));
}
