namespace Analytics.Calibration.Tests.Published;

/// <summary>A value someone published, how close to it we must come, and our computation of it from the published input.</summary>
public sealed record PublishedCheck(string Id, string Source, double Value, double Tolerance, Func<double?> Compute)
{
    public override string ToString() => Id;
}
