using Analytics.Portal.Pages.Calibration;

namespace Analytics.Portal.Tests.Calibration;

public sealed class RunChoiceTests
{
    private static readonly string[] Runs = ["a", "b", "c"];

    [Theory]
    [InlineData("a", "c", "a", "c")]
    [InlineData("c", "a", "c", "a")]
    [InlineData("a", null, "a", "c")]
    [InlineData(null, "c", "b", "c")]
    [InlineData(null, "a", "b", "a")]
    [InlineData("", "", null, null)]
    public void Read_RunsOfTheSelection_AreCompared(string? baseline, string? newer, string? first, string? second)
    {
        var choice = RunChoice.Read(baseline, newer, Runs);

        Assert.Equal((first, second), (choice.Baseline, choice.New));
        Assert.Empty(choice.Problems);
    }

    [Fact]
    public void Read_TheSameRunTwice_IsAProblem() =>
        Assert.StartsWith("New and baseline are the same run", Assert.Single(RunChoice.Read("a", "a", Runs).Problems), StringComparison.Ordinal);

    [Fact]
    public void Read_TheOnlyRun_IsAProblem() =>
        Assert.StartsWith("There is no second run", Assert.Single(RunChoice.Read("a", null, ["a"]).Problems), StringComparison.Ordinal);
}
