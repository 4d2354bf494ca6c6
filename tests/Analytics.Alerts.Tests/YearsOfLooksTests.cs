using Analytics.Alerts.Reading;
using Analytics.Calibration;
using Analytics.Calibration.Cubes;
using Analytics.Calibration.Drift;
using Analytics.Calibration.Verdicts;
using Analytics.State.Alerts;
using Analytics.Transcripts;
using Analytics.Warehouse.Queries;
using MathNet.Numerics.Distributions;

namespace Analytics.Alerts.Tests;

/// <summary>Many invented years of looks, at the worst that is no fault: a figure that lies on its limit exactly. The share of years with a false alert stays below the nominal 5 %.</summary>
public sealed class YearsOfLooksTests
{
    private const int Years = 200;
    private const double Nominal = 0.05;

    // Twice the looks that were expected.
    private const int Looks = 104;
    private const int Expected = 52;

    [Fact]
    public void Figure_ThatLiesOnItsLimit_RaisesInFewerYearsThanNominal()
    {
        var alerts = Years * ShareOf(random => Figures(random, change: int.MaxValue), Below(inARow: 1));
        Assert.InRange(alerts, 0, Years * Nominal);
    }

    // What the spending is for: at the usual level every look, most years would have an alert about nothing.
    [Fact]
    public void Figure_ThatLiesOnItsLimit_JudgedAt95EachTime_WouldRaiseInManyMore()
    {
        var limit = Below(inARow: 1).Limit!.Value;
        var false95 = Enumerable.Range(1, Years).Count(year => Figures(new Random(year), int.MaxValue).OfType<Observation.Figures>().Any(f => f.All[0].Usual.High < limit));
        Assert.InRange(false95, Years * 3 * Nominal, Years);
    }

    [Fact]
    public void Drift_ThatIsAsLargeAsAllowed_RaisesInFewerYearsThanNominal() =>
        Assert.InRange(ShareOf(random => Drifts(random, _ => 0.15), Rules.Of(AlertKind.Drift, inARow: 1)), 0, Nominal);

    [Fact]
    public void Drift_ThatIsNone_RaisesNever() =>
        Assert.Equal(0, ShareOf(random => Drifts(random, _ => 0), Rules.Of(AlertKind.Drift)));

    [Fact]
    public void Drift_ThatIsPlanted_IsFoundInNearlyEveryYear() =>
        Assert.InRange(ShareOf(random => Drifts(random, look => look < 50 ? 0 : 0.6), Rules.Of(AlertKind.Drift)), 0.95, 1);

    [Fact]
    public void Figure_ThatFalls_IsFoundInNearlyEveryYear() =>
        Assert.InRange(ShareOf(random => Figures(random, change: 20), Below(inARow: 2)), 0.95, 1);

    private static AlertRule Below(int inARow) => Rules.Of(AlertKind.FigureBelow, AlertFigure.MeanScore, 3.5, inARow);

    private static double ShareOf(Func<Random, IEnumerable<Observation>> year, AlertRule rule) =>
        Enumerable.Range(1, Years).Count(seed => Rules.Look(rule, year(new Random(seed)), Expected).Exists(d => d.Raise is not null)) / (double)Years;

    // Ten interviews a load beside all before; from one look on they are worse by a point.
    private static IEnumerable<Observation> Figures(Random random, int change)
    {
        var reader = new FigureReader(null!, null!, new CalibrationOptions());
        var (n, sum, squares) = (0, 0.0, 0.0);
        for (var look = 1; look <= Looks; look++)
        {
            for (var i = 0; i < 10; i++)
            {
                var mean = Normal.Sample(random, look < change ? 3.5 : 2.5, 0.8);
                (n, sum, squares) = (n + 1, sum + mean, squares + (mean * mean));
            }

            var scores = new ScoreSummaryRow(null, null, Rules.Start, null, n, n, 6 * n, 0, 6 * sum, 6 * squares, sum, squares, 36 * squares, 36 * sum, 36 * n);
            var headline = new Warehouse.Queries.Headline(scores, new RecommendationMixRow(null, null, Rules.Start, null, n, n, 0, 0, 0, 0, 0, 0, 0), []);
            yield return reader.Of(Below(1), AlertFigure.Find(AlertFigure.MeanScore)!, headline, n, "/scores");
        }
    }

    // Two new runs of thirty candidates each time, the newer one higher.
    private static IEnumerable<Observation> Drifts(Random random, Func<int, double> by)
    {
        for (var look = 1; look <= Looks; look++)
        {
            var (before, after) = (Sample(random, 3), Sample(random, 3 + by(look)));
            var difference = MeanDifference.Raw(before, after);
            var verdict = IntervalJudgement.Near(difference, 0.15, 0.15);
            var card = new VerdictCard("stable", verdict, difference.Value, difference.Low, difference.High, difference.N, 0.15, $"Look {look}.");
            yield return new Observation.Figures([CardReader.Watch("kestrel", card, "/calibration", new AlertAnchor(0, Run: "1"), AlertKind.Drift)]);
        }
    }

    private static Distribution Sample(Random random, double mean) => Distribution.FromValues(Enumerable.Range(0, 30).Select(_ => Normal.Sample(random, mean, 0.4)));
}
