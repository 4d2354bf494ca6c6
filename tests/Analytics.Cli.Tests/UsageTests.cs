using Analytics.Cli.Tests.Support;

namespace Analytics.Cli.Tests;

public sealed class UsageTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Theory]
    [InlineData("ingest")]
    [InlineData("sql")]
    [InlineData("export")]
    [InlineData("generate")]
    public async Task Help_OfEachCommand_NamesTheWarehouseOption(string command)
    {
        var outcome = await _line.RunAsync([command, "--help"]);

        Assert.Equal((0, ""), (outcome.Exit, outcome.Error));
        Assert.Contains("--warehouse <FILE>", outcome.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new string[0], "Required command was not provided.")]
    [InlineData(new[] { "frob" }, "There is no command \"frob\".")]
    [InlineData(new[] { "ingest" }, "Required argument 'PATH' missing for command: 'ingest'.")]
    [InlineData(new[] { "sql", "select 1", "--format", "xml" }, "Argument 'xml' not recognized. Must be one of: 'table' 'csv' 'json'")]
    [InlineData(new[] { "generate", "--out", "x", "--evaluator", "3" }, "Argument '3' not recognized. Must be one of: 'calibrated' 'lenient' 'harsh' 'drifting' 'verbosity'")]
    public async Task Run_WrongCommandLine_SaysWhatIsWrongOnStandardError(string[] args, string sentence)
    {
        var outcome = await _line.RunAsync(args);

        Assert.Equal((1, ""), (outcome.Exit, outcome.Out));
        Assert.StartsWith(sentence + Environment.NewLine, outcome.Error, StringComparison.Ordinal);
        Assert.EndsWith(" --help says what it takes." + Environment.NewLine, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_GenerateWithoutAPlace_SaysWhichPlacesThereAre() =>
        Assert.Contains("--out DIR", (await _line.RunAsync(["generate"])).FailedWithOneSentence(), StringComparison.Ordinal);

    [Fact]
    public void Write_UnexpectedFailure_IsASentenceAndAStackTraceOnlyWhenAskedFor()
    {
        using var quiet = new StringWriter();
        using var verbose = new StringWriter();

        Assert.Equal(1, FailureReport.Write(Thrown(), quiet, verbose: false));
        Assert.Equal(1, FailureReport.Write(Thrown(), verbose, verbose: true));

        Assert.Equal("Failed unexpectedly (InvalidOperationException): Two lines. Run again with --verbose to see where." + Environment.NewLine, quiet.ToString());
        Assert.Contains("   at ", verbose.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void OneLine_TextThatWouldActOnATerminal_IsHarmless() =>
        Assert.Equal("red[31m two lines", Printable.OneLine("red\u001b[31m\ntwo\tlines\r\u0007"));

    private static InvalidOperationException Thrown()
    {
        try
        {
            throw new InvalidOperationException("Two\nlines.");
        }
        catch (InvalidOperationException failure)
        {
            return failure;
        }
    }
}
