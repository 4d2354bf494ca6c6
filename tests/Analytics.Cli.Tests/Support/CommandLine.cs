using System.Text.Json;
using Analytics.Samples;

namespace Analytics.Cli.Tests.Support;

/// <summary>The command line in a folder of its own, with its output caught.</summary>
internal sealed class CommandLine : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("analytics-cli-").FullName;

    public string At(string name) => Path.Combine(Folder, name);

    public string Write(string name, string content = "")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), content);
        return At(name);
    }

    /// <summary>Invented transcripts in one or more runs.</summary>
    public string WriteTranscripts(string folder, int interviews, int runs = 1)
    {
        var options = new CorpusOptions(interviews, runs, Positions: 2, Seed: 5, [EvaluatorCharacter.Calibrated], new DateTime(2026, 9, 7, 9, 0, 0, DateTimeKind.Unspecified));
        CorpusWriter.Write(options with { Brief = true }, At(folder), progress: null);
        return At(folder);
    }

    public async Task<Outcome> RunAsync(string[] args, string input = "", CancellationToken cancellationToken = default)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var reader = new StringReader(input);
        var exit = await Program.RunAsync(args, new Shell(output, error, reader, Folder, ErrorIsTerminal: false), cancellationToken);
        return new Outcome(exit, output.ToString(), error.ToString());
    }

    public void Dispose() => TestFolder.Delete(Folder);
}

/// <summary>What a command did.</summary>
internal sealed record Outcome(int Exit, string Out, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    /// <summary>Asserts that it failed with exactly one line, and nothing that looks like a stack trace.</summary>
    public string FailedWithOneSentence()
    {
        Assert.Equal((1, ""), (Exit, Out));
        var sentence = Assert.Single(Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("   at ", sentence, StringComparison.Ordinal);
        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
        return sentence;
    }
}
