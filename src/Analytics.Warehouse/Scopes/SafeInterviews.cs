using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Warehouse.Scopes;

/// <summary>The interviews of a cohort that may be told of in groups, as a bit each; found once for a cohort, what its rows are split by, and a scope.</summary>
internal sealed class SafeInterviews(WarehouseDatabase warehouse)
{
    private const int Weight = 8;

    private readonly GroupAtoms _atoms = new(warehouse);
    private readonly InterviewsOfAtoms _numbers = new(warehouse);

    /// <summary>The interviews, as <c>store.is_found</c> reads them.</summary>
    /// <param name="scope">A scope that shows groups only.</param>
    /// <param name="cohort">A cohort that runs and strata can tell.</param>
    /// <param name="split">What the rows are split by.</param>
    /// <exception cref="OutOfScopeException">The cohort asks for more than groups can tell.</exception>
    public byte[] Of(ReadScope scope, Cohort cohort, GroupSplit split)
    {
        if (!cohort.IsOfCells) throw OutOfScopeException.OfFilter(cohort.ToWords());

        // Which interviews may be told of is found out from all in scope, each by itself.
        using (ReadScope.Of(scope.Rows).Enter())
            return warehouse.Cache.Get((scope, cohort, split), () => Find(scope, cohort, split), _ => Weight);
    }

    private byte[] Find(ReadScope scope, Cohort cohort, GroupSplit split)
    {
        var groups = warehouse.Cache.Get(scope, () => SafeGroups.Of(_atoms.Read(Cohort.All), scope.SmallestGroup), _ => Weight);
        var safe = groups.Within(_atoms.Read(cohort), split.Dimensions).Select(atom => atom.Key);
        return FoundInterviews.Bits(_numbers.Read(cohort, safe));
    }
}
