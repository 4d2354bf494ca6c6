using Analytics.Calibration.Questions;
using Analytics.Exports.Questions;
using Analytics.Portal.Components.Cohorts;
using Analytics.Portal.Pages.Relevance;
using Analytics.Portal.Tests.Support;
using Analytics.Transcripts;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;
using Bunit;

namespace Analytics.Portal.Tests.Relevance;

public sealed class QuestionQualityTests : PortalContext
{
    private static readonly RepeatedQuestionsRow[] Rows =
    [
        Row("a", "weak", 1, 5), Row("a", "strong", 5, 5), Row("a", "strong", null, 2),
        Row("b", "weak", 4, 5), Row("b", "strong", 4, 5),
        Row("c", "weak", 1, 1), Row("c", "exceptional", 5, 1),
    ];

    [Fact]
    public void Of_Answers_GivesMeansPerProfileAndLeavesTheUnscoredOut()
    {
        var question = QuestionQuality.Of(Rows).Single(q => q.Key == "a");
        Assert.Equal([(QualityProfile.Weak, 5, 1.0), (QualityProfile.Average, 0, null), (QualityProfile.Strong, 5, 5.0), (QualityProfile.Exceptional, 0, (double?)null)], question.Profiles);
        Assert.Equal(10, question.Separation.SomersD.N);
    }

    [Fact]
    public void Of_QuestionsOfThreeSorts_PutsTheWorstFirst() => Assert.Equal(
        [("b", Separation.SeparatesNothing), ("a", Separation.Separates), ("c", Separation.TooFew)], QuestionQuality.Of(Rows).Select(q => (q.Key, q.Separation.Verdict)));

    [Fact]
    public void Of_QuestionsThatSeparateNothing_PutsTheReversedOneBeforeTheFlatOne()
    {
        var reversed = new[] { Row("z", "weak", 5, 6), Row("z", "strong", 1, 6) };
        var questions = QuestionQuality.Of([.. Rows, .. reversed]);
        Assert.Equal(["z", "b", "a", "c"], questions.Select(q => q.Key));
        Assert.Equal((-1.0, 0.0), (questions[0].Separation.SomersD.Value, questions[1].Separation.SomersD.Value));
    }

    [Fact]
    public void Table_SaysSmallNAndHowManySeparate()
    {
        var table = Table(Rows, total: 40);
        Assert.Equal(
            "40 questions were asked of several candidates; looked at are the 3 with most scored answers. 2 have 8 scored answers or more: 1 of them separates the profiles beyond chance, 1 separates nothing.",
            table.Find(".card__lede").TextContent);
        Assert.Equal("too few, n\u00a0=\u00a02", table.FindAll("tbody tr")[2].QuerySelector("td:last-child")!.TextContent.Trim());
        Assert.Equal("/relevance?question=b#answers", table.FindAll("tbody a")[0].GetAttribute("href"));
        Assert.Equal("Separates nothing", Assert.Single(table.FindAll(".badge--warning")).TextContent);
        Assert.Equal("Separates nothing", table.FindAll("tbody tr")[0].QuerySelector(".badge")!.TextContent);
    }

    [Fact]
    public void Table_OfOnlySmallOnes_SaysThatNothingCanBeSaid() =>
        Assert.EndsWith("None has 8 scored answers (the most are 2): too few to say whether it tells profiles apart.", Table(Rows[5..], total: 1).Find(".card__lede").TextContent, StringComparison.Ordinal);

    [Fact]
    public void Table_OfMoreInterviewsThanAreCompared_SaysSo() =>
        Assert.Contains("in the newest 2,000 of 9,000 interviews", Table(Rows, total: 3, interviews: 9000).Markup, StringComparison.Ordinal);

    [Fact]
    public void Table_WithoutQuestions_SaysSo() => Assert.Contains("No question was asked of two candidates in the same words.", Table([], total: 0).Markup, StringComparison.Ordinal);

    private IRenderedComponent<QuestionQualityTable> Table(IEnumerable<RepeatedQuestionsRow> rows, int total, int interviews = 100) => Render<QuestionQualityTable>(p => p
        .Add(t => t.Address, new CohortAddress("/relevance", Cohort.All)).Add(t => t.Questions, QuestionQuality.Of(rows)).Add(t => t.Total, total).Add(t => t.Interviews, interviews));

    private static RepeatedQuestionsRow Row(string key, string profile, int? score, int answers) => new(key, 1, 1, 40, 12, 10, 0.8, profile, score, answers);
}
