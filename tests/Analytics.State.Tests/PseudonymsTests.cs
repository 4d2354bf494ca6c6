using Analytics.State.Secrets;

namespace Analytics.State.Tests;

public class PseudonymsTests : IDisposable
{
    private readonly TemporaryState _state;

    public PseudonymsTests() : this(null)
    {
    }

    protected PseudonymsTests(string? server) => _state = new TemporaryState(server);

    [Fact]
    public void OfTheSame_IsTheSame_AfterAnotherStart()
    {
        var names = new Pseudonyms(_state.File);
        var (interview, candidate) = (names.OfInterview(7), names.OfCandidate("C017"));
        Assert.Matches("^interview-[0-9a-f]{16}$", interview);
        Assert.Matches("^candidate-[0-9a-f]{16}$", candidate);
        var later = new Pseudonyms(_state.Reopen());
        Assert.Equal((interview, candidate), (later.OfInterview(7), later.OfCandidate("C017")));
    }

    [Fact]
    public void OfAnother_OfAnotherPurpose_OrInAnotherInstallation_IsAnother()
    {
        using var other = new TemporaryState();
        var names = new Pseudonyms(_state.File);
        Assert.NotEqual(names.OfCandidate("C017"), names.OfCandidate("C018"));
        Assert.NotEqual(names.OfInterview(7)[^16..], names.OfCandidate("7")[^16..]);
        Assert.NotEqual(names.OfCandidate("C017"), new Pseudonyms(other.File).OfCandidate("C017"));
    }

    public void Dispose()
    {
        _state.Dispose();
        GC.SuppressFinalize(this);
    }
}
