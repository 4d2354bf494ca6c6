using System.Globalization;
using Analytics.Exports.Tables;
using Analytics.Warehouse.Queries;

namespace Analytics.Exports.Interview;

/// <summary>One interview as a whole, a fact a row.</summary>
internal sealed class InterviewFactsExport(InterviewHeader query) : IExport
{
    private static readonly TableShape<(string Fact, string? Value)> Shape = new TableShape<(string Fact, string? Value)>()
        .Text("fact", r => r.Fact, "What is told, named as in the list of interviews.")
        .Text("value", r => r.Value, "What it is; empty when the file does not say or it was not measured.");

    public string Name => "interview-facts";

    public string Title => "Interview";

    public bool IsOfCohort => false;

    public bool IsOfInterview => true;

    public ExportTable Read(ExportRequest request) =>
        Shape.Of(Name, Title, request.Interview is { } id && query.Read(id) is [var interview] ? [.. Facts(interview)] : []);

    private static IEnumerable<(string, string?)> Facts(InterviewRecord r) =>
    [
        ("interview_id", Text(r.InterviewId)), ("run_id", r.RunId), ("started_at", r.StartedAt.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)), ("evaluator", r.Evaluator),
        ("candidate_code", r.CandidateCode), ("candidate", r.Candidate), ("quality_profile", r.QualityProfile), ("position", r.Position),
        ("mean_score", Text(r.MeanScore)), ("scored_items", Text(r.ScoredItems)), ("reported_mean_score", Text(r.ReportedMeanScore)),
        ("mean_relevance", Text(r.MeanRelevance)), ("measured_questions", Text(r.MeasuredQuestions)), ("relevance_scale", r.RelevanceScale), ("reported_mean_relevance", Text(r.ReportedMeanRelevance)),
        ("recommendation", r.Recommendation), ("recommendation_text", r.RecommendationText), ("source_file", r.SourceFile),
    ];

    private static string? Text(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture);
}

/// <summary>The dialogue of one interview, a turn a row, each question with its relevance.</summary>
internal sealed class InterviewDialogueExport(InterviewTurns turns, InterviewQuestions questions) : IExport
{
    private static readonly TableShape<(TurnRow Turn, QuestionRow? Question)> Shape = new TableShape<(TurnRow Turn, QuestionRow? Question)>()
        .Whole("turn_no", r => r.Turn.TurnNo, "Place in the dialogue, from 1.")
        .Text("speaker", r => r.Turn.Speaker, "recruiter or candidate.")
        .Text("kind", r => r.Turn.Kind, "What a recruiter's turn does; empty for the candidate's.")
        .Text("text", r => r.Turn.Text, "The words.")
        .Whole("question_no", r => r.Question?.QuestionNo, "Number of the question that the turn asks; empty where it asks none of the list.")
        .Number("relevance", r => r.Question?.Relevance, "Measured relevance of the question, 0 to 1; empty when it was not measured.")
        .Whole("answer_words", r => r.Question?.AnswerWords, "Number of words of the answer to it.")
        .Whole("line", r => r.Turn.Line, "Line of the source file it starts on, from 1.");

    public string Name => "interview-dialogue";

    public string Title => "Dialogue";

    public bool IsOfCohort => false;

    public bool IsOfInterview => true;

    public ExportTable Read(ExportRequest request)
    {
        if (request.Interview is not { } id) return Shape.Of(Name, Title, []);
        var asked = questions.Read(id).Where(q => q.TurnNo is not null).ToLookup(q => q.TurnNo);
        return Shape.Of(Name, Title, [.. turns.Read(id).SelectMany(turn => asked[turn.TurnNo].DefaultIfEmpty().Select(question => (turn, question)))]);
    }
}

/// <summary>What the evaluator scored in one interview, an item a row.</summary>
internal sealed class InterviewEvaluationExport(InterviewEvaluations query) : IExport
{
    private static readonly TableShape<EvaluationRow> Shape = new TableShape<EvaluationRow>()
        .Whole("item_no", r => r.ItemNo, "Place in the evaluation, from 1.")
        .Text("section", r => r.Section, "project, technical, or another criterion.")
        .Text("item", r => r.Item, "The evaluator's own label; not a question's number.")
        .Text("heading", r => r.Heading, "The topic in the evaluator's words; empty when it gives none.")
        .Number("score", r => r.Score, "On its scale; empty when the item has none.")
        .Number("scale_min", r => r.ScaleMin, "The lowest score of its scale; 1 in the home format.")
        .Number("scale_max", r => r.ScaleMax, "The highest; 5 in the home format.")
        .Text("justification", r => r.Justification, "The evaluator's reason; may be empty.")
        .Whole("question_no", r => r.QuestionNo, "The question it judges; empty when none could be tied to it.")
        .Whole("turn_no", r => r.TurnNo, "The turn it judges; empty when it is not known.")
        .Whole("line", r => r.Line, "Line of the source file it starts on, from 1.");

    public string Name => "interview-evaluation";

    public string Title => "Evaluation";

    public bool IsOfCohort => false;

    public bool IsOfInterview => true;

    public ExportTable Read(ExportRequest request) => Shape.Of(Name, Title, request.Interview is { } id ? query.Read(id) : []);
}

/// <summary>The HR report of one interview, a part a row.</summary>
internal sealed class InterviewReportExport(InterviewReport query) : IExport
{
    private static readonly TableShape<ReportSectionRow> Shape = new TableShape<ReportSectionRow>()
        .Text("section", r => r.Section, "Which part of the report.")
        .Text("text", r => r.Text, "Its words, in Markdown.")
        .Whole("line", r => r.Line, "Line of the source file it starts on, from 1.");

    public string Name => "interview-report";

    public string Title => "HR report";

    public bool IsOfCohort => false;

    public bool IsOfInterview => true;

    public ExportTable Read(ExportRequest request) => Shape.Of(Name, Title, request.Interview is { } id ? query.Read(id) : []);
}

/// <summary>What must be told about the file of one interview.</summary>
internal sealed class InterviewFindingExport(InterviewFindings query) : IExport
{
    private static readonly TableShape<FindingRow> Shape = new TableShape<FindingRow>()
        .Text("code", r => r.Code, "What kind of thing.")
        .Text("severity", r => r.Severity, "info, warning or error.")
        .Text("detail", r => r.Detail, "What was found, in a sentence.")
        .Whole("line", r => r.Line, "Line of the source file it is about, from 1.");

    public string Name => "interview-findings";

    public string Title => "Findings of the interview";

    public bool IsOfCohort => false;

    public bool IsOfInterview => true;

    public ExportTable Read(ExportRequest request) => Shape.Of(Name, Title, request.Interview is { } id ? query.Read(id) : []);
}
