using Analytics.Transcripts;
using Analytics.Warehouse.Sources;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Loading;

/// <summary>Appends the rows of transcripts, one appender a table, kept open for a whole batch.</summary>
internal sealed class InterviewRows : IInterviewRows
{
    /// <summary>The tables that hold an interview's rows.</summary>
    public static readonly IReadOnlyList<string> Tables = ["interview", "turn", "question", "evaluation", "report_section", "skill", "finding"];

    private readonly CandidateCode _codes;
    private readonly List<ChunkAppender> _appenders = [];

    public InterviewRows(DuckDBConnection connection, CandidateCode codes)
    {
        _codes = codes;
        foreach (var table in Tables) _appenders.Add(new ChunkAppender(connection, "store", table));
    }

    /// <inheritdoc />
    public void Append(long number, long id, ReadFile file, ParseOutcome.Parsed parsed)
    {
        var transcript = parsed.Transcript;
        AppendInterview(number, id, file, transcript);
        foreach (var turn in transcript.Turns) AppendTurn(number, turn);
        foreach (var question in transcript.Questions) AppendQuestion(number, question, transcript);
        foreach (var item in transcript.Evaluations) AppendEvaluation(number, item);
        foreach (var section in transcript.Report) AppendSection(number, section);
        foreach (var skill in transcript.Skills) _appenders[5].Int64(number).Text(skill).EndRow();
        foreach (var finding in parsed.Findings) Append(number, finding);
    }

    /// <summary>Appends a finding on an interview.</summary>
    public void Append(long number, Finding finding) => _appenders[6].Int64(number)
        .Text(SnakeCase.Of(finding.Code)).Text(SnakeCase.Of(finding.Severity)).Int32(finding.Line).Text(finding.Detail)
        .EndRow();

    /// <inheritdoc />
    public long Count => _appenders.Sum(appender => appender.Rows);

    /// <inheritdoc />
    public void Close()
    {
        foreach (var appender in _appenders) appender.Close();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var appender in _appenders) appender.Dispose();
    }

    private void AppendInterview(long number, long id, ReadFile file, Transcript transcript)
    {
        var code = transcript.CandidateCode ?? _codes.Of(file.Source.FileName);
        var scores = transcript.Evaluations.Where(item => item.Rater.Kind == RaterKind.Model && item.Score is not null).Select(item => item.Scale.Points(item.Score!.Value)).ToList();
        var relevances = transcript.Questions.Where(question => question.Relevance is not null).Select(question => question.Relevance!.Value).ToList();
        var recommendation = transcript.Recommendation;
        _appenders[0].Int64(number).Int64(id)
            .Text(file.Source.Run.RunId).Text(code).Text(transcript.Candidate)
            .Int64(Identity.OfCandidate(code, transcript.Candidate, transcript.Position, transcript.Profile))
            .Enum((int?)transcript.Profile).Timestamp(transcript.StartedAt).Text(transcript.Language)
            .Int64(transcript.Turns.Count == 0 ? null : Identity.OfDialogue(transcript.Turns)).Text(transcript.Position)
            .Int32(transcript.ReportedTurns ?? transcript.Turns.Count(turn => turn.Speaker == Speaker.Recruiter))
            .Double(transcript.ReportedMeanRelevance).Double(transcript.ReportedMeanScore)
            .Double(MeanOf(scores)).Int32(scores.Count).Double(MeanOf(relevances)).Int32(relevances.Count)
            .Enum((int?)recommendation.Level).Text(recommendation.Text).Text(recommendation.Source is { } source ? SnakeCase.Of(source) : null)
            .Int32(transcript.Generation).Text(SnakeCase.Of(transcript.Scale))
            .Text(file.Source.SourceFile).Text(transcript.ConvertedFrom ?? file.Sha256)
            .EndRow();
    }

    private void AppendTurn(long number, Turn turn) => _appenders[1].Int64(number)
        .Int32(turn.Number).Text(SnakeCase.Of(turn.Speaker)).Text(turn.Kind is { } kind ? SnakeCase.Of(kind) : null)
        .Text(turn.Text).Int32(turn.Words).Int32(turn.Line).Double(turn.AtSeconds)
        .EndRow();

    private void AppendQuestion(long number, Question question, Transcript transcript) => _appenders[2].Int64(number)
        .Int32(question.Number).Int32(question.TurnNumber)
        .Text(question.DeclaredType switch { DeclaredType.Project => "PROJECT", DeclaredType.Technical => "TECHNICAL", _ => null })
        .Text(SnakeCase.Of(question.Kind)).Double(question.ReportedRelevance).Double(question.Relevance)
        .Int32(question.AnswerWords).Boolean(question.Struggled).Boolean(question.Explained).Int64(Wording(question, transcript)).Int32(question.Line)
        .EndRow();

    private void AppendEvaluation(long number, EvaluationItem item) => _appenders[3].Int64(number)
        .Int32(item.Number).Text(item.Criterion).Text(item.Item).Text(item.Heading)
        .Double(item.Score).Text(item.Justification).Int32(item.QuestionNumber).Int32(item.TurnNumber).Int32(item.Line)
        .Text(item.Criterion).Double(item.Scale.Min).Double(item.Scale.Max).Text(item.Rater.Name).Text(SnakeCase.Of(item.Rater.Kind))
        .EndRow();

    private void AppendSection(long number, ReportSection section) => _appenders[4].Int64(number)
        .Text(SnakeCase.Of(section.Part)).Text(section.Text).Int32(section.Line)
        .EndRow();

    // Follow-ups are scored with their parent, and openings and closings ask nothing of the job.
    private static long? Wording(Question question, Transcript transcript) =>
        question.Kind is TurnKind.Project or TurnKind.Technical && question.TurnNumber is { } turn && QuestionWording.Words(transcript.Turns[turn - 1].Text) is { } words
            ? Identity.OfWording(words) : null;

    // Summed in whole millionths, so that the mean is rounded once: 0.41575, not 0.41575000000000006.
    private static double? MeanOf(List<double> values) => values.Count == 0 ? null : values.Sum(value => Math.Round(value * 1_000_000)) / (1_000_000.0 * values.Count);
}
