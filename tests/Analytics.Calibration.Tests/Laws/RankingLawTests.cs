using Analytics.Calibration.Cubes;
using Analytics.Calibration.Ranking;
using CsCheck;

namespace Analytics.Calibration.Tests.Laws;

public class RankingLawTests
{
    [Fact]
    public void DeLong_AnySamples_EqualsCountingPairs() => Gen.Select(Gens.Sample, Gens.Sample).Sample((x, y) =>
    {
        var auc = Auc.DeLong(Distribution.FromValues(x), Distribution.FromValues(y));
        var won = y.Select(b => x.Average(a => Score(a, b))).ToArray();
        var lost = x.Select(a => y.Average(b => Score(a, b))).ToArray();

        Close(won.Average(), auc.Value);
        Close(Math.Sqrt((Variance(won) / won.Length) + (Variance(lost) / lost.Length)), auc.StandardError);
    });

    [Fact]
    public void DeLong_GroupsExchanged_IsOneMinus() => Gen.Select(Gens.Sample, Gens.Sample).Sample((x, y) =>
    {
        var (one, two) = (Distribution.FromValues(x), Distribution.FromValues(y));

        Close(1 - Auc.DeLong(one, two).Value, Auc.DeLong(two, one).Value);
        Close(Auc.DeLong(one, two).StandardError, Auc.DeLong(two, one).StandardError);
    });

    [Fact]
    public void Clustered_OneItemPerCluster_IsDeLong() => Gen.Select(Gen.Int[1, 5].Array[2, 20], Gen.Int[1, 5].Array[2, 20]).Sample((x, y) =>
    {
        var items = Auc.Clustered(Singles(x), Singles(y));
        var values = Auc.DeLong(Distribution.FromValues(x.Select(v => (double)v)), Distribution.FromValues(y.Select(v => (double)v)));

        Close(values.Value, items.Value);
        Assert.Equal(values.StandardError < 1e-9, items.StandardError is null);
        if (items.StandardError is not null) Close(values.StandardError, items.StandardError);
    });

    [Fact]
    public void Clustered_EveryClusterTwice_LeavesValueAndShrinksError() => Gen.Int[1, 5].Array[2, 20].Sample(x =>
    {
        var once = Singles(x);
        var doubled = x.Select(v => ClusterMoments.FromCluster(Histogram(v, 2))).Aggregate((a, b) => a.Add(b));

        // Items that only repeat within their cluster add no information.
        Close(Auc.Clustered(once, Singles([1, 3, 5])).StandardError, Auc.Clustered(doubled, Singles([1, 3, 5])).StandardError);
    });

    [Fact]
    public void TauB_Transposed_IsTheSame() => Gen.Select(Gens.Sample, Gens.Sample).Sample((x, y) =>
    {
        var table = OrdinalTable.FromPairs([.. x.Zip(y)]);
        var (tau, turned) = (new OrdinalAssociation(table).TauB(), new OrdinalAssociation(table.Transpose()).TauB());

        Close(tau.Value, turned.Value);
        Close(tau.StandardError, turned.StandardError);
    });

    [Fact]
    public void Association_AnyPairs_EqualsCountingPairs() => Gen.Select(Gens.Sample, Gens.Sample).Sample((x, y) =>
    {
        var pairs = x.Zip(y).ToArray();
        double concordant = 0, discordant = 0, untiedRows = 0;
        for (var i = 0; i < pairs.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var sign = Math.Sign(pairs[i].First - pairs[j].First) * Math.Sign(pairs[i].Second - pairs[j].Second);
                concordant += sign > 0 ? 1 : 0;
                discordant += sign < 0 ? 1 : 0;
                untiedRows += pairs[i].First == pairs[j].First ? 0 : 1;
            }
        }

        var association = new OrdinalAssociation(OrdinalTable.FromPairs(pairs));
        Assert.Equal(concordant, association.Concordant);
        Assert.Equal(discordant, association.Discordant);
        Close(untiedRows == 0 ? null : (concordant - discordant) / untiedRows, association.SomersD().Value);
    });

    [Fact]
    public void SomersD_TwoRows_IsTwiceAucLessOne() => Gen.Select(Gens.Sample, Gens.Sample).Sample((x, y) =>
    {
        var (one, two) = (Distribution.FromValues(x), Distribution.FromValues(y));

        Close((2 * Auc.DeLong(one, two).Value) - 1, new OrdinalAssociation(OrdinalTable.FromDistributions([one, two])).SomersD().Value);
    });

    private static ClusterMoments Singles(int[] scores) => scores.Select(s => ClusterMoments.FromCluster(Histogram(s, 1))).Aggregate((a, b) => a.Add(b));

    private static int[] Histogram(int score, int count) => [.. Enumerable.Range(1, 5).Select(s => s == score ? count : 0)];

    private static double Score(double low, double high) => high > low ? 1 : high == low ? .5 : 0;

    private static double Variance(double[] x) => x.Sum(v => (v - x.Average()) * (v - x.Average())) / (x.Length - 1);

    private static void Close(double? expected, double? actual)
    {
        Assert.Equal(expected is null, actual is null);
        if (expected is { } e)
            Assert.True(Math.Abs(e - actual!.Value) < 1e-9, $"expected {e:R}, got {actual:R}");
    }
}
