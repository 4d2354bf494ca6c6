using System.Diagnostics.Metrics;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Telemetry;
using Analytics.Warehouse.Tests.Support;

namespace Analytics.Warehouse.Tests.Telemetry;

public sealed class StatementTimesTests
{
    private const int Statements = 2_000_000;

    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    private static readonly Cohort Asked = Cohort.All.With("position", "Data Engineer").With("person", "C017").With("q", "dragonfly") with { Except = Cohort.All.With("q", "beetle").With("person", "Ada Byron") };

    private readonly ToldLog _log = new();

    [Fact]
    public void Slow_IsTold_WithItsCohort_AndWithoutPeopleAndWords()
    {
        Time(new SlowStatements(TimeSpan.Zero));
        var line = Assert.Single(_log.Told);
        Assert.Matches("^Slow statement ScoreSummary: [0-9]+ ms, 3 rows, of Data Engineer, candidate …, saying “…”, not candidate …, not saying “…”$", line);
    }

    [Fact]
    public void Slow_WhereWordsAreAllowed_SaysThem_AndStillNoPeople()
    {
        Time(new SlowStatements(TimeSpan.Zero, WithSearchedWords: true));
        var line = Assert.Single(_log.Told);
        Assert.Contains("saying “dragonfly”", line, StringComparison.Ordinal);
        Assert.Contains("not saying “beetle”", line, StringComparison.Ordinal);
        Assert.DoesNotContain("C017", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Slow_OfWhatGivesNoRows_TellsOfNone()
    {
        new StatementTimes(_log) { Slow = new SlowStatements(TimeSpan.Zero) }.Time("CohortSlice", null, () =>
        {
            Thread.Sleep(1);
            return new object();
        });
        Assert.Matches("^Slow statement CohortSlice: [0-9]+ ms, of all that is loaded$", Assert.Single(_log.Told));
    }

    [Fact]
    public void Slow_BelowTheLimitOrWithoutOne_IsNotTold()
    {
        Time(new SlowStatements(Long));
        Time(null);
        Assert.Empty(_log.Told);
    }

    [Fact]
    public void Time_IsMeasuredByName_AlsoOfWhatFails()
    {
        var name = $"Statement{Guid.NewGuid():N}";
        List<(double Seconds, string? Error)> measured = [];
        using var listener = new MeterListener
        {
            InstrumentPublished = (one, all) =>
            {
                if (one is { Name: "db.client.operation.duration", Meter.Name: WarehouseInstruments.Name }) all.EnableMeasurementEvents(one);
            },
        };
        listener.SetMeasurementEventCallback<double>((_, value, tags, _) =>
        {
            var told = tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value as string);
            if (told["db.query.summary"] == name) measured.Add((value, told.GetValueOrDefault("error.type")));
        });
        listener.Start();
        var times = new StatementTimes(_log);
        times.Time(name, null, () => new List<int>());
        Assert.Throws<InvalidOperationException>(() => times.Time<object>(name, null, () => throw new InvalidOperationException()));
        Assert.Equal([null, typeof(InvalidOperationException).FullName], measured.Select(one => one.Error));
        Assert.All(measured, one => Assert.True(one.Seconds >= 0));
    }

    /// <summary>What measuring adds to a statement; run on purpose.</summary>
    [Fact(Explicit = true)]
    public void Cost_OfMeasuringAStatement_IsPrinted()
    {
        var rows = new List<int>();
        var times = new StatementTimes(_log) { Slow = new SlowStatements(Long) };
        foreach (var isHeard in new[] { false, true })
        {
            using var listener = new MeterListener { InstrumentPublished = (one, all) => all.EnableMeasurementEvents(one) };
            listener.SetMeasurementEventCallback<double>((_, _, _, _) => { });
            listener.SetMeasurementEventCallback<long>((_, _, _, _) => { });
            if (isHeard) listener.Start();
            for (var i = 0; i < 100_000; i++) times.Time("Any", Asked, () => rows);
            var (started, allocated) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
            for (var i = 0; i < Statements; i++) times.Time("Any", Asked, () => rows);
            var (took, made) = (Environment.CpuUsage.TotalTime - started, GC.GetAllocatedBytesForCurrentThread() - allocated);
            TestContext.Current.TestOutputHelper!.WriteLine(FormattableString.Invariant($"{(isHeard ? "with" : "without")} a listener: {took.TotalNanoseconds / Statements:N0} ns of processor time and {made / Statements} bytes a statement"));
        }
    }

    private void Time(SlowStatements? slow) => new StatementTimes(_log) { Slow = slow }.Time("ScoreSummary", Asked, () =>
    {
        Thread.Sleep(1);
        return new List<int> { 1, 2, 3 };
    });
}
