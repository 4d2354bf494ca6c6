namespace Analytics.Warehouse.Queries;

/// <summary>Which words are candidates' names. Asked to keep them from somebody, so that it is of all that is loaded, whoever asks.</summary>
public sealed class NamesSaid(WarehouseDatabase warehouse) : Query<string>(warehouse)
{
    private protected override bool IsForEveryone => true;

    /// <summary>Those that are.</summary>
    /// <param name="whole">What may be a whole name: words in lower case without accents, a blank between.</param>
    /// <param name="parts">Words that may be a part of one.</param>
    public IReadOnlySet<string> Read(IEnumerable<string> whole, IEnumerable<string> parts) =>
        ReadKept(new QueryParameters().Add("whole", whole.Distinct().ToList()).Add("parts", parts.Distinct().ToList())).ToHashSet();
}
