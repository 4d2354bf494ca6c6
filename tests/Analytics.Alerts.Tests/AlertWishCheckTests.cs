using Analytics.State.Alerts;

namespace Analytics.Alerts.Tests;

public sealed class AlertWishCheckTests
{
    [Theory]
    [InlineData(AlertKind.FigureBelow, "mean_score", 1.0, null)]
    [InlineData(AlertKind.FigureBelow, "mean_score", 5.0, null)]
    [InlineData(AlertKind.FigureBelow, "mean_score", 0.99, "Give a limit of mean score from 1.00 to 5.00.")]
    [InlineData(AlertKind.FigureBelow, "mean_score", 5.01, "Give a limit")]
    [InlineData(AlertKind.FigureAbove, "unmeasured", 0.2, null)]
    [InlineData(AlertKind.FigureAbove, "unmeasured", null, "Give a limit of share of questions without measured relevance from 0\u00a0% to 100\u00a0%.")]
    [InlineData(AlertKind.FigureAbove, "height", 0.2, "Choose a figure.")]
    [InlineData(AlertKind.CardFails, "right_level", null, null)]
    [InlineData(AlertKind.CardFails, "stable", null, "Choose a card.")]
    [InlineData(AlertKind.CardLeavesPass, "", null, "Choose a card.")]
    [InlineData(AlertKind.Drift, "", null, null)]
    [InlineData(AlertKind.QuarantineGrows, "", 1.0, null)]
    [InlineData(AlertKind.QuarantineGrows, "", 0.0, "Give the number of files")]
    [InlineData(AlertKind.QuarantineGrows, "", 1.5, "Give the number of files")]
    [InlineData(AlertKind.NoNewRun, "", 3650.0, null)]
    [InlineData(AlertKind.NoNewRun, "", 3651.0, "Give the number of days")]
    public void Faults_OfKindSubjectAndLimit(AlertKind kind, string subject, double? limit, string? says) => Check(new AlertRuleWish("Rule", kind, subject, limit, "", 2, [], null, null), says);

    [Theory]
    [InlineData(0, "1 to 5 looks")]
    [InlineData(1, null)]
    [InlineData(5, null)]
    [InlineData(6, "1 to 5 looks")]
    public void Faults_OfHowOften(int inARow, string? says) => Check(new AlertRuleWish("Rule", AlertKind.Drift, "", null, "", inARow, [], null, null), says);

    [Fact]
    public void Faults_OfInterviews() => Check(new AlertRuleWish("Rule", AlertKind.Drift, "", null, "profile=stronk", 2, [], null, null), "profile \"stronk\"");

    private static void Check(AlertRuleWish wish, string? says)
    {
        var faults = AlertWishCheck.Faults(wish);
        if (says is null) Assert.Empty(faults);
        else Assert.Contains(says, Assert.Single(faults), StringComparison.Ordinal);
    }
}
