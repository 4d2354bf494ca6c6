using System.Text;
using Analytics.Transcripts;

namespace Analytics.Samples.Tests;

/// <summary>The parser against the generator's truth. Where it has to guess, the bounds only keep it from getting worse unnoticed.</summary>
public sealed class ParserTests
{
    private static readonly Lazy<IReadOnlyList<(GeneratedInterview Made, ParseOutcome Outcome)>> Read =
        new(() => [.. SampleCorpus.Interviews.Select(i => (i, TranscriptParser.Parse(Encoding.UTF8.GetBytes(i.Text))))]);

    private static IEnumerable<(InterviewTruth Truth, Transcript Read, IReadOnlyList<Finding> Findings)> Parsed =>
        Read.Value.Select(r => (r.Made.Truth, ((ParseOutcome.Parsed)r.Outcome).Transcript, ((ParseOutcome.Parsed)r.Outcome).Findings));

    public static TheoryData<Quirks, FindingCode> Told => new()
    {
        { Quirks.CutOff, FindingCode.InterviewCutOff },
        { Quirks.TurnsDiffer, FindingCode.TurnsDiffer },
        { Quirks.ScoreMissing, FindingCode.ScoreMissing },
        { Quirks.SectionMissing, FindingCode.SectionMissing },
        { Quirks.ReportSectionMissing, FindingCode.ReportSectionMissing },
        { Quirks.RecommendationUnknown, FindingCode.RecommendationUnknown },
        { Quirks.RecommendationContradicts, FindingCode.RecommendationContradicts },
        { Quirks.AverageDiffers, FindingCode.ReportedAverageDiffers },
        { Quirks.ClosingListed, FindingCode.ClosingLabelledAsQuestion },
        { Quirks.NameDiffers, FindingCode.NameDiffers },
    };

    [Fact]
    public void Parse_EverySample_IsAccepted() =>
        Assert.DoesNotContain(Read.Value, r => r.Outcome is ParseOutcome.Rejected);

    [Fact]
    public void Parse_EverySample_ReadsWhatTheGeneratorWrote() =>
        Assert.All(Parsed, p =>
        {
            Assert.Equal(p.Truth.Generation, p.Read.Generation);
            Assert.Equal(p.Truth.Profile, p.Read.Profile);
            Assert.Equal(p.Truth.Position, p.Read.Position);
            Assert.Equal(p.Truth.Items.Select(i => (double?)i.Score), p.Read.Evaluations.Select(e => e.Score));
            Assert.Equal(p.Truth.RecruiterKinds.Count, p.Read.Turns.Count(t => t.Speaker == Speaker.Recruiter));
            if (p.Truth.Generation > 1)
                Assert.Equal(p.Truth.Listed.Select(l => ((int?)l.TurnNumber, (DeclaredType?)l.DeclaredType)), p.Read.Questions.Select(q => (q.TurnNumber, q.DeclaredType)));
        });

    [Fact]
    public void Parse_EverySample_ReadsTheRecommendation() =>
        Assert.All(Parsed.Where(p => !p.Truth.Quirks.HasFlag(Quirks.RecommendationContradicts)), p => Assert.Equal(p.Truth.Recommendation, p.Read.Recommendation.Level));

    [Theory]
    [MemberData(nameof(Told))]
    public void Parse_Quirk_IsTold(Quirks quirk, FindingCode code) =>
        Assert.All(Parsed.Where(p => p.Truth.Quirks.HasFlag(quirk)), p => Assert.Contains(p.Findings, f => f.Code == code));

    [Fact]
    public void Parse_ItemsOfSamples_MostlyFindTheirTurn()
    {
        var share = Share(Parsed.SelectMany(p => p.Truth.Items.Zip(p.Read.Evaluations)), p => Tied(p.First, p.Second.TurnNumber));

        Assert.True(share > 0.94, $"{share:P1} of the items are tied to their question or one of its follow-ups.");
    }

    [Fact]
    public void Parse_KindsOfSamples_AreMostlyRight()
    {
        var pairs = Parsed.SelectMany(p => Kinds(p.Truth).Zip(p.Read.Turns.Where(t => t.Speaker == Speaker.Recruiter))).ToList();

        Assert.True(Share(pairs, p => p.First == p.Second.Kind) > 0.88, $"Right {Share(pairs, p => p.First == p.Second.Kind):P1}.");
        Assert.True(Share(pairs.Where(p => p.First is TurnKind.Introduction or TurnKind.Closing or TurnKind.Ending), p => p.First == p.Second.Kind) > 0.98);
    }

    /// <summary>In a file that lists its questions, one it leaves out counts as a follow-up by the project's convention, whatever it asks.</summary>
    private static IEnumerable<TurnKind> Kinds(InterviewTruth truth) => truth.RecruiterKinds.Select((kind, index) =>
        kind is TurnKind.Technical or TurnKind.Project && truth.Listed.Count > 0 && truth.Listed.All(l => l.TurnNumber != 2 * index + 1)
            ? TurnKind.FollowUp : kind);

    private static bool Tied(ItemTruth truth, int? turn) => truth.TurnNumber == turn || (turn is { } number && truth.FollowUpTurns.Contains(number));

    private static double Share<T>(IEnumerable<T> all, Func<T, bool> good) => all.Average(a => good(a) ? 1.0 : 0);
}
