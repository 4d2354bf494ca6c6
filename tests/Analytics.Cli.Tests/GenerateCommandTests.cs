using Analytics.Cli.Tests.Support;

namespace Analytics.Cli.Tests;

public sealed class GenerateCommandTests : IDisposable
{
    private static readonly string[] Small = ["generate", "--interviews", "6", "--runs", "2", "--brief", "--seed", "3", "--evaluator", "lenient", "--evaluator", "drifting", "--out"];
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Generate_Corpus_IsWrittenAndCanBeIngested()
    {
        var written = await _line.RunAsync([.. Small, "corpus", "--first-run", "2026-03-02"]);
        var ingested = await _line.RunAsync(["ingest", "corpus", "--json"]);

        Assert.Equal((0, ""), (written.Exit, written.Error));
        Assert.Equal($"6 interviews in 2 runs written to {_line.At("corpus")}.{Environment.NewLine}", written.Out);
        Assert.Equal((0, 6), (ingested.Exit, ingested.Json.GetProperty("loaded").GetInt32()));
        Assert.StartsWith("20260302_", ingested.Json.GetProperty("runs")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generate_SameOptions_WritesTheSameBytes()
    {
        await _line.RunAsync([.. Small, "one"]);
        await _line.RunAsync([.. Small, "two"]);

        Assert.Equal(Contents("one"), Contents("two"));
    }

    [Fact]
    public async Task Generate_FolderThatHoldsSomething_IsRefusedUnlessForced()
    {
        _line.Write("corpus/mine.txt", "keep me");

        var refused = await _line.RunAsync([.. Small, "corpus"]);
        var forced = await _line.RunAsync([.. Small, "corpus", "--force"]);

        Assert.Contains("is not empty", refused.FailedWithOneSentence(), StringComparison.Ordinal);
        Assert.Equal(0, forced.Exit);
        Assert.Equal("keep me", await File.ReadAllTextAsync(_line.At("corpus/mine.txt")));
    }

    [Theory]
    [InlineData("--interviews", "0")]
    [InlineData("--runs", "0")]
    [InlineData("--positions", "100000")]
    [InlineData("--first-run", "1066-10-14")]
    public async Task Generate_NumberOutOfRange_SaysWhatIsAllowedAndWritesNothing(string option, string value)
    {
        var outcome = await _line.RunAsync(["generate", "--out", "corpus", option, value]);

        Assert.Equal((1, ""), (outcome.Exit, outcome.Out));
        Assert.Contains(" must ", outcome.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_line.At("corpus")));
    }

    private string[] Contents(string folder) =>
        [.. Directory.GetFiles(_line.At(folder), "*", SearchOption.AllDirectories).Order().Select(path => Path.GetFileName(path) + Convert.ToHexString(File.ReadAllBytes(path)))];
}
