using Analytics.Calibration.Reporting;

namespace Analytics.Calibration.Tests.Reference;

/// <summary>Every figure of the report against R (psych, pROC, sandwich, vcd and plain formulas over rows).</summary>
public class ReferenceTests
{
    private const double Tolerance = 1e-6;

    private static readonly CalibrationReport Report = CalibrationReportBuilder.Build(Rows.ToInput(ReferenceCorpus.Interviews));

    public static TheoryData<int, string> Cases => [.. ReferenceCorpus.Expected.Select((e, i) => new TheoryDataRow<int, string>(i, e.Id))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Build_ReferenceCorpus_AgreesWithR(int index, string id)
    {
        var expected = ReferenceCorpus.Expected[index].Values;
        var metric = Find(id);

        double?[] actual = [metric.Value, metric.Low, metric.High, metric.Se];
        string[] names = ["value", "low", "high", "se"];
        for (var i = 0; i < expected.Length; i++)
        {
            if (expected[i] is { } wanted)
                Assert.True(actual[i] is { } got && Math.Abs(got - wanted) <= Tolerance, $"{id} {names[i]}: R {wanted:R}, computed {actual[i]:R}.");
        }
    }

    public static TheoryData<int, string> IntervalCases => [.. ReferenceCorpus.Intervals.Select((e, i) => new TheoryDataRow<int, string>(i, e.Id))];

    [Theory]
    [MemberData(nameof(IntervalCases))]
    public void Build_RepeatedCandidates_IntervalsAgreeWithTheDefinition(int index, string id)
    {
        var expected = ReferenceCorpus.Intervals[index].Values;
        var metric = Find(id);

        Assert.Equal(expected[0]!.Value, metric.Low!.Value, Tolerance);
        Assert.Equal(expected[1]!.Value, metric.High!.Value, Tolerance);
        if (expected[2] is { } se) Assert.Equal(se, metric.Se!.Value, Tolerance);
    }

    private static Metric Find(string id)
    {
        const string MeanItem = "profile.mean_item.";
        if (!id.StartsWith(MeanItem, StringComparison.Ordinal))
            return Report.Metrics[id];
        var profile = Report.Profiles[id[MeanItem.Length..]];
        return new Metric(profile.MeanItem, null, null, profile.SeCluster, (int)profile.Items, "points");
    }
}
