namespace Analytics.Calibration.Fairness;

/// <summary>How many candidates of a group were selected, or counted for another reason; those of whom it is not known are in neither number.</summary>
/// <param name="Selected">Selected, that is told to proceed.</param>
/// <param name="Total">All with a known recommendation.</param>
public sealed record Selection(long Selected, long Total)
{
    /// <summary>Not selected.</summary>
    public long Rejected => Total - Selected;

    /// <summary>Share selected; null for an empty group.</summary>
    public double? Rate => Total == 0 ? null : (double)Selected / Total;
}
