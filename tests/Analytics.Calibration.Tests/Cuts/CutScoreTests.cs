using Analytics.Calibration.Cubes;
using Analytics.Calibration.Cuts;
using Analytics.Calibration.Tests.Evaluators;

namespace Analytics.Calibration.Tests.Cuts;

public class CutScoreTests
{
    // Means 1.5, 3.5, 4.5 and 5, ten of each; strong and exceptional are told to proceed.
    private static readonly CutScore Ten = new(ScoreCube.FromInterviews(Constructed.Corpus(Constructed.Perfect, perProfile: 10).Select(i => i.Scores)));

    [Theory]
    [InlineData(1, 1, 1, 0, .5)]
    [InlineData(1.6, .75, 0, 0, .75)]
    [InlineData(3.5, .75, 0, 0, .75)]
    [InlineData(4.5, .5, 0, 0, 1)]
    [InlineData(4.6, .25, 0, 0, .75)]
    [InlineData(5.1, 0, 0, 1, .5)]
    public void At_Cut_CountsWhoPasses(double cut, double pass, double weak, double lost, double agreement)
    {
        var outcome = Ten.At(cut);

        Assert.Equal(pass, outcome.PassThrough.Value);
        Assert.Equal(weak, outcome.WeakLetIn.Value);
        Assert.Equal(lost, outcome.ExceptionalLost.Value);
        Assert.Equal(agreement, outcome.Agreement.Value);
        Assert.Equal((40, 10), (outcome.PassThrough.N, outcome.ExceptionalLost.N));
    }

    [Fact]
    public void At_OtherMix_WeighsProfiles()
    {
        var outcome = Ten.At(4, new Dictionary<Profile, double> { [Profile.Weak] = 3, [Profile.Strong] = 1 });

        Assert.Equal(.25, outcome.PassThrough.Value);
    }

    [Fact]
    public void At_ExceptionalLost_HasTheMirroredInterval()
    {
        var lost = Ten.At(5.1).ExceptionalLost;

        Assert.Equal(Proportion.Wilson(10, 10).Low!.Value, lost.Low!.Value, 1e-12);
        Assert.Equal(1, lost.High);
    }

    [Fact]
    public void Cuts_AreTheMeansThatOccur() => Assert.Equal([1.5, 3.5, 4.5, 5], Ten.Cuts);

    [Fact]
    public void At_NoInterviews_IsUndefined() => Assert.Null(new CutScore(ScoreCube.Empty).At(3).PassThrough.Value);
}
