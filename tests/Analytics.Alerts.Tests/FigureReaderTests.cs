using Analytics.Alerts.Reading;
using Analytics.Calibration;
using Analytics.State.Alerts;
using Analytics.Warehouse.Queries;

namespace Analytics.Alerts.Tests;

public sealed class FigureReaderTests
{
    private static readonly FigureReader Reader = new(null!, null!, new CalibrationOptions());

    [Theory]
    [InlineData(7, false)]
    [InlineData(8, true)]
    public void Of_FewCandidates_IsNoData(int people, bool isJudged) => Assert.Equal(isJudged, Read(AlertFigure.MeanScore, people) is Observation.Figures);

    [Fact]
    public void Of_RepeatedCandidates_IsWiderThanOfAsManyOthers()
    {
        var (alone, repeated) = (Estimate(AlertFigure.MeanScore, 40), Estimate(AlertFigure.MeanScore, 20));
        Assert.Equal(alone.Value, repeated.Value);
        Assert.True(repeated.High - repeated.Low > Math.Sqrt(2) * (alone.High - alone.Low) - 1e-9);
        Assert.True(Estimate(AlertFigure.Proceed, 20).Low < Estimate(AlertFigure.Proceed, 40).Low);
    }

    [Theory]
    [InlineData(AlertFigure.MeanScore, 3.5, 40)]
    [InlineData(AlertFigure.Proceed, 0.5, 32)]
    [InlineData(AlertFigure.Reservations, 0.25, 32)]
    [InlineData(AlertFigure.NotAFit, 0.25, 32)]
    [InlineData(AlertFigure.RelevanceJudge, 0.8, 30)]
    [InlineData(AlertFigure.Unmeasured, 0.25, 400)]
    public void Of_AFigure_IsWhatThePagesShow(string id, double value, int n)
    {
        var estimate = Estimate(id, 40);
        Assert.Equal((value, n), (Math.Round(estimate.Value!.Value, 9), estimate.N));
        Assert.True(estimate.Low < value && estimate.High > value);
    }

    [Fact]
    public void Of_WhatWasNotMeasured_IsNoDataAndNotZero()
    {
        Assert.IsType<Observation.NoData>(Read(AlertFigure.RelevanceSimilarity, 40));
        var unknown = Of(40) with { Recommendations = new RecommendationMixRow(null, null, Rules.Start, null, 40, 0, 0, 0, 40, 0, 0, 0, 0) };
        Assert.IsType<Observation.NoData>(Reader.Of(Rules.Of(AlertKind.FigureBelow, AlertFigure.Proceed, 0.5), AlertFigure.Find(AlertFigure.Proceed)!, unknown, 40, "/"));
    }

    // Ten of equal mean prove no more than a mean one question off allows.
    [Fact]
    public void Of_EqualMeans_HasAnIntervalAllTheSame()
    {
        var equal = Of(10) with { Scores = new ScoreSummaryRow(null, null, Rules.Start, null, 10, 10, 60, 0, 180, 540, 30, 90, 3240, 1080, 360) };
        var watched = Assert.IsType<Observation.Figures>(Reader.Of(Rules.Of(AlertKind.FigureBelow, AlertFigure.MeanScore, 3.5), AlertFigure.Find(AlertFigure.MeanScore)!, equal, 10, "/")).All[0];
        Assert.Equal(3, watched.Usual.Value);
        Assert.True(watched.Usual.High > 3.01);
    }

    [Theory]
    [InlineData(AlertKind.FigureBelow, 4.5, true)]
    [InlineData(AlertKind.FigureBelow, 3.5, false)]
    [InlineData(AlertKind.FigureAbove, 2.5, true)]
    [InlineData(AlertKind.FigureAbove, 3.5, false)]
    public void Holds_WhereTheWholeIntervalIsBeyond(AlertKind kind, double limit, bool holds) =>
        Assert.Equal(holds, Assert.IsType<Observation.Figures>(Read(AlertFigure.MeanScore, 40, kind, limit)).All[0].Holds(0.001, null));

    // An end that lies on the limit is not beyond it.
    [Fact]
    public void Holds_WithAnEndOnTheLimit_IsNotBeyond()
    {
        var usual = Estimate(AlertFigure.MeanScore, 40);
        Assert.False(Assert.IsType<Observation.Figures>(Read(AlertFigure.MeanScore, 40, AlertKind.FigureBelow, usual.High!.Value)).All[0].Holds(0.05, null));
        Assert.False(Assert.IsType<Observation.Figures>(Read(AlertFigure.MeanScore, 40, AlertKind.FigureAbove, usual.Low!.Value)).All[0].Holds(0.05, null));
    }

    private static Estimate Estimate(string id, int people) => Assert.IsType<Observation.Figures>(Read(id, people)).All[0].Usual;

    private static Observation Read(string id, int people, AlertKind kind = AlertKind.FigureBelow, double limit = 1) => Reader.Of(Rules.Of(kind, id, limit), AlertFigure.Find(id)!, Of(40), people, "/");

    // Means of 3 and 4, half each; ten questions each, of which a quarter of the interviews measures none.
    private static Headline Of(int n) => new(
        new ScoreSummaryRow(null, null, Rules.Start, null, n, n, 6 * n, 0, 21 * n, 75 * n, 3.5 * n, 12.5 * n, 450 * n, 126 * n, 36 * n),
        new RecommendationMixRow(null, null, Rules.Start, null, n, 16, 8, 8, n - 32, 0, 0, 0, 0),
        [
            new RelevanceSummaryRow(null, null, "judge", Rules.Start, null, 30, 30, 300, 300, 240_000, 0, 0, 24, 19.5, 0, 0, 0),
            new RelevanceSummaryRow(null, null, "none", Rules.Start, null, 10, 0, 100, 0, 0, 0, 0, 0, 0, 0, 0, 0),
        ]);
}
