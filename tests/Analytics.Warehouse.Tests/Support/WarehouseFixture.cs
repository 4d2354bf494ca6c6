using Analytics.Warehouse.Loading;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Tests.Support;

/// <summary>A warehouse in memory, a folder and a pipeline between them; every test has its own.</summary>
internal sealed class WarehouseFixture : IDisposable
{
    public const string Run = "transcripts_20260105_090000";

    public TempFolder Folder { get; } = new();

    public WarehouseDatabase Warehouse { get; } = WarehouseDatabase.InMemory();

    public IngestLimits Limits { get; init; } = new();

    public Task<IngestSummary> IngestAsync(params string[] paths) => IngestAsync(new IngestRequest(paths.Length == 0 ? [Folder.Path] : paths));

    public Task<IngestSummary> IngestAsync(IngestRequest request, Action<DuckDBConnection>? beforeCommit = null) =>
        new IngestPipeline(Warehouse, Limits, TimeProvider.System, beforeCommit).IngestAsync(request);

    public string Write(string name, string text, string run = Run) => Folder.Write(run + "/" + name, text);

    public T Scalar<T>(string sql)
    {
        using var connection = Warehouse.OpenConnection();
        return connection.ExecuteScalar<T>(sql)!;
    }

    public List<T> Column<T>(string sql)
    {
        using var connection = Warehouse.OpenConnection();
        return connection.Query<T>(sql).ToList();
    }

    public void Dispose()
    {
        Warehouse.Dispose();
        Folder.Dispose();
    }
}
