using System.Text.RegularExpressions;
using Analytics.Portal.Pages.Calibration;
using Analytics.Portal.Pages.Interviews;
using Analytics.Portal.Tests.Support;
using Analytics.Warehouse.Queries;
using Bunit;

namespace Analytics.Portal.Tests.Calibration;

/// <summary>The Calibration page over the sample corpus, which holds a lenient evaluator with a ceiling and one that drifts.</summary>
public sealed class CalibrationPageTests : SampleContext
{
    [Theory]
    [InlineData("/calibration")]
    [InlineData("/calibration?evaluator=kestrel-2")]
    [InlineData("/calibration?position=Data Analyst&score=5")]
    public async Task EveryMark_LeadsToAsManyInterviewsAsItSays(string address)
    {
        var marks = Marks(await OpenAsync<CalibrationPage>(address));
        var list = await ListedInterviews.OfSamplesAsync();
        var known = new HeldValues(await SampleWarehouse.GetAsync()).Read();

        // A mark of a single candidate leads to the interview itself.
        Assert.All(marks.Where(m => m.Link.StartsWith("/interviews/", StringComparison.Ordinal)), mark => Assert.Equal(1, mark.Interviews));
        Assert.All(marks.Where(m => !m.Link.StartsWith("/interviews/", StringComparison.Ordinal)), mark => Assert.Equal(mark.Interviews, list.Count(ListAddress.Read("http://localhost" + mark.Link, known).Address.Cohort)));
    }

    [Fact]
    public async Task EveryCount_LeadsToThatManyInterviews()
    {
        var page = await OpenAsync<CalibrationPage>("/calibration");
        var list = await ListedInterviews.OfSamplesAsync();
        var known = new HeldValues(await SampleWarehouse.GetAsync()).Read();

        var links = page.FindAll("#level td:nth-child(2) a, #recommendations td.num a, #scope dd a").Where(a => Regex.IsMatch(a.TextContent, "^[0-9,]+( ·|$)")).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, a => Assert.Equal(
            long.Parse(a.TextContent.Split('·')[0].Trim(), System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture),
            list.Count(ListAddress.Read("http://localhost" + a.GetAttribute("href"), known).Address.Cohort)));
    }

    [Fact]
    public async Task Page_OfTheLenientEvaluator_SaysThatTheTopIsNotTold()
    {
        var page = await OpenAsync<CalibrationPage>("/calibration?evaluator=kestrel-2");

        Assert.Contains("strong from exceptional", page.Find(".page-header__lede").TextContent, StringComparison.Ordinal);
        Assert.Equal(7, page.FindAll(".verdict-card").Count);
        Assert.Equal("Calibration", page.Find("h1").TextContent);
    }

    [Fact]
    public async Task Page_WithRunsToCompare_ComparesThem()
    {
        var runs = new CohortRuns(await SampleWarehouse.GetAsync()).Read(Analytics.Warehouse.Cohorts.Cohort.All);
        var (first, last) = (runs[0].RunId, runs[^1].RunId);

        var page = await OpenAsync<CalibrationPage>($"/calibration?baseline={first}&candidate={last}");

        var words = Analytics.Warehouse.Cohorts.CohortWords.Run(last) + " against run " + Analytics.Warehouse.Cohorts.CohortWords.Run(first);
        Assert.Contains(words, page.Find("#drift").TextContent, StringComparison.Ordinal);
        Assert.Equal(first, page.Find("#drift-baseline option[selected]").GetAttribute("value"));
        Assert.Contains($"new={last}&baseline={first}", page.Find("#drift .chart__plot--wide img").GetAttribute("src"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfSeveralEvaluators_JudgesEachByItself()
    {
        var page = await OpenAsync<CalibrationPage>("/calibration");

        Assert.Equal(["kestrel-2", "meander-4"], page.FindAll("#verdicts h3").Select(h => h.TextContent.Split(':')[0]));
        Assert.Equal(14, page.FindAll("#verdicts .verdict-card h4").Count);
    }

    [Fact]
    public async Task Page_WithARunThatIsNotThere_SaysSo() =>
        Assert.Equal("baseline \"nothing\" is not a run of this selection; it was left out.", (await OpenAsync<CalibrationPage>("/calibration?baseline=nothing")).Find("[role=alert] p").TextContent);

    [Fact]
    public async Task Page_OfTwoEvaluators_SaysWhatGotBetterAndWhatGotWorseFirst()
    {
        var page = await OpenAsync<CalibrationPage>("/calibration?evaluator=kestrel-2&vs.evaluator=meander-4");

        Assert.StartsWith("Evaluator kestrel-2 against evaluator meander-4: ", page.Find(".page-header__lede").TextContent, StringComparison.Ordinal);
        Assert.Equal(["What got worse", "What got better"], page.FindAll(".change-list h2").Select(h => h.TextContent));
        Assert.Equal(7, page.FindAll("section[aria-labelledby=compared-verdicts] tbody tr").Count);
        Assert.Contains("on the same", page.Find("#paired .report-section__answer").TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("calibration-paired", page.Find("#paired .chart__plot--wide img").GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal("/calibration?evaluator=meander-4&vs.evaluator=kestrel-2", page.Find(".page-header__actions a").GetAttribute("href"));
    }

    [Fact]
    public async Task Page_OfSeveralEvaluators_OffersEachAlone() =>
        Assert.Contains("/calibration?evaluator=kestrel-2", (await OpenAsync<CalibrationPage>("/calibration")).FindAll(".notice a").Select(a => a.GetAttribute("href")));

    [Fact]
    public async Task Control_OfTheDriftingEvaluator_SaysThatTheLevelMoved() =>
        Assert.Contains("their intervals do not overlap: the level moved.", (await OpenAsync<CalibrationPage>("/calibration?evaluator=meander-4")).Find("#control .report-section__answer").TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Forms_OfferRunsAndEvaluators()
    {
        var page = await OpenAsync<CalibrationPage>("/calibration");

        Assert.Equal(["new", "baseline", "run", "vs.run", "evaluator", "vs.evaluator"], page.FindAll(".compare-form select").Select(s => s.GetAttribute("name")));
    }

    [Fact]
    public async Task Page_OfACohortWithoutInterviews_SaysWhatToDo() =>
        Assert.Contains("/calibration", (await OpenAsync<CalibrationPage>("/calibration?q=nobody+says+this")).Find(".empty-state a").GetAttribute("href"), StringComparison.Ordinal);

    [Fact]
    public async Task Page_OfAnEmptyWarehouse_LeadsToData() =>
        Assert.Equal("/data", (await OpenAsync<CalibrationPage>("/calibration", empty: true)).Find(".empty-state a").GetAttribute("href"));
}
