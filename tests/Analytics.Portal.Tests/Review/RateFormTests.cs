using Analytics.Portal.Pages.Review;
using Analytics.Portal.Tests.Support;
using Analytics.Review;
using Analytics.Review.Reading;
using Analytics.State.Review;
using Analytics.Warehouse.Queries;
using Bunit;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Portal.Tests.Review;

public sealed class RateFormTests : PortalContext
{
    private const string Reason = "The answer names no example.";

    public RateFormTests() => Services.AddSingleton<RatingScales>().AddSingleton(new Rubric("2026-03", new Dictionary<string, RubricCriterion> { ["depth"] = new("How far the answer goes.", new Dictionary<string, string> { ["3"] = "one example" }) }));

    [Fact]
    public void Form_HidesWhatTheEvaluatorSaid_AndShowsTheRubric()
    {
        var form = Form("project", 1, 5, isOpen: false);
        Assert.DoesNotContain(Reason, form.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("judge-7", form.Markup, StringComparison.Ordinal);
        Assert.Equal("0", form.Find("input[name=open]").GetAttribute("value"));
        Assert.Contains("Rubric 2026-03", form.Markup, StringComparison.Ordinal);
        Assert.Equal(["1", "2", "3", "4", "5"], form.FindAll("button[name=level]").Select(button => button.GetAttribute("data-key")));
        Assert.Equal(["0", "1", "2", "3", "4"], form.FindAll("button[name=level]").Select(button => button.GetAttribute("value")));
        Assert.Contains("acceptable", form.FindAll("button[name=level]")[2].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Form_AskedToShow_ShowsItAndSaysThatItIsNotBlind()
    {
        var form = Form("project", 1, 5, isOpen: true);
        Assert.Contains(Reason, form.Markup, StringComparison.Ordinal);
        Assert.Contains("judge-7 gave", form.Markup, StringComparison.Ordinal);
        Assert.Contains("will not count as blind", form.Markup, StringComparison.Ordinal);
        Assert.Equal("1", form.Find("input[name=open]").GetAttribute("value"));
    }

    [Fact]
    public void Form_OfAnotherScaleAndCriterion_HasItsLevelsAndWords()
    {
        var form = Form("depth", 0, 10, isOpen: false);
        Assert.Equal(11, form.FindAll("button[name=level]").Count);
        Assert.Contains("How far the answer goes.", form.Markup, StringComparison.Ordinal);
        Assert.Contains("one example", form.FindAll("button[name=level]")[3].TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4.0, "Kept: 3, the evaluator 1 higher")]
    [InlineData(1.5, "Kept: 3, the evaluator 1.5 lower")]
    [InlineData(3.0, "Kept: 3, as the evaluator")]
    [InlineData(null, "Kept: 3")]
    public void Rated_SaysHowFarTheEvaluatorIs(double? score, string heading)
    {
        var rating = new Rating(5, new RatingGiven(1, Answer("project", 1, 5), 3, "Ann", "", DateTime.UtcNow, true, "1", ReviewPurpose.Sample, 0.5));
        var view = Render<RatedView>(p => p.Add(v => v.Rating, rating).Add(v => v.Shown, Shown("project", 1, 5, score)).Add(v => v.Next, "/review/rate?queue=1").Add(v => v.QueueId, 1).Add(v => v.Why, "mean 3.4"));
        Assert.Equal(heading, view.Find("h2").TextContent);
        Assert.Contains("Why this answer: mean 3.4.", view.Markup, StringComparison.Ordinal);
        Assert.Equal("n", view.Find("a[href='/review/rate?queue=1']").GetAttribute("data-key"));
        Assert.Equal("5", view.Find("input[name=correct]").GetAttribute("value"));
    }

    private IRenderedComponent<RateForm> Form(string criterion, double min, double max, bool isOpen) => Render<RateForm>(p => p
        .Add(f => f.Item, new ReviewItem(7, 1, new DrawnAnswer(Answer(criterion, min, max), "drawn", 0.5, 1))).Add(f => f.Shown, Shown(criterion, min, max, 4)).Add(f => f.IsOpen, isOpen));

    private static AnswerShown Shown(string criterion, double min, double max, double? score) =>
        new(Answer(criterion, min, max), new ReviewedItemRow(42, 1, criterion, null, 1, 3, min, max, score, Reason, "judge-7", null, 9, 9), new TurnRow(3, "recruiter", null, "Why?", 1, 1), [new TurnRow(4, "candidate", null, "Because.", 1, 2)]);

    private static ReviewedAnswer Answer(string criterion, double min, double max) => new(42, 1, criterion, 1, 3, min, max, 9);
}
