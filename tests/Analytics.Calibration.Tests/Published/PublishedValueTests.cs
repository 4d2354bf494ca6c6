namespace Analytics.Calibration.Tests.Published;

public class PublishedValueTests
{
    private static readonly PublishedCheck[] Checks =
        [.. ReliabilityChecks.All, .. AgreementChecks.All, .. RankingChecks.All, .. IntervalChecks.All, .. FairnessChecks.All, .. DriftChecks.All];

    public static TheoryData<string> Ids => [.. Checks.Select(c => c.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Compute_PublishedInput_GivesPublishedValue(string id)
    {
        var check = Checks.Single(c => c.Id == id);

        var value = check.Compute();

        Assert.True(
            value is { } v && Math.Abs(v - check.Value) <= check.Tolerance,
            $"{check.Id} ({check.Source}): published {check.Value:R} ± {check.Tolerance:R}, computed {value:R}.");
    }
}
