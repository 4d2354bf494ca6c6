using Analytics.State.Views;

namespace Analytics.State.Tests;

public class SavedViewsTests : IDisposable
{
    private readonly TemporaryState _state;
    private readonly SavedViews _views;

    public SavedViewsTests() : this(null)
    {
    }

    protected SavedViewsTests(string? server)
    {
        _state = new TemporaryState(server);
        _views = new SavedViews(_state.File, TimeProvider.System);
    }

    [Fact]
    public void Save_ThenRead_GivesItBackByName()
    {
        var late = _views.Save("weak ones", "/scores?profile=weak", isPinned: false);
        var early = _views.Save("  Strong \t ones ", "/scores?profile=strong", isPinned: true);
        Assert.Equal("Strong ones", early.Name);
        Assert.Equal([early, late], new SavedViews(_state.Reopen(), TimeProvider.System).Read());
        Assert.Equal([early], _views.Pinned());
        Assert.Equal(late, _views.Find(late.Id));
    }

    [Theory]
    [InlineData(null, StateRefusal.NameMissing)]
    [InlineData(" \n ", StateRefusal.NameMissing)]
    [InlineData("taken", StateRefusal.NameTaken)]
    public void Save_UnderANameThatCannotBe_IsRefused(string? name, StateRefusal reason)
    {
        _views.Save("Taken", "/", isPinned: false);
        Assert.Equal(reason, Assert.Throws<StateRefusedException>(() => _views.Save(name, "/", isPinned: false)).Reason);
    }

    [Fact]
    public void Save_ANameOfAHundredCharacters_IsTheLongest()
    {
        Assert.Equal(100, _views.Save(new string('a', 100), "/", isPinned: false).Name.Length);
        Assert.Equal(StateRefusal.NameTooLong, Assert.Throws<StateRefusedException>(() => _views.Save(new string('b', 101), "/", isPinned: false)).Reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData("scores")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/scores\nSet-Cookie: a=b")]
    public void Save_AnAddressOfAnotherHost_IsRefused(string address) =>
        Assert.Equal(StateRefusal.NoPage, Assert.Throws<StateRefusedException>(() => _views.Save("A", address, isPinned: false)).Reason);

    [Fact]
    public void Rename_ToItselfInOtherLetters_IsAllowed()
    {
        var view = _views.Save("weekly", "/", isPinned: false);
        _views.Rename(view.Id, "Weekly");
        Assert.Equal("Weekly", _views.Find(view.Id)!.Name);
    }

    [Fact]
    public void Rename_ToAnothersName_IsRefused()
    {
        _views.Save("A", "/", isPinned: false);
        var other = _views.Save("B", "/", isPinned: false);
        Assert.Equal(StateRefusal.NameTaken, Assert.Throws<StateRefusedException>(() => _views.Rename(other.Id, "a")).Reason);
    }

    [Fact]
    public void Pin_OnAndOff_MovesItOnAndOffTheOverview()
    {
        var view = _views.Save("A", "/", isPinned: false);
        _views.Pin(view.Id, isPinned: true);
        Assert.Single(_views.Pinned());
        _views.Pin(view.Id, isPinned: false);
        Assert.Empty(_views.Pinned());
    }

    [Fact]
    public void Delete_GivesItsNumberToNoOther()
    {
        var gone = _views.Save("A", "/", isPinned: false);
        _views.Delete(gone.Id);
        Assert.Null(_views.Find(gone.Id));
        Assert.NotEqual(gone.Id, _views.Save("A", "/", isPinned: false).Id);
    }

    [Fact]
    public void Change_OfWhatIsGone_IsRefused()
    {
        Action[] changes = [() => _views.Rename(7, "A"), () => _views.Pin(7, isPinned: true), () => _views.Delete(7)];
        Assert.All(changes, change => Assert.Equal(StateRefusal.Gone, Assert.Throws<StateRefusedException>(change).Reason));
    }

    [Fact]
    public void Save_BeyondTheMost_IsRefused()
    {
        _views.Read();
        _state.Execute($"with recursive n(i) as (select 1 union all select i + 1 from n where i < {SavedViews.Most - 1}) insert into saved_view (name, address, saved_at) select 'V' || i, '/', '2026-01-01T00:00:00Z' from n");
        _views.Save("The last", "/", isPinned: false);
        Assert.Equal(StateRefusal.TooMany, Assert.Throws<StateRefusedException>(() => _views.Save("One more", "/", isPinned: false)).Reason);
    }

    public void Dispose()
    {
        _state.Dispose();
        GC.SuppressFinalize(this);
    }
}
