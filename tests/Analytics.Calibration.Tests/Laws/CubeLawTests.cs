using Analytics.Calibration.Cubes;
using Analytics.Calibration.Curve;
using Analytics.Calibration.Reporting;
using Analytics.Calibration.SideEffects;
using CsCheck;

namespace Analytics.Calibration.Tests.Laws;

public class CubeLawTests
{
    [Fact]
    public void Add_DisjointInterviews_SumsToTheWhole() => Gen.Select(Gens.Interviews, Gens.Interviews).Sample((a, b) =>
    {
        var whole = ScoreCube.FromInterviews([.. a, .. b]);
        var parts = ScoreCube.FromInterviews(a).Add(ScoreCube.FromInterviews(b));

        AssertSame(Build(whole), Build(parts));
    }, iter: 30);

    [Fact]
    public void FromInterviews_AnyRows_MeansAndSumsEqualTheRows() => Gens.Interviews.Sample(rows =>
    {
        var total = ScoreCube.FromInterviews(rows).Total();
        var means = rows.Where(r => r.Mean is not null).Select(r => r.Mean!.Value).ToArray();
        var scores = rows.SelectMany(r => r.Items).Where(i => i.Score is not null).Select(i => i.Score!.Value).ToArray();

        Assert.Equal(means.Length, total.Interviews);
        Assert.Equal(scores.Length, total.Scores.Items);
        Assert.Equal(rows.Length - means.Length, total.InterviewsWithoutScores);
        Assert.Equal(rows.Sum(r => r.Items.Count) - scores.Length, total.UnscoredItems);
        Assert.True(Math.Abs(means.Sum() - total.SumMean) < 1e-9);
        Assert.True(Math.Abs(means.Sum(m => m * m) - total.SumMeanSquared) < 1e-9);
        Assert.Equal(Enumerable.Range(1, 5).Select(s => (double)scores.Count(x => x == s)), total.Scores.Counts);
    });

    [Fact]
    public void Covariance_AnyClusters_EqualsSummingResidualsOverClusters() => Gens.Interviews.Sample(rows =>
    {
        var scored = rows.Where(r => r.ScoreCount > 0).ToArray();
        var moments = ScoreCube.FromInterviews(rows).Total().Scores;
        if (scored.Length < 2)
        {
            Assert.Null(moments.Covariance());
            return;
        }

        var (p, covariance) = (moments.Shares()!, moments.Covariance()!);
        for (var a = 0; a < 5; a++)
        {
            for (var b = 0; b < 5; b++)
            {
                var sum = scored.Sum(r => (r.Histogram[a] - (r.ScoreCount * p[a])) * (r.Histogram[b] - (r.ScoreCount * p[b])));
                var expected = sum * scored.Length / (scored.Length - 1.0) / (moments.Items * moments.Items);
                Assert.True(Math.Abs(expected - covariance[a, b]) < 1e-12);
            }
        }
    });

    [Fact]
    public void Merge_InterviewsOfOneCandidate_EqualsCountingThemAsOneCluster() => Gens.Interviews.Sample(rows =>
    {
        var moments = ScoreCube.FromInterviews(rows).Total().Scores;
        var twice = rows.Take(3).Select(r => r.Histogram).ToList();
        var joined = Enumerable.Range(0, 5).Select(s => twice.Sum(h => h[s])).ToArray();
        var direct = rows.Skip(3).Select(r => ClusterMoments.FromCluster(r.Histogram)).Append(ClusterMoments.FromCluster(joined))
            .Aggregate(ClusterMoments.Empty, (a, b) => a.Add(b));

        var merged = moments.Merge([twice]);

        Assert.Equal(direct.Clusters, merged.Clusters);
        for (var a = 1; a <= 5; a++)
            for (var b = 1; b <= 5; b++)
                Assert.Equal(direct.Cross(a, b), merged.Cross(a, b));
    });

    [Fact]
    public void FromSums_OwnSums_GivesTheSameMoments() => Gens.Interviews.Sample(rows =>
    {
        var moments = ScoreCube.FromInterviews(rows).Total().Scores;
        double[] products = [.. Enumerable.Range(1, 5).SelectMany(a => Enumerable.Range(a, 6 - a).Select(b => moments.Cross(a, b)))];

        var copy = ClusterMoments.FromSums(moments.Clusters, moments.Counts, products);

        Assert.Equal(moments.SumSquaredSizes, copy.SumSquaredSizes);
        Assert.Equal(moments.Covariance()?.Cast<double>(), copy.Covariance()?.Cast<double>());
    });

    [Fact]
    public void ShareAt_OneScorePerInterview_KnowsOnlyAsMuchAsThereAreInterviews()
    {
        // Ten interviews of ten equal items each: a hundred items that say no more than ten.
        var moments = Enumerable.Range(0, 10).Select(i => ClusterMoments.FromCluster(i < 4 ? [0, 0, 0, 0, 10] : [0, 10, 0, 0, 0])).Aggregate((a, b) => a.Add(b));

        var share = ScoreShare.At(moments, 5);

        Assert.Equal(100, share.N);
        var independent = Proportion.Wilson(40, 100);
        Assert.True(share.High - share.Low > 2.5 * (independent.High - independent.Low));
        Assert.InRange(ScoreShare.DesignEffect(moments, 5)!.Value, 10, 11.2);
    }

    [Fact]
    public void WithinSlope_ScoreRisesOnePointPerDoublingInEveryInterview_IsOneWhateverTheLevel()
    {
        var sums = Enumerable.Range(0, 6)
            .Select(i => WithinSlopeSums.FromCluster([.. Enumerable.Range(0, 3 + (i % 2)).Select(j => ((double)j, i + (double)j))]))
            .Aggregate((a, b) => a.Add(b));

        var slope = WithinSlope.Of(sums);

        Assert.Equal(1, slope.Value!.Value, 12);
        Assert.Equal(0, slope.StandardError!.Value, 6);
    }

    [Fact]
    public void Build_UnrelatedRunAdded_LeavesTheComparisonAlone() => Gen.Select(Gens.Interviews, Gens.Interviews).Sample((rows, others) =>
    {
        var unrelated = others.Select(o => o with { Key = o.Key with { RunId = "run9" } });
        var comparison = new RunComparison(["run1"], ["run2"]);

        var before = CalibrationReportBuilder.Build(new CalibrationInput { Scores = ScoreCube.FromInterviews(rows), Comparison = comparison });
        var after = CalibrationReportBuilder.Build(new CalibrationInput { Scores = ScoreCube.FromInterviews([.. rows, .. unrelated]), Comparison = comparison });

        foreach (var id in before.Metrics.Keys.Where(k => k.StartsWith("drift.", StringComparison.Ordinal)))
            Assert.Equal(before.Metrics[id], after.Metrics[id]);
    }, iter: 30);

    [Fact]
    public void Build_CubesSummedBeforehand_GivesTheSameReport() => Gens.Interviews.Sample(rows =>
    {
        var cube = ScoreCube.FromInterviews(rows);
        CellKey Coarse(CellKey key) => key with { RunId = "all", Position = null };
        ScoreCube Summed(ScoreCube fine) => new(
            [.. fine.Moments.GroupBy(c => Coarse(c.Key)).Select(g => new MomentCell(g.Key, g.Aggregate(CellMoments.Empty, (a, c) => a.Add(c.Moments))))],
            [.. fine.Means.Select(m => m with { Key = Coarse(m.Key) })]);
        var runs = cube.Moments.Select(c => c.Key.RunId).Distinct().Order(StringComparer.Ordinal).ToArray();
        var comparison = runs.Length > 1 ? new RunComparison([runs[^2]], [runs[^1]]) : new RunComparison([], []);

        var direct = CalibrationReportBuilder.Build(new CalibrationInput { Scores = cube, Comparison = comparison });
        var compact = CalibrationReportBuilder.Build(new CalibrationInput
        {
            Scores = Summed(cube),
            RunMoments = cube.Moments,
            PositionMoments = cube.Moments,
            Comparison = comparison,
            Compared = new ComparedCubes(cube.Where(k => comparison.Baseline.Contains(k.RunId)), cube.Where(k => comparison.New.Contains(k.RunId)), []),
        });

        AssertSame(direct, compact);
        Assert.Equal(direct.Scope.Runs, compact.Scope.Runs);
        Assert.Equal(direct.ControlChart, compact.ControlChart);
    }, iter: 30);

    private static CalibrationReport Build(ScoreCube cube) => CalibrationReportBuilder.Build(new CalibrationInput { Scores = cube });

    private static void AssertSame(CalibrationReport first, CalibrationReport second)
    {
        Assert.Equal(first.Metrics.Keys, second.Metrics.Keys);
        foreach (var (id, metric) in first.Metrics)
        {
            AssertClose(id, metric.Value, second.Metrics[id].Value);
            AssertClose(id, metric.Low, second.Metrics[id].Low);
            AssertClose(id, metric.High, second.Metrics[id].High);
            AssertClose(id, metric.Se, second.Metrics[id].Se);
        }
    }

    private static void AssertClose(string id, double? first, double? second)
    {
        Assert.True((first is null) == (second is null), id);
        if (first is { } a && second is { } b)
            Assert.True(Math.Abs(a - b) <= 1e-7 * Math.Max(1, Math.Abs(a)), $"{id}: {a:R} and {b:R}");
    }
}
