using Analytics.Formats;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries;
using Analytics.Warehouse.Tests.Support;

namespace Analytics.Warehouse.Tests;

/// <summary>Home files, converted and read back, are the same rows.</summary>
public class ConversionTests
{
    // What tells of files and of loading, not of interviews.
    private static readonly string[] OfTheLedger = ["quarantine", "ingest_files"];

    [Fact]
    public async Task Convert_Samples_GivesTheSameRowsInEveryPublicView()
    {
        using var home = new WarehouseFixture();
        using var open = new WarehouseFixture();
        var samples = Path.Combine(SamplesRoot(), "data", "samples");
        await home.IngestAsync(samples);

        await open.IngestAsync(Convert(open, samples));

        foreach (var view in PublicViewCopy.Views.Except(OfTheLedger)) Assert.Equal(Rows(home, view), Rows(open, view));
    }

    [Fact]
    public async Task Convert_OpenFormat_GivesTheSameRowsAgain()
    {
        using var first = new WarehouseFixture();
        using var second = new WarehouseFixture();
        var file = first.Folder.Write("calls.jsonl", OpenText.Lines(OpenText.Of(), OpenText.Of("call-2", "P2")));
        await first.IngestAsync(file);

        await second.IngestAsync(Convert(second, file));

        foreach (var view in PublicViewCopy.Views.Except([.. OfTheLedger, "interviews"])) Assert.Equal(Rows(first, view), Rows(second, view));
        Assert.Equal(Rows(first, "(select * exclude (content_sha256) from interviews)"), Rows(second, "(select * exclude (content_sha256) from interviews)"));
    }

    [Fact]
    public void Convert_FaultyFile_TellsOfItAndWritesTheRest()
    {
        using var fixture = new WarehouseFixture();
        fixture.Write("C001_A.txt", TranscriptText.Of("Ann A"));
        fixture.Write("C002_B.txt", "nonsense");
        fixture.Write("C003_A.txt", TranscriptText.Of("Ann A"));
        using var output = new MemoryStream();

        var summary = new InterviewConversion(new IngestLimits(), InterviewFormats.Open).Write(new IngestRequest([fixture.Folder.Path]), output);

        Assert.Equal((1, 1), (summary.Written, summary.Repeated));
        Assert.EndsWith("C002_B.txt", Assert.Single(summary.KeptOut).SourceFile, StringComparison.Ordinal);
    }

    private static string Convert(WarehouseFixture fixture, string path)
    {
        var file = Path.Combine(fixture.Folder.Path, "converted.jsonl");
        using var output = File.Create(file);
        new InterviewConversion(new IngestLimits(), InterviewFormats.Open).Write(new IngestRequest([path]), output);
        return file;
    }

    private static List<string> Rows(WarehouseFixture fixture, string view) => fixture.Column<string>($"select r::varchar from (from {view}) r order by all");

    private static string SamplesRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "data", "samples"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("data/samples is not above the tests.");
    }
}
