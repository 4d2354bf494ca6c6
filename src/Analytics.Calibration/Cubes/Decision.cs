namespace Analytics.Calibration.Cubes;

/// <summary>What the report recommends, lowest first.</summary>
public enum Decision
{
    /// <summary>Not a fit.</summary>
    NotAFit,

    /// <summary>Proceed, or consider, with reservations.</summary>
    Reservations,

    /// <summary>Proceed to the next round.</summary>
    Proceed,
}
