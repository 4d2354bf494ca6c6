namespace Analytics.Transcripts;

/// <summary>
/// The <b>designed</b> quality of the simulated candidate, lowest first: the ground truth for calibration,
/// though an answer generator may fail to play its part.
/// </summary>
public enum QualityProfile
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
