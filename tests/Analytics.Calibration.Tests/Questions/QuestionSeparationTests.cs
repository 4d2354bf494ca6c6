using Analytics.Calibration.Cubes;
using Analytics.Calibration.Questions;

namespace Analytics.Calibration.Tests.Questions;

public class QuestionSeparationTests
{
    [Fact]
    public void Of_ScoresRiseWithProfile_Separates() =>
        Assert.Equal(Separation.Separates, QuestionSeparation.Of([(Profile.Weak, 2, 5), (Profile.Weak, 3, 2), (Profile.Strong, 4, 6), (Profile.Strong, 3, 1)]).Verdict);

    [Fact]
    public void Of_EveryoneGetsFive_SeparatesNothing()
    {
        var question = QuestionSeparation.Of([(Profile.Weak, 5, 6), (Profile.Strong, 5, 6)]);

        Assert.Equal(Separation.SeparatesNothing, question.Verdict);
        Assert.Equal(0, question.SomersD.Value);
        Assert.Equal(12, question.SomersD.N);
    }

    [Fact]
    public void Of_OneProfileOnly_SaysNothing() =>
        Assert.Equal(Separation.TooFew, QuestionSeparation.Of([(Profile.Weak, 1, 20), (Profile.Weak, 5, 20)]).Verdict);

    [Fact]
    public void Of_SevenAnswers_SaysNothing() =>
        Assert.Equal(Separation.TooFew, QuestionSeparation.Of([(Profile.Weak, 1, 3), (Profile.Strong, 5, 4)]).Verdict);

    [Fact]
    public void Of_NoAnswers_IsUndefined() => Assert.Null(QuestionSeparation.Of([]).SomersD.Value);
}
