using System.Text.Json;
using Analytics.Cli.Tests.Support;

namespace Analytics.Cli.Tests;

public sealed class ConvertCommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Convert_Folder_WritesALineAnInterviewThatIngestReads()
    {
        var corpus = _line.WriteTranscripts("corpus", interviews: 3);

        var converted = await _line.RunAsync(["convert", corpus, "--out", "out/interviews.jsonl"]);
        var loaded = await _line.RunAsync(["ingest", "out/interviews.jsonl", "--json"]);

        Assert.Equal((0, ""), (converted.Exit, converted.Error));
        Assert.Contains("interviews.jsonl: 3 interviews.", converted.Out, StringComparison.Ordinal);
        Assert.All(await File.ReadAllLinesAsync(_line.At("out/interviews.jsonl")), line => Assert.Equal("interview/1", JsonDocument.Parse(line).RootElement.GetProperty("schema").GetString()));
        Assert.Equal(3, loaded.Json.GetProperty("loaded").GetInt32());
    }

    [Fact]
    public async Task Convert_WithAFaultyFile_EndsWithTwoAndNamesIt()
    {
        var corpus = _line.WriteTranscripts("corpus", interviews: 1);
        _line.Write("corpus/transcripts_20260907_090000/C999_Nobody.txt", "nonsense");

        var outcome = await _line.RunAsync(["convert", corpus, "--out", "interviews.jsonl"]);

        Assert.Equal(2, outcome.Exit);
        Assert.Contains("C999_Nobody.txt", outcome.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("weiter")]
    [InlineData("weiter=perhaps")]
    [InlineData("=proceed")]
    public async Task Ingest_WordsWithoutALevel_AreRefused(string words)
    {
        var outcome = await _line.RunAsync(["ingest", _line.WriteTranscripts("corpus", interviews: 1), "--recommendation", words]);

        Assert.Equal(1, outcome.Exit);
        Assert.Contains("--recommendation", outcome.Error, StringComparison.Ordinal);
    }
}
