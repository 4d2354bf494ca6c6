using Analytics.State.Views;

namespace Analytics.State.Tests;

public sealed class StateFileTests : IDisposable
{
    private readonly TemporaryState _state = new();

    [Theory]
    [InlineData("/data/analytics.duckdb", "/data/analytics.state")]
    [InlineData("/data/A.DUCKDB", "/data/A.state")]
    [InlineData("/data/analytics.db", "/data/analytics.db.state")]
    public void Beside_AWarehouse_IsNoFileThatBeginsAsItDoes(string warehouse, string state) => Assert.Equal(state, StateFile.Beside(warehouse));

    [Fact]
    public void File_IsMadeWhenItIsFirstAskedAndNotBefore()
    {
        var views = new SavedViews(_state.File, TimeProvider.System);
        Assert.False(File.Exists(_state.Path));
        Assert.Empty(views.Read());
        Assert.True(File.Exists(_state.Path));
    }

    [Fact]
    public void File_MadeBySeveralAtOnce_IsMadeOnce()
    {
        var folder = Path.GetDirectoryName(_state.Path)!;
        for (var round = 0; round < 20; round++)
        {
            var path = Path.Combine(folder, $"round-{round}.state");
            Parallel.For(0, 6, new ParallelOptions { MaxDegreeOfParallelism = 6 }, at =>
            {
                using var file = new StateFile(path);
                new SavedViews(file, TimeProvider.System).Save($"View {at}", "/", isPinned: false);
            });
            using var made = new StateFile(path);
            Assert.Equal(6, new SavedViews(made, TimeProvider.System).Read().Count);
        }
    }

    [Fact]
    public void File_IsForItsUserAlone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows keeps files private by where they lie.");
            return;
        }

        new SavedViews(_state.File, TimeProvider.System).Save("A", "/", isPinned: false);
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(_state.Path)!))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public void File_TakenAwayWhileInUse_IsMadeAnew()
    {
        var views = new SavedViews(_state.File, TimeProvider.System);
        views.Save("A", "/", isPinned: false);
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(_state.Path)!)) File.Delete(file);
        Assert.Empty(views.Read());
        views.Save("B", "/", isPinned: false);
        Assert.Equal("B", Assert.Single(new SavedViews(_state.Reopen(), TimeProvider.System).Read()).Name);
    }

    [Fact]
    public void File_ThatIsNone_IsSaidToBeDamaged()
    {
        File.WriteAllText(_state.Path, new string('x', 5000));
        var fault = Assert.Throws<StateUnavailableException>(() => new SavedViews(_state.File, TimeProvider.System).Read());
        Assert.Contains(_state.Path, fault.Message, StringComparison.Ordinal);
        Assert.Contains("damaged", fault.Message, StringComparison.Ordinal);
        Assert.Equal(5000, new FileInfo(_state.Path).Length);
    }

    [Fact]
    public void File_OfAnotherProgram_IsLeftAlone()
    {
        _state.Execute("create table mine (x)");
        Assert.Contains("another program", Assert.Throws<StateUnavailableException>(() => new SavedViews(_state.File, TimeProvider.System).Read()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void File_OfALaterVersion_IsLeftAlone()
    {
        new SavedViews(_state.File, TimeProvider.System).Read();
        _state.Execute($"pragma user_version = {StateSchema.Version + 1}");
        Assert.Contains("a later version", Assert.Throws<StateUnavailableException>(() => new SavedViews(_state.Reopen(), TimeProvider.System).Read()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void File_WhereAFolderIs_IsSaidNotToOpen()
    {
        Directory.CreateDirectory(_state.Path);
        Assert.Contains("cannot be read or written", Assert.Throws<StateUnavailableException>(() => new SavedViews(_state.File, TimeProvider.System).Read()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_FromManyAtOnce_KeepsAll()
    {
        using var other = new StateFile(_state.Path);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => new SavedViews(i % 2 == 0 ? _state.File : other, TimeProvider.System).Save($"View {i}", "/", isPinned: false))));
        Assert.Equal(20, new SavedViews(_state.File, TimeProvider.System).Read().Count);
    }

    public void Dispose() => _state.Dispose();
}
