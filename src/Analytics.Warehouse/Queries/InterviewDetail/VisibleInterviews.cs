using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Scopes;

namespace Analytics.Warehouse.Queries;

/// <summary>Which interviews may be read one by one.</summary>
public sealed class VisibleInterviews(WarehouseDatabase warehouse) : CohortQuery<long>(warehouse)
{
    /// <summary>Those of some interviews that may be; a key that there is no interview of is not checked where there is no limit.</summary>
    /// <param name="interviews">Keys of interviews.</param>
    public IReadOnlySet<long> Of(IReadOnlyCollection<long> interviews) => ReadScope.Current switch
    {
        { IsEverything: true } => interviews.ToHashSet(),
        { ShowsInterviews: false } => new HashSet<long>(),
        _ => ReadKept(Cohort.All, new QueryParameters().Add("interviews", interviews.Order().ToList())).ToHashSet(),
    };
}
