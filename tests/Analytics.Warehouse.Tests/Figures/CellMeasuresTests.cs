using CsCheck;
using Dapper;
using Xunit;

namespace Analytics.Warehouse.Tests.Figures;

/// <summary>The measures of the cells that no page shows yet: what calibration computes its intervals from.</summary>
public sealed class CellMeasuresTests
{
    [Fact]
    public async Task Cell_CrossMoments_AreThoseOfTheInterviewsHistograms() =>
        await Gen.Int[0, 1_000_000].SampleAsync(
            async seed =>
            {
                using var corpus = new InventedCorpus(seed);
                await corpus.AddAsync(30);
                using var connection = corpus.Warehouse.OpenConnection();
                for (var a = 1; a <= 5; a++)
                {
                    for (var b = a; b <= 5; b++)
                    {
                        var expected = corpus.Interviews.Sum(i => i.ScoresOf(null).Count(s => s == a) * i.ScoresOf(null).Count(s => s == b));
                        Assert.Equal(expected, connection.ExecuteScalar<int>($"select sum(m{a}{b})::integer from store.cell"));
                    }
                }
            },
            iter: 3,
            threads: 1);

    [Fact]
    public async Task Cell_VerbositySums_AreTheCentredSumsWithinInterviews() =>
        await Gen.Int[0, 1_000_000].SampleAsync(
            async seed =>
            {
                using var corpus = new InventedCorpus(seed);
                await corpus.AddAsync(30);
                var within = corpus.Interviews.Select(Pairs).Where(pairs => pairs.Count >= 2).Select(Centred).ToList();

                using var connection = corpus.Warehouse.OpenConnection();
                var kept = connection.QuerySingle<(long Interviews, double Xx, double Xy, double XxXx, double XxXy, double XyXy)>(
                    """
                    select sum(verbosity_interviews)::bigint, sum(verbosity_xx) / 1e6, sum(verbosity_xy) / 1e6, sum(verbosity_xx_xx) / 1e6,
                        sum(verbosity_xx_xy) / 1e6, sum(verbosity_xy_xy) / 1e6
                    from store.cell
                    """);

                // Words are rounded to a thousandth of a doubling; sums of squares of such numbers stay within a few thousandths of the exact ones.
                Assert.Equal(within.Count, kept.Interviews);
                Near(within.Sum(w => w.Xx), kept.Xx);
                Near(within.Sum(w => w.Xy), kept.Xy);
                Near(within.Sum(w => w.Xx * w.Xx), kept.XxXx);
                Near(within.Sum(w => w.Xx * w.Xy), kept.XxXy);
                Near(within.Sum(w => w.Xy * w.Xy), kept.XyXy);
            },
            iter: 5,
            threads: 1);

    private static void Near(double expected, double actual) => Assert.InRange(actual - expected, -0.002 * Math.Max(10, Math.Abs(expected)), 0.002 * Math.Max(10, Math.Abs(expected)));

    private static List<(double X, double Y)> Pairs(InventedInterview interview) =>
        [.. from item in interview.Items
            where item.Score is not null
            join question in interview.Questions on item.QuestionNo equals question.Number
            where question.Words > 0
            select (Math.Log2(question.Words), (double)item.Score!.Value)];

    private static (double Xx, double Xy) Centred(List<(double X, double Y)> pairs)
    {
        var (x, y) = (pairs.Average(p => p.X), pairs.Average(p => p.Y));
        return (pairs.Sum(p => (p.X - x) * (p.X - x)), pairs.Sum(p => (p.X - x) * (p.Y - y)));
    }
}
