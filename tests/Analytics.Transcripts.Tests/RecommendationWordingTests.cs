namespace Analytics.Transcripts.Tests;

public class RecommendationWordingTests
{
    [Theory]
    [InlineData("**Proceed to next round.** Strong all round.", RecommendationLevel.Proceed)]
    [InlineData("PROCEED TO THE NEXT ROUND", RecommendationLevel.Proceed)]
    [InlineData("**Recommendation:** Proceed to **next round**. Any move with reservations is not needed.", RecommendationLevel.Proceed)]
    [InlineData("Proceed to next round with reservations. Depth is uneven.", RecommendationLevel.Reservations)]
    [InlineData("** Consider with reservations.", RecommendationLevel.Reservations)]
    [InlineData("Consider with\nreservations", RecommendationLevel.Reservations)]
    [InlineData("*Not a fit* at this time. With more practice, proceed to next round.", RecommendationLevel.NotAFit)]
    public void Parse_Wording_GivesItsLevel(string wording, RecommendationLevel level) => Assert.Equal(level, LevelOf(wording));

    [Theory]
    [InlineData("Do not proceed to next round.")]
    [InlineData("We cannot proceed to the next round.")]
    [InlineData("Hire.")]
    [InlineData("Proceed to the final interview.")]
    public void Parse_OtherWording_GivesNone(string wording) => Assert.Null(LevelOf(wording));

    private static RecommendationLevel? LevelOf(string wording)
    {
        var text = SampleText.Judge.With("**Proceed to next round.** Mira Holt knows vats.", wording);
        return Parsing.Parsed(text).Transcript.Recommendation.Level;
    }
}
