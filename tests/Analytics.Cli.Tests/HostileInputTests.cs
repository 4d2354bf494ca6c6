using System.IO.Compression;
using Analytics.Cli.Tests.Support;

namespace Analytics.Cli.Tests;

/// <summary>Input that means harm, or is no input at all: a sentence each, and nothing else harmed.</summary>
public sealed class HostileInputTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Ingest_BinaryFile_IsQuarantinedAsNotText()
    {
        await File.WriteAllBytesAsync(_line.At("C001_Bin.txt"), [0xFF, 0xFE, 0x00, 0x80, 0xC3]);

        Assert.Equal("not_utf8", await OnlyFaultOf("C001_Bin.txt"));
    }

    [Fact]
    public async Task Ingest_FileOf200Megabytes_IsQuarantinedAsTooLarge()
    {
        await using (var file = File.Create(_line.At("C001_Big.txt"))) file.SetLength(200 * 1024 * 1024);

        Assert.Equal("too_large", await OnlyFaultOf("C001_Big.txt"));
    }

    [Fact]
    public async Task Ingest_ZipWithNamesThatLeadOut_KeepsThemOutAndWritesNothing()
    {
        Zip("evil.zip", ("../../escaped.txt", "x"), ("transcripts_20260101_000000/../../../escaped.txt", "x"));

        var outcome = await _line.RunAsync(["ingest", "evil.zip", "--json"]);

        Assert.Equal(2, outcome.Exit);
        Assert.All(outcome.Json.GetProperty("quarantined").EnumerateArray(), file => Assert.Equal("unsafe_path", file.GetProperty("faults")[0].GetProperty("code").GetString()));
        Assert.False(File.Exists(Path.GetFullPath(_line.At("../../escaped.txt"))));
        Assert.DoesNotContain(Directory.GetFiles(_line.Folder, "*", SearchOption.AllDirectories), path => path.EndsWith("escaped.txt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ingest_ZipBomb_IsLeftWithASentence()
    {
        Zip("bomb.zip", ("transcripts_20260101_000000/C001_A.txt", new string('\0', 64 * 1024 * 1024)));

        var outcome = await _line.RunAsync(["ingest", "bomb.zip"]);

        Assert.Equal(2, outcome.Exit);
        Assert.Contains("too_large", outcome.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("broken.zip")]
    [InlineData("broken.tar.gz")]
    [InlineData("broken.tgz")]
    public async Task Ingest_ArchiveThatIsNone_IsQuarantinedAsUnreadable(string name)
    {
        _line.Write(name, "this is no archive");

        Assert.Equal("unreadable", await OnlyFaultOf(name));
    }

    [Fact]
    public async Task Ingest_BadInputBesideGood_LoadsTheGood()
    {
        _line.WriteTranscripts("corpus", interviews: 3);
        _line.Write("broken.zip", "this is no archive");

        var outcome = await _line.RunAsync(["ingest", "broken.zip", "corpus", "--json"]);

        Assert.Equal((2, 3), (outcome.Exit, outcome.Json.GetProperty("loaded").GetInt32()));
    }

    private async Task<string?> OnlyFaultOf(string path)
    {
        var outcome = await _line.RunAsync(["ingest", path, "--json"]);
        Assert.Equal((2, ""), (outcome.Exit, outcome.Error));
        var file = Assert.Single(outcome.Json.GetProperty("quarantined").EnumerateArray());
        return file.GetProperty("faults")[0].GetProperty("code").GetString();
    }

    private void Zip(string name, params (string Entry, string Content)[] entries)
    {
        using var zip = ZipFile.Open(_line.At(name), ZipArchiveMode.Create);
        foreach (var (entry, content) in entries)
        {
            using var writer = new StreamWriter(zip.CreateEntry(entry, CompressionLevel.Optimal).Open());
            writer.Write(content);
        }
    }
}
