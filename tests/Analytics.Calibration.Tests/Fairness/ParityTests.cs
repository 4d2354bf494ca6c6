using Analytics.Calibration.Cubes;
using Analytics.Calibration.Fairness;
using Analytics.Calibration.Reporting;
using CsCheck;

namespace Analytics.Calibration.Tests.Fairness;

public class ParityTests
{
    // 6 RCNY 5-301 (b), example: applicants, selected, impact ratio.
    [Theory]
    [InlineData("Male", 1390, 667, 1.00)]
    [InlineData("Female", 1181, 555, 0.979)]
    public void Of_TheRulesExampleOfSelection_Sex_GivesItsRatios(string group, int applicants, int selected, double ratio) =>
        AssertRatio(["Male:1390:667", "Female:1181:555"], group, applicants, selected, ratio, 5e-4);

    [Theory]
    [InlineData("Hispanic or Latino", 408, 205, 0.97)]
    [InlineData("White", 797, 412, 1.00)]
    [InlineData("Black", 390, 170, 0.84)]
    [InlineData("Pacific Islander", 119, 52, 0.85)]
    [InlineData("Asian", 616, 302, 0.95)]
    [InlineData("Native American", 41, 18, 0.85)]
    [InlineData("Two or More", 213, 96, 0.87)]
    public void Of_TheRulesExampleOfSelection_Race_GivesItsRatios(string group, int applicants, int selected, double ratio) => AssertRatio(
        ["Hispanic or Latino:408:205", "White:797:412", "Black:390:170", "Pacific Islander:119:52", "Asian:616:302", "Native American:41:18", "Two or More:213:96"],
        group, applicants, selected, ratio, 5e-3);

    // 6 RCNY 5-301 (c), example: rates of scoring above the median.
    [Theory]
    [InlineData("Hispanic or Latino", .642, 1.00)]
    [InlineData("White", .375, .58)]
    [InlineData("Black", .500, .78)]
    [InlineData("Pacific Islander", .625, .97)]
    [InlineData("Asian", .417, .65)]
    public void Of_TheRulesExampleOfScoring_GivesItsRates(string group, double rate, double ratio)
    {
        (string Name, int N, int Above)[] groups = [("Hispanic or Latino", 28, 18), ("White", 40, 15), ("Black", 32, 16), ("Pacific Islander", 8, 5), ("Asian", 24, 10)];

        // 64 of 132 above and 68 at or below: the median lies below those above.
        var row = Rows(groups.SelectMany(g => Enumerable.Range(0, g.N).Select(i => new ParityCandidate(Profile.Strong, [g.Name], 0, 0, i < g.Above ? 4 : 2)))).Single(r => r.Group == group);

        Assert.Equal(rate, row.Scoring!.Rate!.Value, 1e-3);
        Assert.Equal(ratio, row.Scoring.Ratio!.Value, 5e-3);
        Assert.Null(row.Selection!.Rate);
    }

    [Fact]
    public void Of_OneCandidateWithEightInterviews_IsOneCandidateAndNoReference()
    {
        ParityCandidate Of(string group, int proceed, int all) => new(Profile.Strong, [group], proceed, all, 4);
        var rows = Rows([Of("a", 8, 8), .. Enumerable.Range(0, 40).Select(i => Of("b", i % 2, 1)), .. Enumerable.Range(0, 40).Select(i => Of("c", i % 4 == 0 ? 1 : 0, 1))]);

        Assert.Equal((null, ParityStatus.Excluded, null), (rows[0].Candidates, rows[0].Status, rows[0].Selection));
        Assert.Equal((ParityStatus.Reference, 1.0), (rows[1].Status, rows[1].Selection!.Ratio));
        Assert.Equal(.5, rows[2].Selection!.Ratio);
    }

    [Theory]
    [InlineData(1, 2, false)]
    [InlineData(2, 3, true)]
    [InlineData(0, 1, false)]
    public void IsSelected_MostInterviewsSayProceed_ATieDoesNot(int proceed, int all, bool selected) =>
        Assert.Equal(selected, new ParityCandidate(Profile.Weak, [null], proceed, all, null).IsSelected);

    [Theory]
    [InlineData(19, ParityStatus.Excluded)]
    [InlineData(20, ParityStatus.Compared)]
    public void Of_GroupsBelowTwoPerCent_AreListedWithTheReason(int size, ParityStatus status)
    {
        var rows = Rows([.. Many("a", size, 0), .. Many("b", 1000 - size, 1)]);

        Assert.Equal(status, rows[0].Status);
        Assert.Equal(status == ParityStatus.Excluded ? "less than 2\u00a0% of candidates" : null, rows[0].Reason);
        Assert.Equal(size, rows[0].Candidates);
    }

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, 5L)]
    public void Of_FewerThanFive_ShowNeitherNumberNorRate(int size, long? shown) => Assert.Equal(shown, Rows([.. Many("a", size, 0), .. Many("b", 50, 1)])[0].Candidates);

    [Fact]
    public void Of_TwoAttributes_AreAlsoCrossedAndTheSilentAreUnknown()
    {
        var candidates = Enumerable.Range(0, 60).Select(i => new ParityCandidate(Profile.Strong, [i % 2 == 0 ? "f" : "m", i < 10 ? null : i % 3 == 0 ? "x" : "y"], i % 2, 1, i)).ToList();

        var report = ParityTables.Of(new ParityInput(["sex", "origin"], candidates, "file.csv"), .02);

        Assert.Equal(["sex", "origin", "sex x origin"], report.Tables.Select(t => t.Attribute));
        Assert.Equal(["f x x", "f x y", "m x x", "m x y", "unknown"], report.Tables[2].Rows.Select(r => r.Group));
        Assert.Equal((ParityStatus.Unknown, 10L), (report.Tables[2].Rows[^1].Status, report.Tables[2].Rows[^1].Candidates));
        Assert.Equal(29.5, report.Median);
    }

    [Fact]
    public void Of_DifferentMixOfProfiles_DisappearsWithinProfiles()
    {
        ParityCandidate Of(string group, Profile profile, int i, int every) => new(profile, [group], i % 10 < every ? 1 : 0, 1, 3);
        var rows = Rows(
        [
            .. Enumerable.Range(0, 20).Select(i => Of("a", Profile.Weak, i, 1)), .. Enumerable.Range(0, 80).Select(i => Of("a", Profile.Strong, i, 9)),
            .. Enumerable.Range(0, 80).Select(i => Of("b", Profile.Weak, i, 1)), .. Enumerable.Range(0, 20).Select(i => Of("b", Profile.Strong, i, 9)),
        ]);

        Assert.True(rows[1].Selection!.Ratio < .5);
        Assert.Equal(1, rows[1].WithinProfiles!.Value!.Value, 1e-12);
        Assert.Equal(1, rows[1].PWithinProfiles!.Value, 1e-12);
    }

    [Fact]
    public void Build_NobodyAsked_ReportsNoParity()
    {
        var report = CalibrationReportBuilder.Build(new CalibrationInput { Scores = ScoreCube.Empty });

        Assert.Null(report.Parity);
        Assert.DoesNotContain(report.Metrics.Keys, k => k.StartsWith("air.", StringComparison.Ordinal));
    }

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
        if (a + b == 0 || c + d == 0) return;
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

    private static IEnumerable<ParityCandidate> Many(string group, int n, int proceed) => Enumerable.Repeat(new ParityCandidate(Profile.Strong, [group], proceed, 1, 3), n);

    private static IReadOnlyList<ParityRow> Rows(IEnumerable<ParityCandidate> candidates) => ParityTables.Of(new ParityInput(["group"], [.. candidates], "file"), .02).Tables[0].Rows;

    private static void AssertRatio(string[] groups, string group, int applicants, int selected, double ratio, double tolerance)
    {
        var candidates = groups.Select(g => g.Split(':')).SelectMany(g => Enumerable.Range(0, int.Parse(g[1], null)).Select(i => new ParityCandidate(Profile.Strong, [g[0]], i < int.Parse(g[2], null) ? 1 : 0, 1, null)));
        var row = ParityTables.Of(new ParityInput(["category"], [.. candidates], "historical"), 0).Tables[0].Rows.Single(r => r.Group == group);

        Assert.Equal((applicants, selected), (row.Selection!.Candidates, row.Selection.Counted));
        Assert.Equal(ratio, row.Selection.Ratio!.Value, tolerance);
    }
}
