using Analytics.Transcripts;
using Analytics.Warehouse.Sources;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Loading;

/// <summary>Appends the rows of transcripts, one appender a table, kept open for a whole batch.</summary>
internal sealed class InterviewRows(DuckDBConnection connection) : IDisposable
{
    /// <summary>The tables that hold an interview's rows.</summary>
    public static readonly IReadOnlyList<string> Tables = ["interview", "turn", "question", "evaluation", "report_section", "skill", "finding"];

    private readonly DuckDBAppender[] _appenders = [.. Tables.Select(table => connection.CreateAppender("store", table))];

    /// <summary>Appends what waits of a file, if anything.</summary>
    public void Append(FileFate fate)
    {
        if (fate.Waiting is not { } waiting) return;
        Append(fate.InterviewId!.Value, waiting.File, waiting.Parsed);
        fate.Appended();
    }

    /// <summary>Hands over what is still buffered. Call it before committing.</summary>
    public void Close()
    {
        foreach (var appender in _appenders) appender.Close();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var appender in _appenders) appender.Dispose();
    }

    private void Append(long id, ReadFile file, ParseOutcome.Parsed parsed)
    {
        var transcript = parsed.Transcript;
        AppendInterview(id, file, transcript);
        foreach (var turn in transcript.Turns) AppendTurn(id, turn);
        foreach (var question in transcript.Questions) AppendQuestion(id, question, transcript);
        foreach (var item in transcript.Evaluations) AppendEvaluation(id, item);
        foreach (var section in transcript.Report) AppendSection(id, section);
        foreach (var skill in transcript.Skills) Row(5).AppendValue(id).Text(skill).EndRow();
        foreach (var finding in parsed.Findings) AppendFinding(id, finding);
    }

    private IDuckDBAppenderRow Row(int table) => _appenders[table].CreateRow();

    private void AppendInterview(long id, ReadFile file, Transcript transcript)
    {
        var scores = transcript.Evaluations.Where(item => item.Score is not null).Select(item => (double)item.Score!.Value).ToList();
        var relevances = transcript.Questions.Where(question => question.Relevance is not null).Select(question => question.Relevance!.Value).ToList();
        var recommendation = transcript.Recommendation;
        var code = CandidateCode.Of(file.Source.FileName);
        Row(0).AppendValue(id).AppendValue(StableHash.Of(file.Source.Run.RunId, file.Source.FileName))
            .Text(file.Source.Run.RunId).Text(code).Text(transcript.Candidate)
            .AppendValue(StableHash.Of(code, transcript.Position ?? "", SnakeCase.Of(transcript.Profile)))
            .AppendValue(SnakeCase.Of(transcript.Profile)).Text(transcript.Position).AppendNullValue().AppendNullValue()
            .AppendValue(transcript.ReportedTurns ?? transcript.Turns.Count(turn => turn.Speaker == Speaker.Recruiter))
            .AppendValue(transcript.ReportedMeanRelevance).AppendValue(transcript.ReportedMeanScore)
            .AppendValue(MeanOf(scores)).AppendValue(scores.Count).AppendValue(MeanOf(relevances)).AppendValue(relevances.Count)
            .AppendValue(recommendation.Level is { } level ? SnakeCase.Of(level) : null).Text(recommendation.Text)
            .AppendValue(recommendation.Source is { } source ? SnakeCase.Of(source) : null)
            .AppendValue(transcript.Generation).AppendValue(SnakeCase.Of(transcript.Scale))
            .AppendValue(transcript.Turns.Count == 0 ? null : (long?)StableHash.Of([.. transcript.Turns.Select(turn => turn.Text)]))
            .Text(file.Source.SourceFile).AppendValue(file.Sha256)
            .EndRow();
    }

    private void AppendTurn(long id, Turn turn) => Row(1).AppendValue(id)
        .AppendValue(turn.Number).AppendValue(SnakeCase.Of(turn.Speaker)).AppendValue(turn.Kind is { } kind ? SnakeCase.Of(kind) : null)
        .Text(turn.Text).AppendValue(turn.Words).AppendNullValue().AppendValue(turn.Line)
        .EndRow();

    private void AppendQuestion(long id, Question question, Transcript transcript) => Row(2).AppendValue(id)
        .AppendValue(question.Number).AppendValue(question.TurnNumber)
        .AppendValue(question.DeclaredType switch { DeclaredType.Project => "PROJECT", DeclaredType.Technical => "TECHNICAL", _ => null })
        .AppendValue(SnakeCase.Of(question.Kind)).AppendValue(question.ReportedRelevance).AppendValue(question.Relevance)
        .AppendValue(question.AnswerWords).AppendValue(question.Struggled).AppendValue(question.Explained).AppendValue(Wording(question, transcript)).AppendValue(question.Line)
        .EndRow();

    private void AppendEvaluation(long id, EvaluationItem item) => Row(3).AppendValue(id)
        .AppendValue(item.Number).AppendValue(SnakeCase.Of(item.Section)).Text(item.Item).Text(item.Heading)
        .AppendValue(SnakeCase.Of(item.Section)).AppendValue((double?)item.Score).AppendValue(1.0).AppendValue(5.0).AppendNullValue().AppendValue("model").Text(item.Justification).AppendValue(item.QuestionNumber).AppendValue(item.TurnNumber).AppendValue(item.Line)
        .EndRow();

    private void AppendSection(long id, ReportSection section) => Row(4).AppendValue(id)
        .Text(SnakeCase.Of(section.Part)).Text(section.Text).AppendValue(section.Line)
        .EndRow();

    private void AppendFinding(long id, Finding finding) => Row(6).AppendValue(id)
        .AppendValue(SnakeCase.Of(finding.Code)).AppendValue(SnakeCase.Of(finding.Severity)).AppendValue(finding.Line).Text(finding.Detail)
        .EndRow();

    private static long? Wording(Question question, Transcript transcript) =>
        question.Kind is TurnKind.Project or TurnKind.Technical && transcript.Turns.FirstOrDefault(turn => turn.Number == question.TurnNumber) is { } turn
            && QuestionWording.Words(turn.Text) is { } words ? StableHash.Of(words) : null;

    // Files give three decimals at most, so the sum is a whole number of thousandths and the mean is rounded once: 0.41575, not 0.41575000000000006.
    private static double? MeanOf(List<double> values) => values.Count == 0 ? null : values.Sum(value => Math.Round(value * 1000)) / (1000.0 * values.Count);
}
