using Analytics.Portal.Pages.Interview;
using Analytics.Portal.Pages.Interviews;
using Analytics.Portal.Tests.Interviews;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Bunit;

namespace Analytics.Portal.Tests.Interview;

public sealed class InterviewComponentTests : BunitContext
{
    private static readonly InterviewView View = InterviewView.Of(DetailRows.Detail);

    [Fact]
    public void Exchange_Question_ShowsKindTypeRelevanceScoreAndReason()
    {
        var step = Step(2);

        Assert.Equal("q2", step.Find(".exchange").Id);
        Assert.Equal(
            "Q2 Technical listed as TECHNICAL relevance 1.000 judge Candidate struggled Recruiter explained",
            Text(step.Find(".exchange__head").TextContent));
        Assert.Equal("4/5", step.Find(".score-mark").TextContent);
        Assert.Equal("strong", step.Find(".score-mark__word").TextContent);
        Assert.Contains("Backpressure", step.Find(".evaluation").TextContent, StringComparison.Ordinal);
        Assert.Contains("The evaluator gives no reason.", step.Find(".evaluation").TextContent, StringComparison.Ordinal);
        Assert.Equal("1 word", Text(step.Find("#turn-6 .basis").TextContent));
    }

    [Fact]
    public void Exchange_UnmeasuredRelevance_IsSaidAndNeverZero()
    {
        var head = Step(1).Find(".exchange__head");

        Assert.Contains("relevance not measured", head.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("0.000", head.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Exchange_AFindingAboutItsQuestion_StandsBesideIt() =>
        Assert.Contains("Closing labelled as question. Q3 is a closing.", Text(Step(3).Find(".finding-note").TextContent), StringComparison.Ordinal);

    [Fact]
    public void Exchange_WithoutQuestion_ShowsTheKindOnly()
    {
        var step = Step(0);

        Assert.Equal("Introduction", Text(step.Find(".exchange__head").TextContent));
        Assert.Empty(step.FindAll(".exchange__side"));
    }

    [Fact]
    public void Exchange_TextOfATurn_IsSafeAndMarksTheSearch()
    {
        var step = View.Exchanges[0] with { Asked = new TurnRow(1, "recruiter", "introduction", "Hi <script>x</script> Kafka", 3, 10) };

        var block = Render<ExchangeBlock>(p => p
            .Add(b => b.Step, step).Add(b => b.Candidate, "Ada").Add(b => b.Scale, "judge").Add(b => b.Here, "/x").Add(b => b.Search, "kafka"));

        Assert.Empty(block.FindAll("script"));
        Assert.Equal("Kafka", block.Find("mark").TextContent);
        Assert.Equal("/x#turn-1", block.Find("a.turn__no").GetAttribute("href"));
    }

    [Fact]
    public void Facts_TellReportedAndComputedMeansApart()
    {
        var facts = Facts(DetailRows.Interview, countsUnmeasured: true);

        Assert.Contains("Relevance (judge) 1.000 n = 1 measured question file reports 0.400, which counts unmeasured questions as 0", facts, StringComparison.Ordinal);
        Assert.Contains("Mean score 4.50 n = 2 items file reports 4.50", facts, StringComparison.Ordinal);
        Assert.Contains("7 Sep 2026, 09:00 date from the run folder's name", facts, StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_OfAFirstGenerationFile_HaveNoReportedMeans()
    {
        var interview = DetailRows.Interview with
        {
            ReportedMeanRelevance = null,
            ReportedMeanScore = null,
            MeanRelevance = null,
            MeasuredQuestions = 0,
            RelevanceScale = "none",
        };

        var facts = Facts(interview, countsUnmeasured: false);

        Assert.DoesNotContain("file reports", facts, StringComparison.Ordinal);
        Assert.Contains("Relevance — not measured", facts, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_LinkToTheirPlaceOrNameTheirLine()
    {
        var panel = Render<FindingsPanel>(p => p.Add(f => f.Findings, View.Findings).Add(f => f.Here, "/interviews/7?q=x"));

        Assert.Equal("4 things to know", panel.Find("h2").TextContent);
        Assert.Equal(
            ["/interviews/7?q=x#q3", "/interviews/7?q=x#unmatched", "/interviews/7?q=x#report"],
            panel.FindAll("a").Select(a => a.GetAttribute("href")!));
        Assert.Contains("line 7, header", panel.FindAll("li")[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_None_ShowNothing() =>
        Assert.Empty(Render<FindingsPanel>(p => p.Add(f => f.Findings, []).Add(f => f.Here, "")).Markup.Trim());

    [Fact]
    public void Outline_NamesEveryStepWithItsScore()
    {
        var links = Render<Outline>(p => p.Add(o => o.View, View).Add(o => o.HasReport, true).Add(o => o.HasOtherRuns, true).Add(o => o.Here, "/i")).FindAll("a");

        Assert.Equal(
            ["/i#turn-1", "/i#q1", "/i#q2", "/i#q3", "/i#unmatched", "/i#report", "/i#unit", "/i#file"],
            links.Select(a => a.GetAttribute("href")!));
        Assert.Equal("Q2 Technical 4/5", Text(links[2].TextContent));
        Assert.Contains("1 finding", links[3].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void LooseParts_ShowTheItemAndItsFinding()
    {
        var loose = Render<LooseParts>(p => p.Add(l => l.View, View).Add(l => l.Scale, "judge")).Find("#unmatched");

        Assert.Contains("Sharding", loose.TextContent, StringComparison.Ordinal);
        Assert.Contains("no score", loose.TextContent, StringComparison.Ordinal);
        Assert.Contains("Q2 judges nothing.", loose.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void LooseParts_None_ShowNothing() =>
        Assert.Empty(Render<LooseParts>(p => p.Add(l => l.View, View with { LooseItems = [], LooseQuestions = [] }).Add(l => l.Scale, "judge")).Markup.Trim());

    [Fact]
    public void Report_ShowsPartsSkillsAndWhereTheRecommendationWasRead()
    {
        var report = Report(DetailRows.Interview);

        Assert.Equal(["Key strengths", "Technical skills demonstrated", "Overall recommendation"], report.FindAll("h3").Select(h => h.TextContent));
        Assert.Equal(["SQL", "Kafka"], report.FindAll(".skill").Select(s => s.TextContent));
        Assert.Contains("read from the RECOMMENDATION section", report.Find(".card__header").TextContent, StringComparison.Ordinal);
        Assert.Equal("Clear", report.Find("li strong").TextContent);
    }

    [Fact]
    public void Report_RecommendationThatDiffersFromTheReport_IsShownToo() =>
        Assert.Contains(
            "Recommendation, as cut out of the report",
            Report(DetailRows.Interview with { RecommendationText = "Not a fit." }).Markup,
            StringComparison.Ordinal);

    [Fact]
    public void UnitRuns_ShowTheOtherRunsAgainstThisOne()
    {
        var rows = Unit(DetailRows.Detail.Unit).FindAll("tbody tr");
        Assert.Equal("/interviews/3?profile=strong", rows[0].QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("−1.00", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Reservations", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Null(rows[1].QuerySelector("a"));
    }

    [Fact]
    public void UnitRuns_OfAUnitInterviewedOnce_ShowNothing() =>
        Assert.Empty(Unit([DetailRows.Detail.Unit[1]]).Markup.Trim());

    [Fact]
    public void FileFacts_ShortenTheHashAndKeepItWhole()
    {
        var hash = Render<FileFacts>(p => p.Add(f => f.Interview, DetailRows.Interview)).Find("dd[title]");

        Assert.Equal(("0123456789ab…", DetailRows.Interview.ContentSha256), (hash.TextContent, hash.GetAttribute("title")));
    }

    [Fact]
    public void ListPosition_KeepsTheListInEveryLink()
    {
        var address = new ListAddress(ListRows.Cohort("profile=strong"), new InterviewOrder(InterviewSort.Score, true));
        var position = Render<ListPosition>(p => p.Add(l => l.Address, address).Add(l => l.Neighbours, new InterviewNeighboursRow(2, 3, 11, 13)));

        Assert.Equal(
            ["/interviews?profile=strong&sort=-score", "/interviews/11?profile=strong&sort=-score", "/interviews/13?profile=strong&sort=-score"],
            position.FindAll("a").Select(a => a.GetAttribute("href")!));
        Assert.Contains("3 interviews: strong", position.Markup, StringComparison.Ordinal);
        Assert.Contains("2 of 3", position.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void ListPosition_OfAnInterviewOutsideTheList_OnlyLeadsBack() =>
        Assert.Single(Render<ListPosition>(p => p
            .Add(l => l.Address, new ListAddress(Cohort.All, InterviewOrder.Default))
            .Add(l => l.Neighbours, null)).FindAll("a"));

    private IRenderedComponent<ExchangeBlock> Step(int index) => Render<ExchangeBlock>(p => p
        .Add(b => b.Step, View.Exchanges[index]).Add(b => b.Candidate, "Ada Fenn").Add(b => b.Scale, "judge").Add(b => b.Here, "/interviews/7"));

    private IRenderedComponent<ReportView> Report(InterviewRecord interview) => Render<ReportView>(p => p
        .Add(r => r.Interview, interview).Add(r => r.Sections, DetailRows.Detail.Report).Add(r => r.Skills, DetailRows.Detail.Skills).Add(r => r.Findings, []));

    private string Facts(InterviewRecord interview, bool countsUnmeasured) => Text(Render<InterviewFacts>(p => p
        .Add(f => f.Interview, interview).Add(f => f.CountsUnmeasured, countsUnmeasured)).Find("dl").TextContent);

    private IRenderedComponent<UnitRuns> Unit(IReadOnlyList<UnitInterviewRow> unit) => Render<UnitRuns>(p => p
        .Add(u => u.Interview, DetailRows.Interview).Add(u => u.Unit, unit).Add(u => u.LinkTo, id => $"/interviews/{id}?profile=strong"));

    private static string Text(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
