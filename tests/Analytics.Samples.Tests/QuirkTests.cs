using Analytics.Transcripts;

namespace Analytics.Samples.Tests;

public sealed class QuirkTests
{
    public static IEnumerable<TheoryDataRow<Quirks>> All => Enum.GetValues<Quirks>().Where(q => q != Quirks.None).Select(q => new TheoryDataRow<Quirks>(q));

    [Theory]
    [MemberData(nameof(All))]
    public void Samples_EveryQuirk_OccursAndIsNotTheRule(Quirks quirk) =>
        Assert.InRange(SampleCorpus.Interviews.Count(i => i.Truth.Quirks.HasFlag(quirk)), 1, SampleCorpus.Interviews.Count / 2);

    [Fact]
    public void Samples_CutOff_HasTwentyRecruiterTurnsAndEndsWithTheCandidate()
    {
        foreach (var interview in SampleCorpus.Interviews.Where(i => i.Truth.Quirks.HasFlag(Quirks.CutOff)))
        {
            Assert.Equal(20, interview.Truth.RecruiterKinds.Count);
            Assert.Equal(TurnKind.Closing, interview.Truth.RecruiterKinds[^1]);
        }
    }

    [Theory]
    [InlineData("\nNext question: ")]
    [InlineData("\n*   ")]
    [InlineData("\n1.  ")]
    [InlineData("**HR Report**")]
    [InlineData("## HR Report: ")]
    [InlineData("\n### Key Strengths\n\n")]
    [InlineData("\n### Key Strengths\n*")]
    [InlineData("\n**Key Strengths**\n\n")]
    [InlineData("\n**Key Strengths**\n*")]
    [InlineData("\n---\n")]
    [InlineData("RECOMMENDATION (FULL)\n============================================================\n** ")]
    [InlineData("Candidate: Dr. ")]
    [InlineData("O'")]
    [InlineData("\n   Q1:\n")]
    [InlineData("\n   Q1: ")]
    [InlineData("\n   Score: N/A\n")]
    public void Samples_FormOfTheRealCorpus_Occurs(string form) =>
        Assert.Contains(SampleCorpus.Interviews, i => i.Text.Contains(form, StringComparison.Ordinal));

    [Fact]
    public void Samples_Names_UseManyLetters() =>
        Assert.True(SampleCorpus.Interviews.SelectMany(i => i.FileName).Where(c => c > 127).Distinct().Count() > 20);

    [Fact]
    public void Samples_SentencesOfEvaluators_HardlyRepeat()
    {
        var reasons = SampleCorpus.Interviews
            .SelectMany(i => i.Text.Split('\n'))
            .Where(l => l.StartsWith("   Justification: ", StringComparison.Ordinal))
            .ToList();

        Assert.True(reasons.Distinct().Count() > 0.97 * reasons.Count);
    }
}
