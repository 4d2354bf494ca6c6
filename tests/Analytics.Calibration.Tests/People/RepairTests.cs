using System.Text.Json;
using Analytics.Calibration.People;
using Analytics.Calibration.Repair;

namespace Analytics.Calibration.Tests.People;

public class RepairTests
{
    [Fact]
    public void Fit_ALine_IsLeastSquaresWithinTheScale()
    {
        var map = RepairMap.Fit(RepairKind.Linear, [(1, 1, 1), (2, 1, 1), (3, 2, 1), (4, 3, 1), (5, 4, 1)])!;

        // Slope .8, mean 2.2 at 3: 1.0 is reached at 1.5.
        Assert.Equal([1, 1.4, 2.2, 3, 3.8], new[] { 1.5, 2, 3, 4, 5 }.Select(s => Math.Round(map.Apply(s), 9)));
        Assert.Equal(1, map.Apply(1));
    }

    [Fact]
    public void Fit_Isotonic_NeverFalls_AndIsStraightBetween()
    {
        var map = RepairMap.Fit(RepairKind.Isotonic, [(2, 2, 1), (3, 1, 1), (5, 4, 2)])!;

        Assert.Equal([new RepairPoint(2, 1.5), new RepairPoint(3, 1.5), new RepairPoint(5, 4)], map.Points);
        Assert.Equal([1.5, 1.5, 2.75, 4, 4], new[] { 1, 2.5, 4, 5, 5.5 }.Select(map.Apply));
    }

    [Fact]
    public void Fit_Nothing_IsNoMap_AndOneScoreIsLevel()
    {
        Assert.Null(RepairMap.Fit(RepairKind.Linear, []));
        Assert.All(new[] { 1, 3, 5 }, s => Assert.Equal(2.5, RepairMap.Fit(RepairKind.Linear, [(3, 2, 1), (3, 3, 1)])!.Apply(s)));
    }

    [Fact]
    public void Map_AsJson_ReadsBackTheSame()
    {
        var map = RepairMap.Fit(RepairKind.Isotonic, [(2, 2, 1), (3, 1, 1), (5, 4, 2)])!;

        var text = JsonSerializer.Serialize(map);
        var back = JsonSerializer.Deserialize<RepairMap>(text)!;

        Assert.Contains("\"isotonic\"", text, StringComparison.Ordinal);
        Assert.Equal(map.Points, back.Points);
    }

    [Theory]
    [InlineData(7, false)]
    [InlineData(8, true)]
    public void Of_FewCandidates_IsNothing(int candidates, bool made) =>
        Assert.Equal(made, Recalibration.Of(RepairKind.Linear, Shifted(candidates)) is not null);

    [Fact]
    public void Of_AShiftOfOne_GainsExactlyOnePoint()
    {
        var repair = Recalibration.Of(RepairKind.Linear, Shifted(30))!;

        Assert.Equal(1, repair.ErrorBefore!.Value, 1e-9);
        Assert.Equal(0, repair.ErrorAfter!.Value, 1e-9);
        Assert.Equal(1, repair.ErrorGain.Value!.Value, 1e-9);
        Assert.True(repair.Helps);
        Assert.Equal(1, repair.KappaAfter!.Value, 1e-9);
    }

    [Fact]
    public void Of_OneOddCandidate_IsNotFittedOnItself()
    {
        // All agree but one, whose score is 5 for a 1. The map of the others ends at 3, so it stays two points off; in the maps of the other folds it pulls the seven 3 that are left
        // to 2.75, which puts the eight 3 of those folds a quarter off.
        List<RatedAnswer> answers =
            [.. Enumerable.Range(0, 19).Select(i => Answer(i, 2 + (i % 2), 2 + (i % 2))), Answer(19, 5, 1)];

        var repair = Recalibration.Of(RepairKind.Isotonic, answers)!;

        Assert.Equal(4 / 20.0, repair.ErrorBefore!.Value, 1e-9);
        Assert.Equal((2 + (8 * 0.25)) / 20.0, repair.ErrorAfter!.Value, 1e-9);
        Assert.False(repair.Helps);
    }

    private static List<RatedAnswer> Shifted(int candidates) => [.. Enumerable.Range(0, candidates).Select(i => Answer(i, 2 + (i % 4), 1 + (i % 4)))];

    private static RatedAnswer Answer(int i, double score, double people) => new($"C{i:00}", i, score, [new PersonRating("ann", people)]);
}
