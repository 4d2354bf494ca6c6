using Analytics.Calibration.People;

namespace Analytics.Calibration.Tests.People;

/// <summary>Figures as RSMTool defines and computed them; what it does not compute comes from an independent script.</summary>
public class RsmToolTests
{
    private const double Digits = 1e-12;

    [Fact]
    public void EvaluatorAgainstOnePerson_AreTheExperimentsFigures()
    {
        var agreement = new EvaluatorAgreement(RsmToolExperiment.FirstAlone);

        Assert.Equal(0.7821229050279324, agreement.Kappa().Value!.Value, Digits);
        Assert.Equal(0.64, agreement.Exact().Value!.Value, Digits);
        Assert.Equal(0.99, agreement.Adjacent().Value!.Value, Digits);
        Assert.Equal(-0.010819372603317013, agreement.StandardisedDifference().Value!.Value, Digits);
        Assert.Equal([[3, 2, 0, 0, 0], [8, 12, 3, 2, 0], [0, 0, 39, 16, 0], [0, 0, 21, 63, 11], [0, 0, 0, 9, 11]], agreement.Confusion());
    }

    [Fact]
    public void EvaluatorAgainstTheMeanOfTwo_RoundsHalfUp()
    {
        var agreement = new EvaluatorAgreement(RsmToolExperiment.Answers);

        Assert.Equal(0.8108747044917253, agreement.Kappa().Value!.Value, Digits);
        Assert.Equal(0.7821229050279324, agreement.KappaOfSingle().Value!.Value, Digits);
        Assert.Equal(0.68, agreement.Exact().Value!.Value, Digits);
        Assert.Equal(0.03157298930237542, agreement.StandardisedDifference().Value!.Value, Digits);
    }

    [Fact]
    public void PeopleAmongThemselves_AreTheExperimentsFigures()
    {
        var people = new PeopleAgreement(RsmToolExperiment.Answers);

        Assert.Equal(0.8333333333333327, people.Kappa().Value!.Value, Digits);
        Assert.Equal(0.8340283569641335, people.IntraclassCorrelation().Value!.Value, Digits);
        Assert.Equal(0.7844879176892581, people.Alpha().Value!.Value, Digits);
        Assert.Equal(-0.051210428305400346, Degradation.Of(RsmToolExperiment.Answers).Value!.Value, Digits);
    }

    [Fact]
    public void TrueScores_AreTheExperimentsAndTheDerivationsOwn()
    {
        Assert.Equal(0.6666120367841208, TrueScore.OfInterviews(RsmToolExperiment.Answers).Value!.Value, Digits);

        // The sums of RSMTool's test data for PRMSE: 10,000 responses with four ratings each, and the same with ratings missing.
        Assert.Equal(0.5409673, TrueScore.FromSums([10_000, 40_000, 160_000, 84_585, 215_017.75, 19_352.25114230759, 15_281.25, 30_000])!.Value, 5e-8);
        Assert.Equal(0.538748, TrueScore.FromSums([10_000, 18_500, 39_640, 39_024, 101_707.75, 11_719.84695410294, 4_378.25, 8_500])!.Value, 5e-7);
    }

    [Fact]
    public void Intervals_HoldTheirFigureAndHaveWidth()
    {
        var report = PeopleReportBuilder.Build(new PeopleInput { Evaluator = "e", Answers = RsmToolExperiment.Answers });

        Assert.All(report.Metrics.Where(m => m.Key.StartsWith("human.", StringComparison.Ordinal)), m => Assert.True(m.Value.Low < m.Value.Value && m.Value.Value <= m.Value.High, m.Key));
        Assert.Equal(0.0300, (report.Metrics["human.human.qwk"].High! - report.Metrics["human.human.qwk"].Low!)!.Value / 2 / 1.96, 0.005);
    }
}
