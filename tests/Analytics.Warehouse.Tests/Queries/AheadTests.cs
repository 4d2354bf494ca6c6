using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Tests.Figures;

namespace Analytics.Warehouse.Tests.Queries;

public sealed class AheadTests
{
    private static readonly By[] Splits = [By.None, By.Profile, By.Position, By.Run, By.Evaluator, By.Recommendation, By.Section];

    /// <summary>A page's statements beside each other are answered by two connections, each with the cohort in tables of its own.</summary>
    [Fact]
    public async Task Questions_BesideEachOther_AreAnsweredAsByThemselves()
    {
        using var corpus = new InventedCorpus(7);
        await corpus.AddAsync(60);
        foreach (var cohort in new[] { Cohort.All with { From = new DateOnly(2026, 9, 2) }, Cohort.All with { Scores = [3] } })
        {
            var expected = Splits.Select(by => Of(corpus.Warehouse, cohort, by, null)).ToList();
            var together = await Task.WhenAll(Splits.Select(by => Task.Run(() => Of(corpus.Warehouse, cohort, by, cohort.IsOfCells))));

            Assert.Equal(expected, together);
        }

        // Where the source is said, answers are others.
        static string Of(WarehouseDatabase warehouse, Cohort cohort, By by, bool? isKept) => string.Join('\n', new ScoreSummary(warehouse) { IsKept = isKept }.Read(cohort, by));
    }

    [Fact]
    public async Task Read_BeginsEach_AndKeepsAFaultForWhoeverAsks()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        Ahead.Read(() => throw new InvalidOperationException("out of memory"), asked.SetResult);

        await asked.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Read_OnAThreadThatStandsBack_BeginsNothing()
    {
        var begun = false;
        var thread = new Thread(() =>
        {
            StandBack.ThisThread();
            Ahead.Read(() => begun = true);
        });
        thread.Start();
        Assert.True(thread.Join(TimeSpan.FromMinutes(1)));

        var later = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Ahead.Read(later.SetResult);
        await later.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.False(begun);
    }

    [Fact]
    public async Task Dispose_WithQuestionsUnanswered_ClosesTheWarehouseAfterThem()
    {
        var warehouse = WarehouseDatabase.InMemory();
        using var goesOn = new ManualResetEventSlim();
        long answer = -1;
        Ahead.Read(() => Ask());

        var closing = Task.Run(warehouse.Dispose);
        await Task.Delay(50);
        Assert.False(closing.IsCompleted);
        goesOn.Set();
        await closing;

        Assert.Equal(0, Volatile.Read(ref answer));

        void Ask()
        {
            using var connection = warehouse.OpenConnection();
            goesOn.Wait();
            using var command = connection.CreateCommand();
            command.CommandText = "select count(*) from interviews";
            Volatile.Write(ref answer, (long)command.ExecuteScalar()!);
        }
    }

    [Fact]
    public void Dispose_AfterAQuestionThatFailed_TellsNothingOfIt()
    {
        var warehouse = WarehouseDatabase.InMemory();

        Ahead.Read(() => throw new InvalidOperationException("Asked of nobody."));

        warehouse.Dispose();
    }
}
