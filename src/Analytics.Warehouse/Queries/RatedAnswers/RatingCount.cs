namespace Analytics.Warehouse.Queries;

/// <summary>How many ratings there are.</summary>
public sealed class RatingCount(WarehouseDatabase warehouse) : Query<RatingCountRow>(warehouse)
{
    private protected override bool IsForEveryone => true;

    /// <summary>Their number, over all that is loaded.</summary>
    public long Read() => ReadKept()[0].Ratings;
}

/// <summary>A number of ratings.</summary>
/// <param name="Ratings">Those of files and of the portal.</param>
public sealed record RatingCountRow(long Ratings);
