using System.Text;
using CsCheck;

namespace Analytics.Transcripts.Tests;

public class PropertyTests
{
    private static readonly string[] Originals = [SampleText.First, SampleText.Similarity, SampleText.Judge];

    private static readonly string[] Pieces =
    [
        "\n", "\r\n", "AI Recruiter: ", "Candidate: ", "============================================================\n", "----------------------------------------\n",
        "\nHR REPORT\n", "Q1 [PROJECT] (Relevance: 0.4)\n", "Question: ", "\n\nAnswer: ", "[CANDIDATE STRUGGLED]\n", "[AI PROVIDED EXPLANATION]: x", "Score: ", "9/5", "Justification: ",
        "Q99999999999:", "### Overall Recommendation", "**", "1. Project", "2. Technical Questions:", "\0", "é漢\U0001F600", "   ", "not a fit", "proceed to next round", ":", "(", "1. ",
        "| Item | Score |\n|---|---|\n| Q1 | 4/5 |\n", "{\"score\": \"\\ud800\"}\n", "```json\n[{\"score\":", "[ ] ", "[x]", "~~", "**Candidate:** ", "[00:12] AI Recruiter:", "Q3", "### Q2 [",
        "Relevance: 80%", "\uD83C", "４／５", "e\u0301", "\u200B", "--------------------\n", "Interview Transcript\n", "Quality Profile: weak\n", "Score:\n", "- [ ] Proceed to next round\n", ", ", "?",
    ];

    /// <summary>Any text is parsed or rejected, never thrown on, and every line a message names is inside the file.</summary>
    [Fact]
    public void Parse_AnyText_IsParsedOrRejected() => Gen.String.Sample(Holds);

    [Fact]
    public void Parse_AnyBytes_AreParsedOrRejected() => Gen.Byte.Array.Sample(bytes =>
    {
        if (TranscriptParser.Parse(bytes) is ParseOutcome.Rejected rejected) Assert.NotEmpty(rejected.Faults);
    });

    [Fact]
    public void Parse_MutatedTranscript_IsParsedOrRejected()
    {
        var edit = Gen.Select(Gen.Double.Unit, Gen.Int[0, 400], Gen.OneOf(Pieces));
        Gen.Select(Gen.OneOf(Originals), edit.Array[1, 6]).Sample((text, edits) =>
        {
            foreach (var (place, cut, piece) in edits)
            {
                var at = (int)(place * text.Length);
                text = string.Concat(text.AsSpan(0, at), piece, text.AsSpan(Math.Min(text.Length, at + cut)));
            }

            Holds(text);
        }, iter: 3000);
    }

    [Fact]
    public void Parse_TruncatedTranscript_IsParsedOrRejected()
    {
        foreach (var original in Originals)
        {
            for (var length = 0; length < original.Length; length += 7) Holds(original[..length]);
        }
    }

    /// <summary>What is tied is tied in order: the alignment never crosses.</summary>
    [Fact]
    public void Parse_ShuffledJustifications_NeverCross() => Gen.Shuffle(new[] { "vats sensors drift", "glycol chiller heat load", "gravity yeast fermentation" }).Sample(words =>
    {
        var text = SampleText.Judge
            .With("The candidate wired pressure sensors into vats and named sensor drift as the hard part of the monitoring project.", words[0])
            .With("Q1: Glycol chiller sizing", "Q1:")
            .With("Summed heat load and kept a margin for summer when sizing the glycol chiller.", words[1])
            .With("Read gravity curves and yeast viability to find a stuck fermentation.", words[2]);
        var tied = Parsing.Parsed(text).Transcript.Evaluations.Where(e => e.TurnNumber is not null).Select(e => e.TurnNumber!.Value).ToList();
        Assert.Equal(tied.Distinct().Order(), tied);
    });

    private static void Holds(string text)
    {
        var lines = Parsing.LineCount(text);
        switch (TranscriptParser.Parse(text))
        {
            case ParseOutcome.Rejected(var faults):
                Assert.NotEmpty(faults);
                Assert.All(faults, fault => Assert.InRange(fault.Line, 1, lines));
                break;
            case ParseOutcome.Parsed(var transcript, var findings):
                Assert.All(findings, finding => Assert.InRange(finding.Line, 1, lines));
                Assert.All(transcript.Turns, turn => Assert.InRange(turn.Line, 1, lines));
                Assert.All(transcript.Evaluations, item => Assert.True(item.Score is null or (>= 1 and <= 5)));
                Assert.All(transcript.Questions, question => Assert.True(question.Relevance is null or (>= 0 and <= 1)));
                Assert.Equal(Encoding.UTF8.GetBytes(text).Length > 0, lines > 0);
                break;
        }
    }
}
