using Analytics.Calibration;

namespace Analytics.Portal.Pages.Changes;

/// <summary>How far one group's mean score has moved from one period to the next.</summary>
/// <param name="Value">The group, as its value stands in a query string.</param>
/// <param name="Name">As a reader would say it.</param>
/// <param name="Before">Mean of its interview means in the earlier period, 1 to 5; undefined without scores.</param>
/// <param name="Now">The same in this period.</param>
/// <param name="Change">
/// The change with the rest of the mix held fixed, points; n counts interviews of both periods in strata they share. Undefined where they share none.
/// </param>
/// <param name="Course">Its mean per run until now, oldest first; null where a run has none of it.</param>
public sealed record GroupChange(string Value, string Name, Estimate Before, Estimate Now, Estimate Change, IReadOnlyList<RunMean> Course)
{
    /// <summary>Whether the interval leaves zero out.</summary>
    public bool IsBeyondChance => Change.Low > 0 || Change.High < 0;
}

/// <summary>A group's mean in one run.</summary>
/// <param name="RunId">The run.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="Mean">Mean of interview means, 1 to 5; null where the run has no scored interview of the group.</param>
/// <param name="Interviews">Scored interviews behind it.</param>
public sealed record RunMean(string RunId, DateTime StartedAt, double? Mean, int Interviews);
