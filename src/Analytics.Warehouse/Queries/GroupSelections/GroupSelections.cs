using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>Recommendations by the groups that candidates count themselves to.</summary>
public sealed class GroupSelections(WarehouseDatabase warehouse) : CohortQuery<GroupSelectionsRow>(warehouse)
{
    /// <summary>One row a group and profile.</summary>
    /// <param name="cohort">The interviews.</param>
    /// <param name="members">Candidate codes with the group each counts itself to; interviews of other candidates are in no row.</param>
    public IReadOnlyList<GroupSelectionsRow> Read(Cohort cohort, IReadOnlyList<(string Code, string Group)> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        return ReadKept(cohort, new QueryParameters().Add("codes", members.Select(m => m.Code).ToList()).Add("groups", members.Select(m => m.Group).ToList()));
    }
}

/// <summary>Interviews of one group and profile.</summary>
/// <param name="GroupName">The group.</param>
/// <param name="Profile">0 weak to 3 exceptional.</param>
/// <param name="Selected">Interviews told to proceed.</param>
/// <param name="Total">All with a known recommendation.</param>
public sealed record GroupSelectionsRow(string GroupName, int Profile, long Selected, long Total);
