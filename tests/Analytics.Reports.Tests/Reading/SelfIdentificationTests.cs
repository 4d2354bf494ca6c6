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

        var said = SelfIdentification.Read(_file);

        Assert.Equal(["group"], said.Attributes);
        Assert.Equal([["north, west"], [null], ["south"], [null]], new[] { "C001", "C002", "C003", "C004" }.Select(said.Of));
    }

    [Theory]
    [InlineData("code,group\nC001,north\n", "the first line must be")]
    [InlineData("candidate_code,group\nC001,north,9\n", "line 2 must have 2 cells")]
    [InlineData("candidate_code,group\nC001,\"north\n", "line 2 is not CSV")]
    [InlineData("candidate_code,sex,sex\nC001,f,m\n", "the first line must be")]
    [InlineData("candidate_code,sex\nC001,f\nC001,m\n", "line 3 tells of candidate C001 a second time")]
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
        var selected = rows.GroupBy(i => (i.Code, i.Position, i.Profile)).ToLookup(
            c => groups.Single(g => g.code == c.Key.Code).Item2, c => 2 * c.Count(i => i.Recommendation == "proceed") > c.Count());
        var rates = selected.ToDictionary(g => g.Key, g => g.Average(s => s ? 1.0 : 0.0));
        var said = new SelfIdentification("groups.csv", ["region"], groups.ToDictionary(g => g.code, g => (IReadOnlyList<string?>)[g.Item2]));

        var report = new CalibrationReader(warehouse, new CalibrationOptions(), said).Read(Cohort.All);

        foreach (var (name, rate) in rates) Assert.Equal(rate / rates.Values.Max(), report.Metrics["air.region:" + name].Value!.Value, 12);
        Assert.DoesNotContain(new CalibrationReader(warehouse, new CalibrationOptions()).Read(Cohort.All).Metrics.Keys, id => id.StartsWith("air.", StringComparison.Ordinal));
    }
}
