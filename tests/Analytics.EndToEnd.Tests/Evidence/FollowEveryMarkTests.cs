using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.EndToEnd.Tests.Evidence;

/// <summary>
/// Every number of a chart is one click from its interviews: what every link arrives at is counted, and the way back is the page itself. Of lists, one in twelve is
/// opened as a page, the same ones each time; of the others the interviews are counted that the cohort holds which the link names.
/// All combinations, each list opened, take minutes: <c>dotnet run --project tests/Analytics.EndToEnd.Tests -- --explicit only --filter-class "*FollowEveryMarkTests"</c>.
/// </summary>
public sealed partial class FollowEveryMarkTests(SampledPortal portal, ITestOutputHelper output)
{
    private const string Back = "back=";
    private const int OneIn = 12;

    // Lists already opened: a cohort reached from several pages is the same list, whichever page it leads back to.
    private static readonly ConcurrentDictionary<string, int> Arrived = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<Cohort, int> Held = new();

    private static readonly HttpClient Client = new();

    public static TheoryData<string> Usual => [.. PagesWithCharts.Usual];

    [Theory]
    [MemberData(nameof(Usual))]
    public Task Follow_EveryMarkAndTableLink_ArrivesAtTheNumberShown(string address) => FollowAsync(address, OneIn);

    [Fact(Explicit = true)]
    public async Task Follow_EverySplitOfEveryCohort_ArrivesAtTheNumberShown()
    {
        foreach (var address in PagesWithCharts.Usual.Concat(PagesWithCharts.Others)) await FollowAsync(address, oneIn: 1);
    }

    private async Task FollowAsync(string address, int oneIn)
    {
        var numbers = (await OpenAsync(address)).Numbers;
        var wrong = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(numbers.DistinctBy(n => (n.Link, n.Interviews)), async (number, _) =>
        {
            var arrived = await ArriveAsync(number.Link, address, oneIn, wrong);
            if (arrived != number.Interviews) wrong.Add($"{number.Where}: shows {number.Interviews}, arrives at {arrived}: {number.Link}");
        });

        output.WriteLine($"{numbers.Count} links, {numbers.DistinctBy(n => n.Link).Count()} different ones");
        Assert.True(wrong.IsEmpty, $"{wrong.Count} of {numbers.Count} links of {address} are not what they say:\n{string.Join('\n', wrong)}");
    }

    private async Task<int> ArriveAsync(string link, string from, int oneIn, ConcurrentBag<string> wrong)
    {
        var back = link.IndexOf(Back, StringComparison.Ordinal);
        if (back < 0 || Uri.UnescapeDataString(link[(back + Back.Length)..]) != from) wrong.Add($"does not carry the way back to {from}: {link}");
        var list = back < 0 ? link : link[..(back - 1)];
        if (Arrived.TryGetValue(list, out var known)) return known;

        var isOne = AnInterview().IsMatch(list);
        if (!isOne && SHA256.HashData(Encoding.UTF8.GetBytes(list))[0] % oneIn > 0) return Arrived[list] = Counted(list, wrong);

        var page = await OpenAsync(link);
        if (!page.WaysBack.Contains(from)) wrong.Add($"leads back to {string.Join(" or ", page.WaysBack)}: {link}");

        // A mark of a single candidate leads to the interview itself.
        return Arrived[list] = isOne ? 1 : page.Listed;
    }

    // Nothing but its interviews, and those once: that the figures above a list say the same number is what the opened ones show, and tests of the warehouse.
    private int Counted(string list, ConcurrentBag<string> wrong)
    {
        var parts = list.Split('?', 2);
        if (parts[0] != "/interviews")
        {
            wrong.Add($"leads to no list: {list}");
            return -1;
        }

        var reading = Cohort.Parse(QueryHelpers.ParseQuery(parts.ElementAtOrDefault(1)).SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value)));
        foreach (var problem in reading.Problems) wrong.Add($"{problem.Message} {list}");
        return Held.GetOrAdd(reading.Cohort, cohort => portal.Services.GetRequiredService<InterviewsWithin>().Of(cohort, portal.Interviews).Count);
    }

    [GeneratedRegex(@"^/interviews/\d+$")]
    private static partial Regex AnInterview();

    private async Task<ReadPage> OpenAsync(string address) => new(await Client.GetStringAsync(new Uri(portal.Address + address)));
}
