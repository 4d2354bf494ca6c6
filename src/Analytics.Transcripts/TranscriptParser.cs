using Analytics.Transcripts.Meaning;
using Analytics.Transcripts.Reading;

namespace Analytics.Transcripts;

/// <summary>
/// Text to <see cref="Transcript"/>: a pure function without clock or I/O. First the text is cut (namespace Reading: sections, turns, blocks,
/// items, report), then what was cut is understood (namespace Meaning: kinds, relevance scale, which item judges which question), then what a
/// reader must be told is collected.
/// </summary>
public static class TranscriptParser
{
    /// <summary>Parses the bytes of one file. A byte-order mark is allowed; bytes that are not UTF-8 are a fault.</summary>
    /// <param name="utf8">The file's content.</param>
    /// <returns>The transcript with its findings, or the faults that keep it out. Never throws for any content.</returns>
    public static ParseOutcome Parse(ReadOnlySpan<byte> utf8) =>
        Utf8Text.TryDecode(utf8, out var text, out var fault) ? Parse(text) : new ParseOutcome.Rejected([fault!]);

    /// <summary>Parses the text of one file.</summary>
    /// <param name="text">The file's content; CRLF and LF line ends may be mixed.</param>
    /// <returns>The transcript with its findings, or the faults that keep it out. Never throws for any content.</returns>
    public static ParseOutcome Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var source = SourceText.Of(Utf8Text.WithPlainLineEnds(text.StartsWith('\uFEFF') ? text[1..] : text));
        var notes = new Notes();
        var sections = Sections.Split(source.Folded, notes);
        if (sections.Header is not { } head) return new ParseOutcome.Rejected(notes.Faults);

        var header = HeaderReader.Read(source, head, notes);
        var spoken = sections.Dialogue is { } dialogue ? DialogueReader.Read(source, dialogue, header.Candidate, notes) : [];
        if (spoken.Count == 0)
            notes.Faults.Add(new Fault(FaultCode.NoDialogue, header.Line, "No line starts a turn with \"AI Recruiter: \" or \"Candidate: \"."));
        var blocks = sections.Questions is { } listed ? QuestionBlockReader.Read(source, listed, notes) : null;
        var items = sections.Evaluation is { } evaluation ? EvaluationReader.Read(source, evaluation, notes) : [];
        if (notes.Faults.Count > 0) return new ParseOutcome.Rejected([.. notes.Faults.OrderBy(f => f.Line)]);

        var report = sections.Report is { } hr ? ReportReader.Read(source, hr, notes) : [];
        return Understand(source.Text, sections, header, spoken, blocks, items, report, notes);
    }

    private static ParseOutcome.Parsed Understand(
        string text, Sections sections, Header header, List<SpokenTurn> spoken, List<QuestionBlock>? blocks, List<ScoredItem> items, List<ReportSection> report, Notes notes)
    {
        var findings = notes.Findings;
        var dialogue = DialogueMeaning.Of(spoken, blocks);
        var scale = RelevanceReading.ScaleOf(blocks ?? []);
        var questions = blocks is null ? Questions.FromTurns(dialogue) : Questions.FromBlocks(blocks, dialogue, scale, findings);
        var evaluations = Evaluations.Tie(items, dialogue, questions, findings);
        var recommendation = RecommendationReader.Read(text, sections, report, findings);
        var transcript = new Transcript(
            header.Candidate!, header.Profile!.Value, header.Position, header.Turns, header.MeanRelevance, header.MeanScore,
            GenerationOf(sections, header, scale), scale, dialogue.Turns, questions, evaluations, report, SkillsReader.Read(report, notes), recommendation);
        Consistency.Check(transcript, header, sections, findings);
        KeepInside(text, findings);
        findings.Sort((a, b) => a.Line != b.Line ? a.Line.CompareTo(b.Line) : a.Code.CompareTo(b.Code));
        return new ParseOutcome.Parsed(transcript, findings);
    }

    /// <summary>A section whose banner ends the file starts on a line that is not there; what is said of it is said of the last line.</summary>
    private static void KeepInside(string text, List<Finding> findings)
    {
        var lines = text.AsSpan().Count('\n') + (text.EndsWith('\n') ? 0 : 1);
        for (var i = 0; i < findings.Count; i++)
        {
            if (findings[i].Line > lines) findings[i] = findings[i] with { Line = lines };
        }
    }

    /// <summary>Nothing in the file names its generation: the first has neither averages nor listed questions, the second a similarity scale.</summary>
    private static int GenerationOf(Sections sections, Header header, RelevanceScale scale)
    {
        if (sections.Questions is null && sections.Recommendation is null && header.MeanRelevanceLine == 0 && header.MeanScoreLine == 0) return 1;
        return scale == RelevanceScale.Similarity ? 2 : 3;
    }
}
