using Analytics.Transcripts;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Sources;
using Analytics.Warehouse.Tests.Support;

namespace Analytics.Warehouse.Tests;

/// <summary>Names of folders, files and evaluators, which anybody may have given, as they can be shown and asked for.</summary>
public class ShownNameTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData(" a\tb\u0001c ", "a b c")]
    [InlineData("e\u0301", "é")]
    [InlineData("\u202Ex\u200D", "x")]
    [InlineData("a\uFFFEb", "a\uFFFDb")]
    [InlineData("\u0001\u0002", "")]
    public void Of_AnyName_CanBeShown(string name, string shown) => Assert.Equal(shown, ShownName.Of(name));

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    public void Of_LongName_IsCutAt200(int length) => Assert.Equal(200, ShownName.Of(new string('x', length)).Length);

    [Fact]
    public void Fit_LongRunIds_StayApart()
    {
        var (one, other) = (RunName.Fit(new string('x', 250) + "1"), RunName.Fit(new string('x', 250) + "2"));
        Assert.NotEqual(one, other);
        Assert.InRange(one.Length, 1, 200);
        Assert.Equal(new string('x', 200), RunName.Fit(new string('x', 200)));
    }

    [Fact]
    public async Task Ingest_EvaluatorOf8000Characters_IsCutWithAFinding()
    {
        using var fixture = new WarehouseFixture();
        fixture.Write("C001_A.txt", TranscriptText.Of());
        fixture.Write("run.json", $$"""{"evaluator": "{{new string('e', 8000)}}"}""");

        await fixture.IngestAsync();

        Assert.Equal(200, fixture.Scalar<string>("select evaluator from runs").Length);
        Assert.Contains("8000", fixture.Scalar<string>("select detail from findings where code = 'text_shortened'"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\tb\nc")]
    [InlineData("\u202Efolder")]
    [InlineData("no\uFFFEchar")]
    public async Task Ingest_FoldersAndFilesOfAnyName_CanBeAskedFor(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Names like these cannot be there.");
        using var fixture = new WarehouseFixture();
        fixture.Write($"{name}.txt", TranscriptText.Of(), name);

        await fixture.IngestAsync();

        Assert.Equal(1, fixture.Scalar<long>("select count(*) from interviews"));
        Assert.Equal(fixture.Scalar<string>("select run_id from runs"), ShownName.Of(fixture.Scalar<string>("select run_id from runs")));
        Assert.DoesNotContain(fixture.Scalar<string>("select candidate_code from interviews"), char.IsControl);
        Assert.Equal(1, (await fixture.IngestAsync(new IngestRequest([fixture.Folder.Path]))).Unchanged);
    }
}
