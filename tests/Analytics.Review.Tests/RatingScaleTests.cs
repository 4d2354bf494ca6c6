using Analytics.Review.Reading;

namespace Analytics.Review.Tests;

public sealed class RatingScaleTests
{
    [Theory]
    [InlineData(1, 5, "1 2 3 4 5", "12345")]
    [InlineData(1, 4, "1 2 3 4", "1234")]
    [InlineData(0, 2, "0 1 2", "012")]
    [InlineData(1, 10, "1 2 3 4 5 6 7 8 9 10", "1234567890")]
    [InlineData(0, 10, "0 1 2 3 4 5 6 7 8 9 10", "0123456789x")]
    [InlineData(0, 1, "0 0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9 1", "0123456789x")]
    [InlineData(0, 100, "0 10 20 30 40 50 60 70 80 90 100", "0123456789x")]
    [InlineData(0, 11, "0 1.1 2.2 3.3 4.4 5.5 6.6 7.7 8.8 9.9 11", "0123456789x")]
    [InlineData(-2, 2, "-2 -1 0 1 2", "01234")]
    public void Of_TheEnds_HasLevelsAndAKeyForEach(double min, double max, string labels, string keys)
    {
        var levels = RatingScale.Of(min, max).Levels;
        Assert.Equal(labels, string.Join(' ', levels.Select(level => level.Label)));
        Assert.Equal(keys, string.Concat(levels.Select(level => level.Key)));
        Assert.Equal((min, max), (levels[0].Value, levels[^1].Value));
    }

    [Theory]
    [InlineData(0, 1, 1d, "0 1", "01")]
    [InlineData(0, 1, 0.5, "0 0.5 1", "012")]
    [InlineData(1, 3, 0.5, "1 1.5 2 2.5 3", "01234")]
    [InlineData(0, 10, 1d, "0 1 2 3 4 5 6 7 8 9 10", "0123456789x")]
    [InlineData(0, 100, 1d, "0 10 20 30 40 50 60 70 80 90 100", "0123456789x")]
    [InlineData(0, 10, 0.5, "0 1 2 3 4 5 6 7 8 9 10", "0123456789x")]
    [InlineData(0, 10, 3d, "0 1 2 3 4 5 6 7 8 9 10", "0123456789x")]
    [InlineData(0, 11, 1d, "0 1.1 2.2 3.3 4.4 5.5 6.6 7.7 8.8 9.9 11", "0123456789x")]
    public void Of_AKnownStep_HasItsLevelsWhereTheyAreFew(double min, double max, double? step, string labels, string keys)
    {
        var levels = RatingScale.Of(min, max, step).Levels;
        Assert.Equal((labels, keys), (string.Join(' ', levels.Select(level => level.Label)), string.Concat(levels.Select(level => level.Key))));
    }

    [Fact]
    public void Anchor_OfTwoLevels_IsPassAndFail() =>
        Assert.Equal(["fail", "pass"], new[] { 0, 1 }.Select(level => Rubric.Default.Anchor("passed", RatingScale.Of(0, 1, 1), level).Split(':')[0]));

    [Fact]
    public void Anchor_IsTheRubricsOwn_ElseTheUsualOfFiveLevels_ElseOfTheEnds()
    {
        var rubric = new Rubric("2", new Dictionary<string, RubricCriterion> { ["depth"] = new("how far it goes", new Dictionary<string, string> { ["3"] = "enough" }) });
        Assert.Equal(("enough", "", "how far it goes"), (rubric.Anchor("depth", RatingScale.Of(1, 5), 2), rubric.Anchor("depth", RatingScale.Of(1, 5), 0), rubric.Words("depth")));
        Assert.StartsWith("acceptable", rubric.Anchor("project", RatingScale.Of(1, 5), 2), StringComparison.Ordinal);
        Assert.Equal(["does", "", "exceptional:"], new[] { 0, 4, 10 }.Select(level => rubric.Anchor("project", RatingScale.Of(0, 10), level).Split(' ')[0]));
    }
}
