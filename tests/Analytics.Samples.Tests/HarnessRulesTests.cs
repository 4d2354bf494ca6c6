using Analytics.Transcripts;

namespace Analytics.Samples.Tests;

public sealed class HarnessRulesTests
{
    [Theory]
    [InlineData("Tell me how locks work.", true, null)]
    [InlineData("Please introduce yourself.", false, null)]
    [InlineData("Tell me how locks work.", false, DeclaredType.Technical)]
    [InlineData("We need strong experience in locks. Tell me how they work.", false, DeclaredType.Project)]
    [InlineData("Your resume mentions locks. What did you do?", false, DeclaredType.Project)]
    [InlineData("Can you explain how locks work?", false, null)]
    [InlineData("Could you elaborate on that?", false, null)]
    [InlineData("Before we wrap up, anything else?", false, null)]
    [InlineData("Do you have any questions for me?", false, null)]
    [InlineData("Thank you for sharing that experience. Do you have any questions for me?", false, DeclaredType.Project)]
    [InlineData("Any other questions I can help with?", false, DeclaredType.Technical)]
    public void DeclaredTypeOf_Wording_DecidesByKeyword(string question, bool first, DeclaredType? expected) =>
        Assert.Equal(expected, HarnessRules.DeclaredTypeOf(question, first));

    [Theory]
    [InlineData("### Overall Recommendation\n\n**Proceed to next round.** A reason.", "**Proceed to next round.** A reason.")]
    [InlineData("### Overall Recommendation\n**Proceed to next round.**\n\nA reason.", "**Proceed to next round.**")]
    [InlineData("**Overall Recommendation**\n\nProceed to next round. A reason.", "**")]
    [InlineData("**Overall Recommendation**\nConsider with reservations.\n\nA reason.", "** Consider with reservations.")]
    [InlineData("### Key Strengths\n\nNone.", "")]
    public void CutRecommendation_HeadingStyle_DecidesWhatIsLeft(string report, string expected) =>
        Assert.Equal(expected, HarnessRules.CutRecommendation(report));

    [Fact]
    public void ExplanationShown_LongTurn_IsCutAtTwoHundredCharacters()
    {
        var question = "To clarify: " + new string('x', 300);

        Assert.Equal(question[..200] + "...", HarnessRules.ExplanationShown(question, struggled: true));
        Assert.Null(HarnessRules.ExplanationShown(question, struggled: false));
        Assert.Null(HarnessRules.ExplanationShown("Tell me how locks work.", struggled: true));
    }

    [Theory]
    [InlineData("I'm not sure, sorry.", true)]
    [InlineData("I lock the row first.", false)]
    public void Struggled_ShortUncertainAnswer_IsMarked(string answer, bool expected) => Assert.Equal(expected, HarnessRules.Struggled(answer));
}
