using Analytics.Warehouse.Queries;

namespace Analytics.Warehouse.Scopes;

/// <summary>What the rows of a statement are split by, whatever the order.</summary>
internal sealed record GroupSplit
{
    private GroupSplit(IReadOnlyList<By> dimensions) => Dimensions = dimensions;

    /// <summary>The dimensions, each once.</summary>
    public IReadOnlyList<By> Dimensions { get; }

    /// <summary>Of dimensions that may be none.</summary>
    public static GroupSplit Of(params IEnumerable<By?> dimensions) => new([.. dimensions.OfType<By>().Where(by => by != By.None).Distinct().Order()]);

    /// <inheritdoc />
    public bool Equals(GroupSplit? other) => other is not null && Dimensions.SequenceEqual(other.Dimensions);

    /// <inheritdoc />
    public override int GetHashCode() => Dimensions.Aggregate(0, HashCode.Combine);
}
