using Analytics.Portal.Pages.CutScore;
using Analytics.Portal.Tests.Support;
using Bunit;

namespace Analytics.Portal.Tests.CutScore;

/// <summary>The Cut score page over the sample corpus: as a form without a script, and live.</summary>
public sealed class CutScorePageTests : SampleContext
{
    [Fact]
    public async Task Page_WithoutAScript_IsAFormOfTheSameAddress()
    {
        var page = await OpenAsync<CutScorePage>("/cut-score?cut=4.2&mix.weak=40&profile=weak&profile=strong");
        var form = page.Find("form.cut__form");

        Assert.Equal(("get", "/cut-score"), (form.GetAttribute("method"), form.GetAttribute("action")));
        Assert.Equal(["profile=weak", "profile=strong"], form.QuerySelectorAll("input[type=hidden]").Select(i => $"{i.GetAttribute("name")}={i.GetAttribute("value")}"));
        Assert.Equal("4.2", form.QuerySelector("input[name=cut]")!.GetAttribute("value"));
        Assert.Equal(["40", "0", "0", "0"], form.QuerySelectorAll("input[name^='mix.']").Select(i => i.GetAttribute("value")));
        Assert.StartsWith("At a cut of 4.2, ", page.Find(".cut__answer").TextContent, StringComparison.Ordinal);
        Assert.Equal(["cut", "mix.weak", "mix.average", "mix.strong", "mix.exceptional"], page.FindAll("form.filters input[type=hidden]").Select(i => i.GetAttribute("name")));
    }

    [Fact]
    public async Task Page_ShowsFourCurvesWithTheirTableTwinAndTheCutMarked()
    {
        var page = await OpenAsync<CutScorePage>("/cut-score?cut=4");
        Assert.Equal(["Pass", "Weak, let in", "Exceptional, lost", "Agrees with the recommendation"], page.FindAll(".cut-curve figcaption").Select(c => c.FirstChild!.TextContent.Trim()));
        Assert.Equal(4, page.FindAll(".cut-curve__cut").Count);
        Assert.Equal(41, page.FindAll(".chart__table tbody tr").Count);
        Assert.Equal("/interviews?mean=4.0-5", page.FindAll(".chart__table tbody tr")[30].QuerySelector("a")!.GetAttribute("href"));
        Assert.All(page.FindAll(".cut-curve svg a"), a => Assert.StartsWith("/interviews?", a.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal(["4", "4"], page.FindAll(".kpis .kpi:nth-child(-n + 2)").Select(k => k.QuerySelector("a")!.GetAttribute("href")!.Split("mean=")[1][..1]));
    }

    [Fact]
    public async Task Panel_WhenTheSliderMoves_TellsTheNewFiguresAndMovesTheAddress()
    {
        await OpenAsync<CutScorePage>("/cut-score");
        var panel = Render<CutPanel>(p => p.Add(c => c.Query, "profile=weak&profile=strong").Add(c => c.Choice, "mix.weak=1"));
        var lede = Render<CutLede>(p => p.Add(c => c.Answer, "before"));
        Assert.Equal("before", lede.Find(".cut__answer").TextContent);

        await panel.Find("#cut").InputAsync(new() { Value = "4.35" });

        Assert.StartsWith("At a cut of 4.35, ", lede.Find(".cut__answer").TextContent, StringComparison.Ordinal);
        var call = JSInterop.Invocations["history.replaceState"][^1];
        Assert.Equal("/cut-score?profile=weak&profile=strong&cut=4.35&mix.weak=1&mix.average=0&mix.strong=0&mix.exceptional=0", call.Arguments[2]);
    }

    [Fact]
    public async Task Panel_WhenAWeightCannotBe_SaysSoAndKeepsWhatItShows()
    {
        await OpenAsync<CutScorePage>("/cut-score");
        var panel = Render<CutPanel>(p => p.Add(c => c.Query, "").Add(c => c.Choice, ""));
        var lede = Render<CutLede>(p => p.Add(c => c.Answer, "before"));

        await panel.Find("#mix-Weak").ChangeAsync(new() { Value = "-1" });

        Assert.Equal("mix.weak \"-1\" is not a weight, a number from 0 to 1000000.", panel.Find("[role=alert]").TextContent);
        Assert.Equal("before", lede.Find(".cut__answer").TextContent);
        await panel.Find("#mix-Weak").ChangeAsync(new() { Value = "10" });
        Assert.Empty(panel.FindAll("[role=alert]"));
        Assert.Contains("Of candidates mixed 10 weak, ", lede.Find(".cut__answer").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WithAGoal_FindsTheMarkAndLeadsToIt()
    {
        var page = await OpenAsync<CutScorePage>("/cut-score?goal.percent=10&goal.profile=weak&goal.rule=at_most");

        Assert.Equal(["weak", "at_most"], page.FindAll(".cut__form option[selected]").Select(o => o.GetAttribute("value")).Reverse());
        var goal = page.Find(".cut__goal");
        Assert.StartsWith("At most 10\u00a0% of weak candidates pass from a cut of ", goal.TextContent.Trim(), StringComparison.Ordinal);
        var link = goal.QuerySelector("a")!.GetAttribute("href")!;
        Assert.Matches("^/cut-score\\?cut=\\d(\\.\\d+)?&goal\\.profile=weak&goal\\.rule=at_most&goal\\.percent=10$", link);
    }

    [Theory]
    [InlineData("/cut-score?cut=abc", "cut \"abc\" is not a number from 1 to 5, such as 3.5; a cut of 3.5 is shown.")]
    [InlineData("/cut-score?cut=99", "cut \"99\" is not a number from 1 to 5, such as 3.5; a cut of 3.5 is shown.")]
    [InlineData("/cut-score?cut=4&mix.weak=-1", "mix.weak \"-1\" is not a weight, a number from 0 to 1000000; it was left out.")]
    public async Task Page_WithAWrongValue_NamesItAndGoesOnWithout(string address, string message) =>
        Assert.Equal(message, (await OpenAsync<CutScorePage>(address)).Find("[role=alert] p").TextContent);

    [Theory]
    [InlineData("/cut-score?q=nobody+says+this", false, "/cut-score")]
    [InlineData("/cut-score", true, "/data")]
    public async Task Page_WithoutInterviews_SaysHowToGoOn(string address, bool empty, string link) =>
        Assert.Equal(link, (await OpenAsync<CutScorePage>(address, empty)).Find(".empty-state a").GetAttribute("href"));
}
