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
    [InlineData("We recommend that Mira Holt proceed to the next round.", RecommendationLevel.Proceed)]
    [InlineData("I would recommend to proceed to next round.", RecommendationLevel.Proceed)]
    [InlineData("Mira is ready to proceed to the next round.", RecommendationLevel.Proceed)]
    [InlineData("Dr. Holt should proceed to the next round.", RecommendationLevel.Proceed)]
    [InlineData("Although she did not cover valves, proceed to the next round.", RecommendationLevel.Proceed)]
    [InlineData("Proceed to next round, although valves were not covered.", RecommendationLevel.Proceed)]
    [InlineData("Proceed to next round to go into topics not covered here.", RecommendationLevel.Proceed)]
    [InlineData("Without hesitation: proceed to next round.", RecommendationLevel.Proceed)]
    [InlineData("Proceed to next round without reservations.", RecommendationLevel.Proceed)]
    [InlineData("Proceed to next round with no reservations.", RecommendationLevel.Proceed)]
    [InlineData("Should she proceed to the next round? Yes.", RecommendationLevel.Proceed)]
    [InlineData("[x] Proceed to next round\n[ ] Consider with reservations\n[ ] Not a fit", RecommendationLevel.Proceed)]
    [InlineData("Proceed to next round: YES", RecommendationLevel.Proceed)]
    [InlineData("To proceed to next round is our recommendation.", RecommendationLevel.Proceed)]
    [InlineData("| Recommendation | Proceed to next round |", RecommendationLevel.Proceed)]
    [InlineData("Final decision - proceed to the next round", RecommendationLevel.Proceed)]
    [InlineData("Proceed to the next round, with some reservations.", RecommendationLevel.Reservations)]
    [InlineData("Proceed to the next round, but with minor reservations.", RecommendationLevel.Reservations)]
    [InlineData("- [ ] Proceed to the next round\n- [x] Consider with reservations\n- [ ] Not a fit", RecommendationLevel.Reservations)]
    [InlineData("☐ Proceed to next round ☑ Consider with reservations ☐ Not a fit", RecommendationLevel.Reservations)]
    [InlineData("[ ] Proceed to next round\n[x] Not a fit", RecommendationLevel.NotAFit)]
    [InlineData("Proceed to next round [ ]\nNot a fit [x]", RecommendationLevel.NotAFit)]
    [InlineData("~~Proceed to next round~~ Not a fit.", RecommendationLevel.NotAFit)]
    [InlineData("Rather than proceed to the next round: not a fit.", RecommendationLevel.NotAFit)]
    [InlineData("Proceed to the next round? No. Not a fit.", RecommendationLevel.NotAFit)]
    [InlineData("No, not a fit.", RecommendationLevel.NotAFit)]
    [InlineData("Not a fit, as he did not know a valve from a vat.", RecommendationLevel.NotAFit)]
    [InlineData("She is not a fit to proceed to the next round.", RecommendationLevel.NotAFit)]
    [InlineData("Proceed to next round: strong yes", RecommendationLevel.Proceed)]
    [InlineData("Proceed to next round 👍", RecommendationLevel.Proceed)]
    [InlineData("Proceed to next round - she knows her vats", RecommendationLevel.Proceed)]
    [InlineData("Proceed to next round: Yes\nConsider with reservations: No\nNot a fit: No", RecommendationLevel.Proceed)]
    [InlineData("**Proceed to next round:** No\n**Consider with reservations:** Yes\n**Not a fit:** No", RecommendationLevel.Reservations)]
    [InlineData("Proceed to next round? No\nNot a fit? Yes", RecommendationLevel.NotAFit)]
    public void Parse_Wording_GivesItsLevel(string wording, RecommendationLevel level) => Assert.Equal(level, LevelOf(wording));

    [Theory]
    [InlineData("Hire.")]
    [InlineData("Proceed to the final interview.")]
    public void Parse_OtherWording_GivesNone(string wording) => Assert.Null(LevelOf(wording));

    /// <summary>Each names "proceed" without meaning it. None may be read as proceed, and each leaves a finding.</summary>
    [Theory]
    [InlineData("Do not proceed to next round.")]
    [InlineData("We cannot proceed to the next round.")]
    [InlineData("I would not recommend to proceed to the next round.")]
    [InlineData("I don't recommend that she proceed to next round.")]
    [InlineData("We don’t think she should proceed to the next round.")]
    [InlineData("Not ready to proceed to the next round.")]
    [InlineData("Not yet, in our view, someone who should proceed to next round.")]
    [InlineData("Cannot recommend to proceed to next round.")]
    [InlineData("Unable to proceed to next round.")]
    [InlineData("Unlikely to proceed to next round.")]
    [InlineData("Unfit to proceed to the next round.")]
    [InlineData("Proceed to next round: NO")]
    [InlineData("Proceed to next round - no")]
    [InlineData("Proceed to next round (no)")]
    [InlineData("Proceed to next round = false")]
    [InlineData("**Proceed to next round:** No, the gaps are too wide.")]
    [InlineData("Proceed to the next round? No.")]
    [InlineData("Proceed to the next round?\n\nNo")]
    [InlineData("Should she proceed to the next round? We think not.")]
    [InlineData("Should Mira Holt proceed to the next round?")]
    [InlineData("There is no reason to proceed to the next round.")]
    [InlineData("No grounds to proceed to next round were found.")]
    [InlineData("Nothing in the answers suggests she should proceed to next round.")]
    [InlineData("Neither of us would proceed to next round.")]
    [InlineData("Under no circumstances proceed to the next round.")]
    [InlineData("Never proceed to next round with such gaps.")]
    [InlineData("Rather than proceed to the next round, reject.")]
    [InlineData("Instead of asking her to proceed to next round, thank her.")]
    [InlineData("Reject; do not let her proceed to the next round.")]
    [InlineData("We advise against letting him proceed to the next round.")]
    [InlineData("Declined to proceed to the next round.")]
    [InlineData("He failed to proceed to the next round.")]
    [InlineData("She lacks what it takes to proceed to the next round.")]
    [InlineData("It would be premature to proceed to next round.")]
    [InlineData("It is too early to proceed to the next round.")]
    [InlineData("We hesitate to proceed to the next round.")]
    [InlineData("To proceed to next round would be a mistake.")]
    [InlineData("Proceed to next round is not recommended.")]
    [InlineData("To proceed to the next round is not advised.")]
    [InlineData("Proceed to the next round was considered and rejected.")]
    [InlineData("Proceed to next round only if the references are good.")]
    [InlineData("Proceed to next round once the certificate is there.")]
    [InlineData("If the gaps close, proceed to next round.")]
    [InlineData("Unless the references convince, we should not proceed to the next round.")]
    [InlineData("To proceed to the next round, the candidate must first learn the basics.")]
    [InlineData("The candidate hopes to proceed to the next round.")]
    [InlineData("The candidate needs far more practice to proceed to the next round.")]
    [InlineData("Those who proceed to the next round know their valves.")]
    [InlineData("Other candidates should proceed to the next round.")]
    [InlineData("We do not want Dr. Holt to proceed to the next round.")]
    [InlineData("[ ] Proceed to next round")]
    [InlineData("[ ] Proceed to next round\n[ ] Consider with reservations\n[ ] Not a fit")]
    [InlineData("[x] Proceed to next round\n[x] Not a fit")]
    [InlineData("❌ Proceed to next round")]
    [InlineData("Proceed to next round / Consider with reservations / Not a fit")]
    [InlineData("Proceed to next round or not a fit")]
    [InlineData("| Proceed to next round | No |")]
    [InlineData("| Proceed to next round | |\n| Not a fit | |")]
    [InlineData("~~Proceed to next round~~")]
    [InlineData("Proceed to next round. On reflection we would not recommend it.")]
    [InlineData("Proceed to next round was our first thought. Not a fit.")]
    [InlineData("We do not hire here. Proceed to next round.")]
    [InlineData("Proceed to next round, but we decline.")]
    [InlineData("Proceed to next round: rejected")]
    [InlineData("Recommendation: do NOT let the candidate proceed to the next round at this time")]
    [InlineData("The team voted not to proceed to next round.")]
    [InlineData("Nobody on the panel would proceed to next round.")]
    [InlineData("It isn't advisable to proceed to the next round.")]
    [InlineData("We are far from recommending to proceed to next round.")]
    [InlineData("Insufficient evidence to proceed to the next round.")]
    [InlineData("Hold; proceed to next round is off the table.")]
    [InlineData("Decision: proceed to next round denied")]
    [InlineData("Proceed to next round: TBD")]
    [InlineData("Proceed to next round: maybe")]
    [InlineData("Proceed to next round: nein")]
    [InlineData("Proceed to next round: crossed out")]
    [InlineData("Proceed to next round (Y/N)")]
    [InlineData("Proceed to next round 👎")]
    [InlineData("Proceed to next round in six months.")]
    [InlineData("Proceed to next round with another candidate.")]
    [InlineData("Had she shown more depth, we would proceed to next round.")]
    [InlineData("Possibly proceed to next round.")]
    [InlineData("Proceed to next round: No\nConsider with reservations: No\nNot a fit: No")]
    public void Parse_DeniedWording_IsNeverProceed(string wording)
    {
        var (transcript, findings) = Parsing.Parsed(Everywhere(wording));

        Assert.True(transcript.Recommendation.Level is null or RecommendationLevel.NotAFit, $"read as {transcript.Recommendation.Level}");
        if (transcript.Recommendation.Level is null) Assert.Contains(findings, f => f.Code == FindingCode.RecommendationUnknown);
    }

    [Theory]
    [InlineData("Do not consider, even with reservations.")]
    [InlineData("Consider with reservations: no")]
    [InlineData("Consider with reservations? No.")]
    [InlineData("We would not proceed, with or with no reservations.")]
    [InlineData("She is anything but not a fit.")]
    [InlineData("We cannot say that she is not a fit.")]
    [InlineData("Not a fit? We disagree.")]
    [InlineData("Not a fit: no")]
    public void Parse_DoubtfulWording_IsUnknown(string wording) => Assert.Null(LevelOf(wording));

    /// <summary>The section may be what the harness cut out of a sentence that says the opposite; the sentence decides.</summary>
    [Fact]
    public void Parse_SectionCutFromADenial_IsUnknown()
    {
        var text = SampleText.Judge.With("**Proceed to next round.** Mira Holt knows vats.\n\n===", "We would not proceed to next round.\n\n===");
        var (transcript, findings) = Parsing.Parsed(text);

        Assert.Null(transcript.Recommendation.Level);
        Assert.Contains(findings, f => f.Code == FindingCode.RecommendationContradicts);
    }

    /// <summary>A section that denies without a known wording is not overruled by the report.</summary>
    [Fact]
    public void Parse_SectionThatRejectsInOtherWords_IsNotTheReportsProceed()
    {
        var text = SampleText.Judge[..(SampleText.Judge.LastIndexOf("====\n", StringComparison.Ordinal) + 5)] + "Rejected.";

        Assert.Null(Parsing.Parsed(text).Transcript.Recommendation.Level);
    }

    private static RecommendationLevel? LevelOf(string wording) => Parsing.Parsed(Everywhere(wording)).Transcript.Recommendation.Level;

    private static string Everywhere(string wording) => SampleText.Judge.With("**Proceed to next round.** Mira Holt knows vats.", wording);
}
