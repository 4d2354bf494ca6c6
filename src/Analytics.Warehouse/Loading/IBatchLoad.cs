using DuckDB.NET.Data;

namespace Analytics.Warehouse.Loading;

/// <summary>What a pipeline does with a batch, in the write transaction it is given.</summary>
internal interface IBatchLoad
{
    /// <summary>Loads it, appending each file as it comes.</summary>
    /// <param name="connection">The writer.</param>
    /// <param name="feed">The batch.</param>
    /// <param name="isClosed">Whether a closing step follows at once, which then counts the change.</param>
    LoadedBatch Load(DuckDBConnection connection, BatchFeed feed, bool isClosed);

    /// <summary>The closing step: brings up to date what is derived, also what a load before left undone, and counts the change.</summary>
    /// <param name="connection">The writer.</param>
    /// <param name="isChanged">Whether the load changed anything that is not counted yet.</param>
    bool Close(DuckDBConnection connection, bool isChanged);
}
