using Analytics.Calibration;
using Analytics.Reports.Reading;
using Analytics.Reports.Tests.Support;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Reports.Tests.Reading;

public sealed class SelfIdentificationTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Read_QuotedCellsAndSilentCandidates_KeepsWhoSaidSomething()
    {
        File.WriteAllText(_file, "candidate_code,group\nC001,\"north, west\"\nC002,\nC003,south\n");

        Assert.Equal([("C001", "north, west"), ("C003", "south")], SelfIdentification.Read(_file).Members);
    }

    [Theory]
    [InlineData("code,group\nC001,north\n", "the first line must be")]
    [InlineData("candidate_code,group\nC001,north,9\n", "line 2 must have two cells")]
    [InlineData("candidate_code,group\nC001,\"north\n", "line 2 is not CSV")]
    public void Read_AnotherFile_SaysWhichLine(string text, string expected)
    {
        File.WriteAllText(_file, text);

        Assert.Contains(expected, Assert.Throws<InvalidDataException>(() => SelfIdentification.Read(_file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_WithGroups_HoldsTheirRatesAgainstTheBest()
    {
        var warehouse = await SampleWarehouse.GetAsync();
        var rows = RowsOfViews.Read(warehouse).Interviews.Where(i => i.Recommendation is not null).ToList();
        var groups = rows.Select(i => i.Code).Distinct().Order(StringComparer.Ordinal).Select((code, i) => (code, i % 3 == 0 ? "north" : "south")).ToList();
        var rates = groups.ToLookup(g => g.Item2, g => g.code).ToDictionary(g => g.Key, g => rows.Where(r => g.Contains(r.Code)).Average(r => r.Recommendation == "proceed" ? 1.0 : 0.0));

        var report = new CalibrationReader(warehouse, new CalibrationOptions(), new SelfIdentification(groups)).Read(Cohort.All);

        foreach (var (name, rate) in rates) Assert.Equal(rate / rates.Values.Max(), report.Metrics["air." + name].Value!.Value, 12);
        Assert.DoesNotContain(new CalibrationReader(warehouse, new CalibrationOptions()).Read(Cohort.All).Metrics.Keys, id => id.StartsWith("air.", StringComparison.Ordinal));
    }
}
