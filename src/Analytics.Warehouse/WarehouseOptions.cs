namespace Analytics.Warehouse;

/// <summary>Where the warehouse is and what it may use. Section <c>Warehouse</c>, validated at start.</summary>
public sealed record WarehouseOptions
{
    /// <summary>The configuration section these are read from.</summary>
    public const string Section = "Warehouse";

    /// <summary>The DuckDB file. Relative paths start at the working directory.</summary>
    public string Path { get; init; } = "data/warehouse/analytics.duckdb";

    /// <summary>Memory DuckDB may use before it spills to its temporary folder, in megabytes, 100 to 1,000,000.</summary>
    public int MemoryLimitMegabytes { get; init; } = 400;

    /// <summary>Threads of DuckDB, 1 to 256; 0 for one per core.</summary>
    public int Threads { get; init; }

    /// <summary>With fewer interviews than this, one thread is used: of few rows one is quicker than several, which only wait for each other. 0 for never.</summary>
    public int OneThreadBelow { get; init; }

    internal int ThreadsFor(long interviews) => interviews < OneThreadBelow ? 1 : Threads == 0 ? Environment.ProcessorCount : Threads;
}
