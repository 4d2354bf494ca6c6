namespace Analytics.Calibration.Cubes;

/// <summary>The designed quality of a candidate, lowest first: what the scores are held against.</summary>
public enum Profile
{
    /// <summary>Designed to answer badly.</summary>
    Weak,

    /// <summary>Designed to answer acceptably.</summary>
    Average,

    /// <summary>Designed to answer well.</summary>
    Strong,

    /// <summary>Designed to answer outstandingly.</summary>
    Exceptional,
}
