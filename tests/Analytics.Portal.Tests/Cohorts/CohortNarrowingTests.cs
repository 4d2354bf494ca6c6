using Analytics.Portal.Components.Cohorts;
using Analytics.Portal.Tests.Interviews;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Tests.Cohorts;

public sealed class CohortNarrowingTests
{
    [Theory]
    [InlineData("profile=strong", 5, null, "/interviews?profile=strong&score=5")]
    [InlineData("score=4&score=5", 5, null, "/interviews?score=5")]
    [InlineData("score=4", 5, null, null)]
    [InlineData("section=technical", 5, null, null)]
    [InlineData("section=technical", 5, "technical", "/interviews?score=5&section=technical")]
    [InlineData("section=technical", 5, "project", null)]
    [InlineData("", 3, "project", "/interviews?score=3&section=project")]
    [InlineData("", 3, "depth", "/interviews?score=3&section=depth")]
    [InlineData("section=clarity", 3, "depth", null)]
    [InlineData("points=3-4", 3, null, null)]
    public void ToScore_WhereNoCohortIsExactlyTheMarks_GivesNone(string cohort, int score, string? section, string? link) =>
        Assert.Equal(link, ListRows.Cohort(cohort).ToScore(score, section).InterviewsLink());

    [Theory]
    [InlineData("", By.None, null, "/interviews")]
    [InlineData("profile=strong&profile=weak", By.Profile, "weak", "/interviews?profile=weak")]
    [InlineData("profile=strong", By.Profile, "weak", null)]
    [InlineData("recommendation=reservations", By.Recommendation, "proceed", null)]
    [InlineData("position=Platform Engineer", By.Position, "Platform Engineer", "/interviews?position=Platform%20Engineer")]
    [InlineData("", By.Section, "technical", "/interviews?section=technical")]
    [InlineData("", By.Section, "depth", "/interviews?section=depth")]
    [InlineData("score=5", By.Section, "technical", null)]
    [InlineData("points=4-5", By.Section, "depth", null)]
    [InlineData("section=project", By.Section, "technical", null)]
    public void ToGroup_OfASplit_NarrowsToTheGroup(string cohort, By by, string? value, string? link) =>
        Assert.Equal(link, ListRows.Cohort(cohort).ToGroup(by, value).InterviewsLink());

    [Theory]
    [InlineData(null, By.Profile, false)]
    [InlineData("run", By.Run, false)]
    [InlineData("none", By.Profile, true)]
    [InlineData("RUN;--", By.Profile, true)]
    public void Split_Read_TellsWhatItDidNotKnow(string? value, By by, bool wrong)
    {
        Assert.Equal(by, Split.Read(value, By.Profile, out var problem));
        Assert.Equal(wrong, problem is not null);
    }
}
