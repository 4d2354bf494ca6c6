using Analytics.Calibration.Cubes;
using Analytics.Calibration.Fairness;
using Analytics.Calibration.Reporting;
using CsCheck;

namespace Analytics.Calibration.Tests.Fairness;

public class ParityTests
{
    [Fact]
    public void Build_TwoCohorts_AreHeldAgainstTheBestRate()
    {
        var metrics = Metrics([new("a", Profile.Strong, 60, 100), new("b", Profile.Strong, 45, 100), new("c", Profile.Strong, 59, 100)]);

        Assert.Equal(1, metrics["air.a"].Value);
        Assert.Equal(.75, metrics["air.b"].Value!.Value, 12);
        Assert.True(metrics["air.b"].P < metrics["air.b"].PAdjusted);
        Assert.Equal(FisherExact.PValue(new(45, 100), new(60, 100)), metrics["air.b"].P);
    }

    [Fact]
    public void Build_DifferentMixOfProfiles_DisappearsWithinProfiles()
    {
        // Each profile is treated alike; cohort b merely holds more weak candidates.
        var metrics = Metrics(
        [
            new("a", Profile.Weak, 2, 20), new("a", Profile.Strong, 72, 80),
            new("b", Profile.Weak, 8, 80), new("b", Profile.Strong, 18, 20),
        ]);

        Assert.True(metrics["air.b"].Value < .5);
        Assert.Equal(1, metrics["air.b.mantel_haenszel"].Value!.Value, 12);
        Assert.Equal(1, metrics["air.b.odds_ratio"].Value!.Value, 12);
        Assert.Equal(1, metrics["air.b.mantel_haenszel"].P!.Value, 12);
    }

    [Fact]
    public void Build_NoCohorts_ReportsNoParity() => Assert.DoesNotContain(Metrics([]).Keys, k => k.StartsWith("air.", StringComparison.Ordinal));

    [Fact]
    public void Katz_NobodySelected_HasNoInterval()
    {
        var ratio = SelectionRatio.Katz(new(0, 10), new(5, 10));

        Assert.Equal(0, ratio.Value);
        Assert.Null(ratio.High);
        Assert.Null(SelectionRatio.Katz(new(5, 10), new(0, 10)).Value);
    }

    [Fact]
    public void FisherExact_AnyTable_SumsTheTablesAsUnlikely() => Gen.Select(Gen.Int[0, 12], Gen.Int[0, 12], Gen.Int[0, 12], Gen.Int[0, 12]).Sample((a, b, c, d) =>
    {
        if (a + b == 0 || c + d == 0)
            return;
        double Probability(int k) => Choose(a + b, k) * Choose(c + d, a + c - k) / Choose(a + b + c + d, a + c);
        var observed = Probability(a);
        var expected = Enumerable.Range(0, a + c + 1).Select(Probability).Where(p => p <= observed * (1 + 1e-7)).Sum();

        Assert.Equal(expected, FisherExact.PValue(new(a, a + b), new(c, c + d)), 1e-9);
    });

    [Fact]
    public void OddsRatio_GroupsExchanged_IsTheInverse()
    {
        (Selection, Selection)[] strata = [(new(10, 30), new(12, 25)), (new(20, 40), new(9, 35))];
        (Selection, Selection)[] exchanged = [.. strata.Select(s => (s.Item2, s.Item1))];

        Assert.Equal(1 / MantelHaenszel.OddsRatio(strata).Value!.Value, MantelHaenszel.OddsRatio(exchanged).Value!.Value, 12);
        Assert.Equal(1 / MantelHaenszel.RateRatio(strata).Low!.Value, MantelHaenszel.RateRatio(exchanged).High!.Value, 9);
        Assert.Equal(MantelHaenszel.PValue(strata)!.Value, MantelHaenszel.PValue(exchanged)!.Value, 12);
    }

    private static double Choose(int n, int k) => k < 0 || k > n ? 0 : MathNet.Numerics.SpecialFunctions.Binomial(n, k);

    private static IReadOnlyDictionary<string, Metric> Metrics(SelectionCell[] cells) =>
        CalibrationReportBuilder.Build(new CalibrationInput { Scores = ScoreCube.Empty, Selections = cells }).Metrics;
}
