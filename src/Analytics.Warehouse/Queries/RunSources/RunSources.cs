namespace Analytics.Warehouse.Queries;

/// <summary>The formats that anything loaded is written in.</summary>
public sealed class RunSources(WarehouseDatabase warehouse) : Query<RunSourcesRow>(warehouse)
{
    private protected override bool IsForEveryone => true;

    /// <summary>Whether nothing is written in another than the home format.</summary>
    public bool AreHome => ReadKept().All(row => row.Source == "home");
}

/// <summary>A format.</summary>
/// <param name="Source">home, open, or a mapping's name.</param>
public sealed record RunSourcesRow(string Source);
