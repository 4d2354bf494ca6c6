using Analytics.Transcripts;
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
                        Assert.Equal(expected, connection.ExecuteScalar<int>($"select sum(m{a}{b})::integer from store.cell where period_no > 0"));
                    }
                }
            },
            iter: 3,
            threads: 1);

    [Fact]
    public async Task Cell_QuestionsDueAndScored_AreThoseOfTheInterviews() =>
        await Gen.Int[0, 1_000_000].SampleAsync(
            async seed =>
            {
                using var corpus = new InventedCorpus(seed);
                await corpus.AddAsync(30);
                var told = corpus.Interviews.ConvertAll(i => (Due: (long)i.Items.Count + WithoutItem(i), Scored: (long)i.ScoresOf(null).Count()));

                using var connection = corpus.Warehouse.OpenConnection();
                var kept = connection.QuerySingle<(long Interviews, long Due, long Squares, long DueScored, long ScoredSquares)>(
                    """
                    select sum(due_interviews)::bigint, sum(due)::bigint, sum(due_squares)::bigint, sum(due_scored)::bigint, sum(scored_squares)::bigint
                    from store.cell
                    where period_no > 0
                    """);

                Assert.Equal(
                    (told.Count(t => t.Due > 0), told.Sum(t => t.Due), told.Sum(t => t.Due * t.Due), told.Sum(t => t.Due * t.Scored), told.Sum(t => t.Scored * t.Scored)), kept);
            },
            iter: 3,
            threads: 1);

    [Fact]
    public async Task Cell_LevelSquares_AreTheSquaresOfSumsOverNumbers() =>
        await Gen.Int[0, 1_000_000].SampleAsync(
            async seed =>
            {
                using var corpus = new InventedCorpus(seed);
                await corpus.AddAsync(30);
                var expected = corpus.Interviews.Select(i => i.ScoresOf(null).ToList()).Where(s => s.Count > 0).Sum(s => (double)s.Sum() * s.Sum() / s.Count);

                using var connection = corpus.Warehouse.OpenConnection();
                Assert.Equal(expected, connection.ExecuteScalar<double>("select sum(level_squares) / 1e15 from store.cell where period_no > 0"), 9);
            },
            iter: 3,
            threads: 1);

    [Fact]
    public async Task CellSlope_Verbosity_HasTheCentredSumsWithinInterviews() =>
        await SlopesAreThoseOfInterviewsAsync("verbosity", question => question.Words > 0 ? Math.Log2(question.Words) : null);

    [Fact]
    public async Task CellSlope_Order_HasTheCentredSumsWithinInterviews() =>
        await SlopesAreThoseOfInterviewsAsync("order", question => question.Number);

    private static async Task SlopesAreThoseOfInterviewsAsync(string property, Func<InventedQuestion, double?> value) =>
        await Gen.Int[0, 1_000_000].SampleAsync(
            async seed =>
            {
                using var corpus = new InventedCorpus(seed);
                await corpus.AddAsync(30);
                var within = corpus.Interviews.Select(i => Pairs(i, value)).Where(pairs => pairs.Count >= 2).Select(Centred).ToList();

                using var connection = corpus.Warehouse.OpenConnection();
                var kept = connection.QuerySingle<(long Interviews, double Xx, double Xy, double XxXx, double XxXy, double XyXy)>(
                    """
                    select coalesce(sum(interviews), 0)::bigint, coalesce(sum(xx), 0) / 1e9, coalesce(sum(xy), 0) / 1e9, coalesce(sum(xx_xx), 0) / 1e9,
                        coalesce(sum(xx_xy), 0) / 1e9, coalesce(sum(xy_xy), 0) / 1e9
                    from store.cell_slope
                    where property = $property and period_no > 0
                    """,
                    new { property });

                Assert.Equal(within.Count, kept.Interviews);
                Near(within.Sum(w => w.Xx), kept.Xx);
                Near(within.Sum(w => w.Xy), kept.Xy);
                Near(within.Sum(w => w.Xx * w.Xx), kept.XxXx);
                Near(within.Sum(w => w.Xx * w.Xy), kept.XxXy);
                Near(within.Sum(w => w.Xy * w.Xy), kept.XyXy);
            },
            iter: 5,
            threads: 1);

    // A technical question needs an item, project questions one together, follow-ups none; a technical item that leads to no question may be any one's.
    private static int WithoutItem(InventedInterview interview)
    {
        var technical = interview.Questions.Count(q => q.Kind == TurnKind.Technical && interview.Items.All(i => i.QuestionNo != q.Number));
        var unplaced = interview.Items.Count(i => i.Section == "technical" && i.QuestionNo is null);
        var project = interview.Questions.Any(q => q.Kind == TurnKind.Project) && interview.Items.All(i => i.Section != "project");
        return Math.Max(0, technical - unplaced) + (project ? 1 : 0);
    }

    // Sums are kept in billionths.
    private static void Near(double expected, double actual) => Assert.InRange(actual - expected, -1e-6 * Math.Max(1, Math.Abs(expected)), 1e-6 * Math.Max(1, Math.Abs(expected)));

    private static List<(double X, double Y)> Pairs(InventedInterview interview, Func<InventedQuestion, double?> value) =>
        [.. from item in interview.Items
            where item.Score is not null
            join question in interview.Questions on item.QuestionNo equals question.Number
            let x = value(question)
            where x is not null
            select (x.Value, (double)item.Score!.Value)];

    private static (double Xx, double Xy) Centred(List<(double X, double Y)> pairs)
    {
        var (x, y) = (pairs.Average(p => p.X), pairs.Average(p => p.Y));
        return (pairs.Sum(p => (p.X - x) * (p.X - x)), pairs.Sum(p => (p.X - x) * (p.Y - y)));
    }
}
