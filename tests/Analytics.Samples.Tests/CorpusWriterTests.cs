using System.Text;
using System.Text.Json;

namespace Analytics.Samples.Tests;

public sealed class CorpusWriterTests : IDisposable
{
    private readonly string _directory = Path.Combine(Path.GetTempPath(), "corpus-" + Guid.NewGuid().ToString("N"));

    [Fact]
    public void Write_SmallCorpus_LaysOutRunsAsTheHarnessDoes()
    {
        var options = CorpusOptions.Samples with { Interviews = 12, Runs = 3, Evaluators = [EvaluatorCharacter.Harsh] };
        var told = new Counter();

        CorpusWriter.Write(options, _directory, told);

        var runs = CorpusGenerator.Generate(options).GroupBy(i => i.Run.Folder).ToList();
        Assert.Equal(runs.Select(r => r.Key).Order(), Directory.GetDirectories(_directory).Select(Path.GetFileName).Order());
        Assert.All(runs, r => Assert.Equal(r.Count() + 1, Directory.GetFiles(Path.Combine(_directory, r.Key)).Length));
        Assert.All(runs, r => Assert.Matches(@"^transcripts_\d{8}_\d{6}$", r.Key));
        Assert.Equal(Enumerable.Range(1, 12), told.Counts);
    }

    [Fact]
    public void Write_RunFile_NamesEvaluatorAndStart()
    {
        CorpusWriter.Write(CorpusOptions.Samples with { Interviews = 2, Runs = 1, Evaluators = [EvaluatorCharacter.Verbosity] }, _directory, null);

        var folder = Assert.Single(Directory.GetDirectories(_directory));
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "run.json")));
        Assert.Equal("quill-3", json.RootElement.GetProperty("evaluator").GetString());
        Assert.Equal("2026-08-31T08:00:00", json.RootElement.GetProperty("started_at").GetString());
    }

    [Fact]
    public void Write_Files_AreUtf8WithoutMarkAndWithPlainLineEnds()
    {
        CorpusWriter.Write(CorpusOptions.Samples with { Interviews = 12, Runs = 3 }, _directory, null);

        foreach (var file in Directory.GetFiles(_directory, "*", SearchOption.AllDirectories))
        {
            var bytes = File.ReadAllBytes(file);
            Assert.NotEqual(0xEF, bytes[0]);
            Assert.DoesNotContain((byte)'\r', bytes);
            _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
    }

    public void Dispose()
    {
        TestFolder.Delete(_directory);
    }

    private sealed class Counter : IProgress<int>
    {
        public List<int> Counts { get; } = [];

        public void Report(int value) => Counts.Add(value);
    }
}
