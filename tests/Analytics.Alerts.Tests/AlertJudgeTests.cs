using Analytics.Alerts.Judging;
using Analytics.Alerts.Reading;
using Analytics.Calibration;
using Analytics.Calibration.Multiplicity;
using Analytics.Calibration.Verdicts;
using Analytics.State.Alerts;

namespace Analytics.Alerts.Tests;

public sealed class AlertJudgeTests
{
    private static readonly Observation Bad = Rules.Seen(2.0, 2.9);
    private static readonly Observation AlsoBad = Rules.Seen(2.1, 2.9);
    private static readonly Observation Good = Rules.Seen(3.1, 3.9);
    private static readonly Observation AlsoGood = Rules.Seen(3.2, 3.9);
    private static readonly Observation Away = new Observation.NoData("There are no such interviews.");

    [Fact]
    public void Judge_RaisesWhenItHeldAsOftenInARowAsAsked()
    {
        Assert.Equal([false, true, false], Raises(2, Bad, AlsoBad, Bad));
        Assert.Equal([true, false], Raises(1, Bad, AlsoBad));
        Assert.Equal([false, false, false, true], Raises(2, Bad, Good, Bad, AlsoBad));
    }

    [Fact]
    public void Judge_OfTheSameDataAgain_IsNoLook()
    {
        var all = Rules.Look(Rule(2), [Bad, Bad, Bad]);
        Assert.All(all, d => Assert.Null(d.Raise));
        Assert.Equal([1, 1, 1], all.Select(d => d.Watch.Looks));
    }

    [Fact]
    public void Judge_WithoutData_NeitherRaisesNorLetsGoNorForgets()
    {
        Assert.Equal([false, false, true], Raises(2, Bad, Away, AlsoBad));
        var all = Rules.Look(Rule(1), [Bad, Away, Away, Away]);
        Assert.NotNull(all[0].Raise);
        Assert.All(all.Skip(1), d => Assert.Equal((null, AlertOutcome.NoData, "There are no such interviews."), (d.Resolve, d.Watch.Outcome, d.Watch.Says)));
    }

    [Fact]
    public void Judge_ResolvesWhenItDidNotHoldAsOftenInARow()
    {
        var all = Rules.Look(Rule(2), [Bad, AlsoBad, Good, Bad, Good, AlsoGood]);
        Assert.Equal([null, null, null, null, null, "resolved"], all.Select(d => d.Resolve is null ? null : "resolved"));
        Assert.Equal([1, 2, 0, 1, 0, 0], all.Select(d => d.Watch.Held));
    }

    [Fact]
    public void Judge_EachLook_TakesItsShareOfTheError()
    {
        var asked = new SortedDictionary<int, double>();
        Observation Seen(int n) => new Observation.Figures([Rules.Watch(3.1, 3.9, n) with { Holds = (error, _) => Note(n, error) }]);
        Rules.Look(Rule(2), Enumerable.Range(1, 7).Select(Seen), expected: 2);
        Assert.Equal(Enumerable.Range(1, 7).Select(look => LookSpending.Share(AlertJudge.ErrorOfAYear, look, 2)), asked.Values);

        bool Note(int look, double error)
        {
            if (error < 0.05) asked[look] = error;
            return false;
        }
    }

    [Fact]
    public void Judge_OfSeveralEvaluators_SharesTheErrorOnceMore()
    {
        var errors = new List<double>();
        Watched Of(string evaluator) => Rules.Watch(3.1, 3.9, of: evaluator) with { Holds = (error, _) => { errors.Add(error); return false; } };
        Rules.Look(Rule(2), [new Observation.Figures([Of("kestrel"), Of("meander")])]);
        Assert.Equal(LookSpending.Share(0.05, 1, 52) / 2, errors.Min(), 12);
    }

    [Theory]
    [InlineData(364, 2)]
    [InlineData(365, 1)]
    public void Judge_AfterAYear_CountsLooksAnew(int days, int looks) =>
        Assert.Equal(looks, Rules.Look(Rule(2), [Good, AlsoGood], between: TimeSpan.FromDays(days))[^1].Watch.Looks);

    [Fact]
    public void Judge_WhatWouldHoldAt95Only_RaisesNothingAndKeepsAnAlertOpen()
    {
        static Observation Weak(int n) => new Observation.Figures([Rules.Watch(2.0, 2.9, n) with { Holds = (error, _) => error >= 0.05 }]);
        Assert.Equal([false, false], Raises(1, Weak(1), Weak(2)));
        var all = Rules.Look(Rule(1), [Bad, Weak(1), Weak(2), Good]);
        Assert.Equal([false, false, false, true], all.Select(d => d.Resolve is not null));
        Assert.Contains("though it would be at 95\u00a0%", all[1].Watch.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_Says_WhatWasSeenWithNAndInterval()
    {
        var seen = Rules.Look(Rule(1), [Bad])[0].Raise!;
        Assert.Equal("Mean score is 2.45 (99.95\u00a0% interval 2.00 to 2.90, 100 interviews), wholly below 3.00.", seen.Says);
        Assert.Equal((2.45, 2.0, 2.9, 100, "/scores"), (seen.Value!.Value, seen.Low!.Value, seen.High!.Value, seen.N, seen.Address));
        Assert.EndsWith("wholly below 3.00, at 1 of 2 looks in a row.", Rules.Look(Rule(2), [Bad])[0].Watch.Says, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.05, "95\u00a0%")]
    [InlineData(0.0004807, "99.95\u00a0%")]
    [InlineData(0.000125, "99.98\u00a0%")]
    [InlineData(0.0000125, "99.998\u00a0%")]
    public void Level_IsNeverRoundedUp(double error, string level) => Assert.Equal(level, AlertWords.Level(error));

    [Fact]
    public void Judge_QuarantineThatGrows_IsHeldAgainstItsBeginning()
    {
        var rule = Rules.Of(AlertKind.QuarantineGrows, limit: 3);
        var all = Rules.Look(rule, Counts(5, 7, 8, 9, 7, 9, 10, 4, 6, 7));
        Assert.Equal([false, false, true, false, false, false, true, false, false, true], all.Select(d => d.Raise is not null));
        Assert.Equal([false, false, false, false, true, false, false, true, false, false], all.Select(d => d.Resolve is not null));
        Assert.StartsWith("8 files are kept out, 3 more than", all[2].Raise!.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_NoNewRun_AfterThatManyDays()
    {
        var all = Rules.Look(Rules.Of(AlertKind.NoNewRun, limit: 7), Counts(6, 7, 8, 0));
        Assert.Equal([false, true, false, false], all.Select(d => d.Raise is not null));
        Assert.Equal([false, false, false, true], all.Select(d => d.Resolve is not null));
    }

    [Fact]
    public void Judge_ACardThatWasMet_IsRaisedOnlyWhereItHasProvablyLeft()
    {
        var rule = Rules.Of(AlertKind.CardLeavesPass, "right_level", inARow: 1);
        Observation Card(Verdict verdict, double value, double half, int n = 200) => new Observation.Figures([CardReader.Watch(
            "kestrel", new VerdictCard("right_level", verdict, value, value - half, value + half, n, 0.25, "It is so."), "/calibration", null, AlertKind.CardLeavesPass)]);

        // Never met, nothing to leave; met, and then not proven by chance; then moved beyond what chance can do.
        Assert.Equal([false, false, false, false, true], Rules.Look(rule, [
            Card(Verdict.Fail, 0.90, 0.1), Card(Verdict.Pass, 0.10, 0.1), Card(Verdict.NotProven, 0.20, 0.1), Card(Verdict.NotProven, 0.40, 0.1), Card(Verdict.Fail, 0.90, 0.1),
        ]).Select(d => d.Raise is not null));
    }

    [Fact]
    public void Judge_Drift_HoldsNewerRunsAgainstTheRunBeforeIt()
    {
        var rule = Rules.Of(AlertKind.Drift);
        var drifted = new Observation.Figures([Rules.Watch(2.0, 2.9, of: "kestrel") with { Anchor = new AlertAnchor(0, Run: "1") }]);
        var calm = new Observation.Figures([Rules.Watch(3.1, 3.9, of: "kestrel") with { Anchor = new AlertAnchor(0, Run: "2") }]);
        Assert.Equal("1", Rules.Look(rule, [calm, drifted])[^1].Watch.Anchors["kestrel"].Run);
        Assert.Empty(Rules.Look(rule, [drifted, calm])[^1].Watch.Anchors);
    }

    private static AlertRule Rule(int inARow) => Rules.Of(AlertKind.FigureBelow, AlertFigure.MeanScore, 3, inARow);

    private static IEnumerable<bool> Raises(int inARow, params Observation[] all) => Rules.Look(Rule(inARow), all).Select(d => d.Raise is not null);

    private static IEnumerable<Observation> Counts(params int[] all) => all.Select(count => new Observation.Count(count));
}
