using Analytics.Calibration.Reporting;
using Analytics.Calibration.Verdicts;
using Analytics.Reports.Gate;

namespace Analytics.Reports.Tests.Gate;

public sealed class CalibrationGateTests
{
    [Theory]
    [InlineData(Verdict.Pass, FailOn.NotProven, true)]
    [InlineData(Verdict.NotProven, FailOn.Fail, true)]
    [InlineData(Verdict.NotProven, FailOn.NotProven, false)]
    [InlineData(Verdict.Fail, FailOn.Fail, false)]
    [InlineData(Verdict.Fail, FailOn.NotProven, false)]
    [InlineData(Verdict.NoData, FailOn.NotProven, true)]
    public void Judge_OneCardAmongGoodOnes_DecidesByItsVerdict(Verdict verdict, FailOn failOn, bool passes)
    {
        var result = CalibrationGate.Judge(Report(Verdict.Pass, verdict), failOn);

        Assert.Equal(passes, result.Passed);
        Assert.Equal(passes ? 0 : 1, result.Reasons.Count);
    }

    [Fact]
    public void Judge_NothingToJudge_Closes()
    {
        var result = CalibrationGate.Judge(Report(Verdict.NoData, Verdict.NoData), FailOn.Fail);

        Assert.False(result.Passed);
        Assert.StartsWith("Nothing could be judged", Assert.Single(result.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_AChange_TakesWhatOneSideCanTellFromTheCandidateAndTheRestFromBoth()
    {
        var candidate = Report((Verdict.Pass, "right_level"), (Verdict.Fail, "stable"));
        var between = Report((Verdict.Fail, "right_level"), (Verdict.Pass, "stable"));

        Assert.True(CalibrationGate.Judge(candidate, between, FailOn.NotProven).Passed);
        Assert.Equal(2, CalibrationGate.Judge(between, candidate, FailOn.NotProven).Reasons.Count);
    }

    private static CalibrationReport Report(params Verdict[] verdicts) => Report([.. verdicts.Select((v, i) => (v, $"card_{i}"))]);

    private static CalibrationReport Report(params (Verdict Verdict, string Id)[] cards) =>
        CalibrationReportBuilder.Build(new CalibrationInput { Scores = Calibration.Cubes.ScoreCube.Empty }) with
        {
            Verdicts = [.. cards.Select(c => new VerdictCard(c.Id, c.Verdict, 0, -1, 1, 20, 0.5, "A sentence."))],
        };
}
