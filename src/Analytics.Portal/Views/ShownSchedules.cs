using Analytics.Portal.Access;
using Analytics.State.Schedules;
using Analytics.Warehouse.Scopes;

namespace Analytics.Portal.Views;

/// <summary>Which schedules a reader knows of.</summary>
public static class ShownSchedules
{
    /// <summary>Whether a schedule is shown: to who may read everything all are, to others their own.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="viewer">The reader.</param>
    public static bool IsShownTo(this Schedule schedule, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(viewer);
        return ReadScope.Current.IsEverything || schedule.Owner?.Name == viewer.Name;
    }
}
