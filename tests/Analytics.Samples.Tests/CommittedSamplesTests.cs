namespace Analytics.Samples.Tests;

public sealed class CommittedSamplesTests : IDisposable
{
    private readonly string _made = Path.Combine(Path.GetTempPath(), "samples-" + Guid.NewGuid().ToString("N"));

    [Fact]
    public void Write_SampleOptions_EqualsCommittedFilesByteForByte()
    {
        CorpusWriter.Write(CorpusOptions.Samples, _made, null);

        Assert.Equal(Names(SampleCorpus.Directory), Names(_made));
        foreach (var name in Names(_made))
        {
            var same = File.ReadAllBytes(Path.Combine(_made, name)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(SampleCorpus.Directory, name)));
            Assert.True(same, $"{name} differs from what the generator makes; see data/README.md for making it again.");
        }
    }

    [Fact]
    public void Samples_AllFiles_StayUnderFourMegabytes()
    {
        var total = Names(SampleCorpus.Directory).Sum(n => new FileInfo(Path.Combine(SampleCorpus.Directory, n)).Length);

        Assert.InRange(total, 1_500_000, 4_000_000);
    }

    /// <summary>A first start shall keep nothing out: what is no transcript would stand in quarantine.</summary>
    [Fact]
    public void Samples_BesideTheirRuns_HoldNothing() => Assert.Empty(Directory.GetFiles(SampleCorpus.Directory));

    [Fact]
    public void Samples_Readme_NamesTheSameArguments()
    {
        var readme = File.ReadAllText(Path.Combine(SampleCorpus.Directory, "..", "README.md"));
        var options = CorpusOptions.Samples;

        Assert.Contains(
            FormattableString.Invariant($"--interviews {options.Interviews} --runs {options.Runs} --positions {options.Positions} --seed {options.Seed} ")
            + string.Join(' ', options.Evaluators.Select(e => "--evaluator " + Transcripts.SnakeCase.Of(e)))
            + FormattableString.Invariant($" --first-run {options.FirstRun:yyyy-MM-ddTHH:mm:ss} --out data/samples"),
            readme,
            StringComparison.Ordinal);
    }

    public void Dispose()
    {
        TestFolder.Delete(_made);
    }

    private static List<string> Names(string directory) =>
        [.. Directory.GetFiles(directory, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(directory, f).Replace('\\', '/'))
            .Where(n => n.Contains('/', StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
}
