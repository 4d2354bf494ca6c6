using Analytics.Calibration.Drift;
using Analytics.Portal.Pages.Changes;
using Analytics.Portal.Pages.Interviews;
using Analytics.Portal.Tests.Support;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Bunit;

namespace Analytics.Portal.Tests.Changes;

/// <summary>What moved, group by group, over the sample corpus.</summary>
public sealed class ChangesPageTests : SampleContext
{
    [Theory]
    [InlineData("/changes")]
    [InlineData("/changes?by=profile&from=2026-10-01")]
    [InlineData("/changes?by=evaluator&from=2026-09-20")]
    [InlineData("/changes?profile=strong&not.score=1")]
    public async Task EveryMark_LeadsToAsManyInterviewsAsItSays(string address)
    {
        var marks = Marks(await OpenAsync<ChangesPage>(address));
        var list = await ListedInterviews.OfSamplesAsync();
        var known = new HeldValues(await SampleWarehouse.GetAsync()).Read();

        Assert.NotEmpty(marks);
        Assert.All(marks, mark => Assert.Equal(mark.Interviews, list.Count(ListAddress.Read("http://localhost" + mark.Link, known).Address.Cohort)));
    }

    [Fact]
    public async Task Groups_OfTheNewestRun_HoldTheMixFixedAndStandInOrder()
    {
        var warehouse = await SampleWarehouse.GetAsync();
        var runs = new CohortRuns(warehouse).Read(Cohort.All);
        var found = new GroupChanges(new ScoreSummary(warehouse), new CohortRuns(warehouse)).Read(Cohort.All, By.Position);

        var (now, then) = (Means(warehouse, runs[^1].RunId), Means(warehouse, runs[^2].RunId));
        Assert.NotEmpty(found.Groups);
        foreach (var moved in found.Groups)
        {
            var strata = from one in now.Where(m => m.Position == moved.Value).GroupBy(m => m.Profile)
                         join other in then.Where(m => m.Position == moved.Value).GroupBy(m => m.Profile) on one.Key equals other.Key
                         select (Distribution(other), Distribution(one));
            var expected = MeanDifference.Stratified(strata);
            Assert.Equal(expected.N, moved.Change.N);
            Assert.Equal(expected.Value ?? double.NaN, moved.Change.Value ?? double.NaN, 1e-9);
            Assert.Equal(expected.Low ?? double.NaN, moved.Change.Low ?? double.NaN, 1e-9);
            Assert.Equal(now.Count(m => m.Position == moved.Value), moved.Now.N);
            Assert.Equal(moved.Now.Value, moved.Course[^1].Mean);
        }

        var known = found.Groups.Select(g => g.Change.Value).TakeWhile(v => v is not null).ToList();
        Assert.Equal(known.Order(), known);
        Assert.All(found.Groups.Skip(known.Count), g => Assert.Null(g.Change.Value));
    }

    [Fact]
    public async Task Page_OfADriftingEvaluator_SaysWhatMovedMost()
    {
        var page = await OpenAsync<ChangesPage>("/changes?by=profile&evaluator=meander-4");

        Assert.Matches("beyond chance, the newest run .* against the run before it", page.Find(".page-header__lede").TextContent);
        Assert.Equal(2, page.FindAll("figure.chart").Count);
        Assert.Equal(["Position", "Profile", "Evaluator"], page.FindAll("nav[aria-label='Split by'] a").Select(a => a.TextContent));
    }

    [Fact]
    public async Task Page_WithoutAPeriodBefore_SaysHowToGetOne()
    {
        var run = new CohortRuns(await SampleWarehouse.GetAsync()).Read(Cohort.All)[0].RunId;

        Assert.Contains("nothing before it to compare with", (await OpenAsync<ChangesPage>($"/changes?run={run}")).Find(".page-header__lede").TextContent, StringComparison.Ordinal);
    }

    private static List<(string Position, string Profile, double Mean)> Means(Warehouse.WarehouseDatabase warehouse, string run) =>
        [.. new InterviewList(warehouse).Read(Cohort.All.With("run", run), InterviewOrder.Default, 1, 500)
            .Where(r => r.MeanScore is not null).Select(r => (r.Position ?? Cohort.Unknown, r.QualityProfile!, r.MeanScore!.Value))];

    private static Analytics.Calibration.Cubes.MeanMoments Distribution(IEnumerable<(string Position, string Profile, double Mean)> rows) => rows.Aggregate(
        Analytics.Calibration.Cubes.MeanMoments.Empty, (sum, row) => sum.Add(new Analytics.Calibration.Cubes.MeanMoments(1, row.Mean, row.Mean * row.Mean)));
}
