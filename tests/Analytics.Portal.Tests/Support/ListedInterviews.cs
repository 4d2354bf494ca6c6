using System.Collections.Concurrent;
using Analytics.Warehouse;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Tests.Support;

/// <summary>
/// How many interviews of the samples a cohort lists: hundreds of marks are followed, so each cohort is counted once and nothing but its interviews. That the figures
/// above a list say the same number is for the tests of the warehouse.
/// </summary>
internal sealed class ListedInterviews
{
    private static readonly Lazy<Task<ListedInterviews>> Samples = new(async () => new ListedInterviews(await SampleWarehouse.GetAsync()));

    private readonly ConcurrentDictionary<Cohort, long> _counted = new();
    private readonly InterviewsWithin _within;
    private readonly List<long> _all;

    private ListedInterviews(WarehouseDatabase warehouse)
    {
        _within = new InterviewsWithin(warehouse);
        _all = [.. new InterviewList(warehouse).Read(Cohort.All, InterviewOrder.Default, 1, 10_000).Select(row => row.InterviewId)];
    }

    /// <summary>Those of the sample corpus.</summary>
    public static Task<ListedInterviews> OfSamplesAsync() => Samples.Value;

    /// <summary>Their number.</summary>
    public long Count(Cohort cohort) => _counted.GetOrAdd(cohort, asked => _within.Of(asked, _all).Count);
}
