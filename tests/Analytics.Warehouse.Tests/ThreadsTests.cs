using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Tests.Support;
using Dapper;

namespace Analytics.Warehouse.Tests;

/// <summary>What is set for all of a database: threads by how much there is to read, and what no kept plan may hold.</summary>
public sealed class ThreadsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Threads_OfFewInterviews_AreOneAndMoreFromTheLimitOn()
    {
        using var warehouse = WarehouseDatabase.Open(new WarehouseOptions { Path = _folder.At("w.duckdb"), Threads = 3, OneThreadBelow = 2 });
        Assert.Equal(1, Threads(warehouse));

        await Load(warehouse, "C001");
        Assert.Equal(1, Threads(warehouse));

        await Load(warehouse, "C002");
        Assert.Equal(3, Threads(warehouse));
    }

    [Fact]
    public void Threads_WithoutALimit_AreThoseOfTheOptions()
    {
        using var warehouse = WarehouseDatabase.Open(new WarehouseOptions { Path = _folder.At("w.duckdb"), Threads = 3 });
        Assert.Equal(3, Threads(warehouse));
    }

    [Fact]
    public void DisabledOptimizers_AreSetOnceAndPlanningLeavesThemAlone()
    {
        using var warehouse = WarehouseDatabase.InMemory();
        var before = Setting(warehouse, "disabled_optimizers");

        new ScoreSummary(warehouse).Read(Analytics.Warehouse.Cohorts.Cohort.All.With("profile", "weak"), By.Position);

        Assert.Contains("statistics_propagation", before, StringComparison.Ordinal);
        Assert.Equal(before, Setting(warehouse, "disabled_optimizers"));
    }

    private Task<IngestSummary> Load(WarehouseDatabase warehouse, string code)
    {
        var path = _folder.Write($"in/transcripts_20260907_090000/{code}_Mira_Holt.txt", TranscriptText.Of(answer: $"I am {code}."));
        return new IngestPipeline(warehouse, new IngestLimits(), TimeProvider.System).IngestAsync(new IngestRequest([path]));
    }

    private static int Threads(WarehouseDatabase warehouse) => int.Parse(Setting(warehouse, "threads"), System.Globalization.CultureInfo.InvariantCulture);

    private static string Setting(WarehouseDatabase warehouse, string name)
    {
        using var connection = warehouse.OpenConnection();
        return connection.QuerySingle<string>($"select current_setting('{name}')::varchar");
    }
}
