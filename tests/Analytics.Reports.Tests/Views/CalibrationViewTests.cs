using Analytics.Calibration.Reporting;
using Analytics.Reports.Tests.Support;
using Analytics.Reports.Views;
using Analytics.Warehouse.Cohorts;
using Bunit;

namespace Analytics.Reports.Tests.Views;

/// <summary>The whole report, of evaluators whose answer is known.</summary>
public sealed class CalibrationViewTests : BunitContext
{
    private static readonly string[] Order =
        ["verdicts", "ordering", "level", "ends", "agreement", "recommendations", "repeatability", "drift", "control", "side-effects", "parity", "scope", "method"];

    [Theory]
    [InlineData("nothing")]
    [InlineData("small")]
    [InlineData("perfect")]
    [InlineData("ceiling")]
    public void View_OfAnyEvaluator_HasEverySectionInOrderWithItsAnswer(string evaluator)
    {
        var view = Open(Of(evaluator));

        Assert.Equal(Order, view.FindAll("section[id]").Select(s => s.Id));
        Assert.Equal(Order.Select(id => "#" + id), view.FindAll(".report-contents a").Select(a => a.GetAttribute("href")));
        Assert.Equal(7, view.FindAll(".verdict-card").Count);
        Assert.All(view.FindAll(".report-section__answer"), answer => Assert.Matches("^[A-Z0-9].+\\.$", answer.TextContent));
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("small")]
    [InlineData("ceiling")]
    public void View_OfAnyEvaluator_WritesNoNumberThatIsNone(string evaluator)
    {
        var text = Open(Of(evaluator)).Markup;

        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", text, StringComparison.Ordinal);
    }

    [Fact]
    public void View_OfNoInterviews_SaysWhyEveryFigureIsUndefined()
    {
        var view = Open(Evaluators.Nothing());

        Assert.All(view.FindAll(".verdict"), v => Assert.Equal("Cannot be judged", v.TextContent.Trim()));
        Assert.All(view.FindAll("#ordering tbody td:nth-child(2)"), cell => Assert.Equal("—", cell.TextContent));
        Assert.All(view.FindAll("#ordering tbody td:last-child"), cell => Assert.Equal("there is no score", cell.TextContent.Trim()));
    }

    [Fact]
    public void View_OfACeiling_SaysItInTheCardAndInTheSection()
    {
        var view = Open(Evaluators.Ceiling());

        var card = view.FindAll(".verdict-card").Single(c => c.TextContent.Contains("Tells strong from exceptional", StringComparison.Ordinal));
        Assert.Equal("Not met", card.QuerySelector(".verdict")!.TextContent.Trim());
        Assert.Contains("Cannot tell strong from exceptional: 100\u00a0% and 100\u00a0% get 5.", card.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("100\u00a0% of strong items (80) and 100\u00a0% of exceptional items (80) get 5.", Answer(view, "ends"), StringComparison.Ordinal);
        Assert.Contains("50\u00a0% of the items would be at 5 and 0\u00a0% at 1: ceiling, no floor.", Answer(view, "ends"), StringComparison.Ordinal);
    }

    [Fact]
    public void View_OfAPerfectEvaluator_IsInOrderAndOnTheLevel()
    {
        var view = Open(Evaluators.Perfect());

        Assert.StartsWith("Of 100 pairs the score puts average above weak in 100, strong above average in 100 and exceptional above strong in 100;", Answer(view, "ordering"), StringComparison.Ordinal);
        Assert.StartsWith("With profiles weighted equally scores are exactly on the level.", Answer(view, "level"), StringComparison.Ordinal);
        Assert.Equal("0 of 80 interviews of weak candidates say proceed. 0 of 80 interviews of exceptional ones say not a fit.", Answer(view, "recommendations")[..104]);
    }

    [Fact]
    public void View_OfTooFewInterviews_GivesNoVerdictAndSaysHowManyMore() =>
        Assert.Contains("Too few for a verdict: 3", Open(Evaluators.Small()).Find(".verdict-card").TextContent, StringComparison.Ordinal);

    [Fact]
    public void Drift_WhoseDirectionTheMixTurnsRound_Warns()
    {
        var view = Open(Evaluators.MixChanged());

        Assert.Contains("The mix changed", view.Find("#drift [role=note]").TextContent, StringComparison.Ordinal);
        Assert.Contains("like with like −0.50", Answer(view, "drift"), StringComparison.Ordinal);
        Assert.Contains("the same candidates again — (no candidate is in both)", Answer(view, "drift"), StringComparison.Ordinal);
    }

    [Fact]
    public void Drift_OfOneRun_HasNoFigures()
    {
        var view = Open(Evaluators.Ceiling());

        Assert.Equal("There is one run only, so there is nothing to compare it with.", Answer(view, "drift"));
        Assert.Empty(view.FindAll("#drift table"));
    }

    [Fact]
    public void EveryName_LeadsToItsHelp()
    {
        var view = Open(Evaluators.Perfect());

        var helped = view.FindAll(".metric-help dt").Select(dt => "#" + dt.Id).ToHashSet();
        var names = view.FindAll(".metric-name").Select(a => a.GetAttribute("href")!).ToList();
        Assert.NotEmpty(names);
        Assert.All(names, href => Assert.Contains(href, helped));
        Assert.Equal(view.FindAll(".metric-help dt").Count, helped.Count);
        Assert.DoesNotContain("{", view.Find(".metric-help").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Parity_WithoutCohorts_IsNotComputable() =>
        Assert.StartsWith("Not computable: there is no self-identification file (setting Calibration:SelfIdentification).", Answer(Open(Evaluators.Perfect()), "parity"), StringComparison.Ordinal);

    [Fact]
    public void Parity_OfACohortSelectedHalfAsOften_NamesIt()
    {
        var view = Open(Evaluators.WithCohorts());

        Assert.Equal("Selected at less than 80\u00a0% of the best group’s rate: group:B.", Answer(view, "parity"));
        Assert.Contains("adverse impact", view.Find("#parity").TextContent, StringComparison.Ordinal);
        Assert.Equal(["A", "B"], view.FindAll("#parity tbody th").Select(th => th.TextContent));
        Assert.Contains("the best rate", view.Find("#parity tbody tr").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_LeadToTheInterviewsBehindThem()
    {
        var view = Open(Evaluators.Ceiling());

        Assert.Equal("/list?profile=weak", view.Find("#level tbody a").GetAttribute("href"));
        Assert.Contains("/list?profile=weak&recommendation=not_a_fit", view.FindAll("#recommendations a").Select(a => a.GetAttribute("href")));
        Assert.Contains("/list?profile=exceptional&score=5", view.FindAll("#ends a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void Method_ListsEveryThresholdWithItsSetting()
    {
        var report = Evaluators.Perfect();

        var settings = Open(report).FindAll("#method td.code").Select(c => c.TextContent);

        Assert.Equal(report.Thresholds.Values.Select(t => t.Setting), settings);
    }

    [Fact]
    public void Charts_AreAskedForByName()
    {
        var view = Open(Evaluators.Perfect());

        Assert.Equal(
            ["calibration-curve", "calibration-separation", "calibration-heat", "calibration-thresholds", "calibration-repeats", "calibration-drift", "calibration-control"],
            view.FindAll("[data-chart]").Select(c => c.GetAttribute("data-chart")));
    }

    private static CalibrationReport Of(string evaluator) => evaluator switch
    {
        "nothing" => Evaluators.Nothing(),
        "small" => Evaluators.Small(),
        "perfect" => Evaluators.Perfect(),
        _ => Evaluators.Ceiling(),
    };

    private static string Answer(IRenderedComponent<CalibrationView> view, string section) => view.Find($"#{section} .report-section__answer").TextContent;

    private IRenderedComponent<CalibrationView> Open(CalibrationReport report) => Render<CalibrationView>(p => p.Add(
        v => v.View,
        new ReportView(report, Cohort.All, c => c is null ? null : $"/list?{c.ToQueryString()}", name => builder => builder.AddMarkupContent(0, $"<i data-chart=\"{name}\"></i>"))));
}
