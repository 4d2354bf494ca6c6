using Analytics.Retention.Erasure;

namespace Analytics.Retention.Tests;

/// <summary>What is said and asked before anything of a candidate is erased.</summary>
public sealed class ErasureChecksTests : IDisposable
{
    private readonly Installation _here = new();

    [Fact]
    public async Task Preview_ChangesNothing_AndSaysWhatWouldGo()
    {
        await TwoRuns.LoadAsync(_here);
        _here.Views.Save("Ada's", "/interviews?q=ada+byron", isPinned: false);
        await _here.Records.Backup.MakeAsync(_here.At("backups/one.zip"), "ada");
        var preview = _here.Records.Erasure.Preview(TwoRuns.Order("C001"));
        Assert.Null(preview.Refusal);
        Assert.Equal((2, 2, 1, 1), (preview.Found.Interviews.Count, preview.Sources.Count, preview.Views.Count, preview.Backups.Count));
        Assert.Equal(3, _here.Candidates().Count);
        Assert.Single(_here.Views.Read());
        Assert.Empty(_here.Records.Erasures.Latest(1));
    }

    [Fact]
    public async Task Preview_NamesInterviewsOfOthersThatSayTheName()
    {
        await TwoRuns.LoadAsync(_here);
        _here.Write(TwoRuns.Second + "/C002_Alan_Turing.txt", "Alan Turing", "I worked with Ada Byron on it.");
        await _here.IngestAsync();
        Assert.EndsWith(TwoRuns.Second + "/C002_Alan_Turing.txt", _here.Records.Erasure.Preview(TwoRuns.Order("C001")).Mentions.Single().SourceFile, StringComparison.Ordinal);
        Assert.Equal(1, (await _here.Records.Erasure.RunAsync(TwoRuns.Order("C001"))).Mentions);
    }

    [Theory]
    [InlineData("C001")]
    [InlineData("ada byron")]
    [InlineData("C001 Ada Byron")]
    public async Task Run_UnderALegalHold_IsRefusedWithWhy(string held)
    {
        await TwoRuns.LoadAsync(_here);
        _here.Records.Holds.Add(held, "case 12", "legal");
        var refused = await Assert.ThrowsAsync<ErasureRefusedException>(() => _here.Records.Erasure.RunAsync(TwoRuns.Order("Ada Byron")));
        Assert.Contains($"\"{held}\" is under legal hold (case 12)", refused.Message, StringComparison.Ordinal);
        Assert.Equal(3, _here.Candidates().Count);
        _here.Records.Holds.Remove(held, "legal");
        await _here.Records.Erasure.RunAsync(TwoRuns.Order("Ada Byron"));
        Assert.Equal(["Alan Turing"], _here.Candidates());
    }

    [Fact]
    public async Task Run_OfACodeThatStandsForTwo_AsksWhich()
    {
        await TwoRuns.LoadAsync(_here);
        _here.Write(TwoRuns.Second + "/C001_Bea_Falk.txt", "Bea Falk");
        await _here.IngestAsync();
        var refused = await Assert.ThrowsAsync<ErasureRefusedException>(() => _here.Records.Erasure.RunAsync(TwoRuns.Order("C001")));
        Assert.Contains("stands for 2 people", refused.Message, StringComparison.Ordinal);
        await _here.Records.Erasure.RunAsync(TwoRuns.Order("C001 Ada Byron"));
        Assert.Equal(["Alan Turing", "Bea Falk"], _here.Candidates());
        Assert.Empty(_here.FilesSaying("Byron"));
    }

    [Fact]
    public async Task Run_OfNobody_IsRefused() =>
        Assert.Contains("nothing to erase", (await Assert.ThrowsAsync<ErasureRefusedException>(() => _here.Records.Erasure.RunAsync(TwoRuns.Order("C999")))).Message, StringComparison.Ordinal);

    public void Dispose() => _here.Dispose();
}
