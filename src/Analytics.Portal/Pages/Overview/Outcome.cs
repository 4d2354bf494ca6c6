namespace Analytics.Portal.Pages.Overview;

/// <summary>What a report recommends, from bad to good; in snake case the values of a cohort's <c>recommendation</c>.</summary>
public enum Outcome
{
    /// <summary>Not a fit.</summary>
    NotAFit,

    /// <summary>Proceed with reservations.</summary>
    Reservations,

    /// <summary>Proceed to the next round.</summary>
    Proceed,
}
