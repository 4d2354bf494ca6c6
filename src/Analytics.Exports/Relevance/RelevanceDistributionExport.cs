using Analytics.Exports.Tables;
using Analytics.Transcripts;
using Analytics.Warehouse.Queries;

namespace Analytics.Exports.Relevance;

/// <summary>How the relevance of questions is distributed, each scale by itself.</summary>
internal sealed class RelevanceDistributionExport(RelevanceDistribution query) : IExport
{
    private static readonly RelevanceScale[] Scales = [RelevanceScale.Judge, RelevanceScale.Similarity, RelevanceScale.None];

    public string Name => "relevance-distribution";

    public string Title => "Relevance distribution";

    public IReadOnlyList<By> Splits => Tables.Splits.All;

    public ExportTable Read(ExportRequest request) => new TableShape<(RelevanceScale Scale, RelevanceDistributionRow Row)>()
        .Text("scale", r => SnakeCase.Of(r.Scale), "judge or similarity, two scales that must not be mixed; none where nothing is measured.")
        .Group(request.By, r => r.Row.Value, "kind")
        .Number("relevance", r => r.Row.Relevance, "Measured relevance, 0 to 1; empty for questions not measured.")
        .Whole("questions", r => r.Row.Questions, "Number of these questions.")
        .Of(Name, Title, [.. Scales.SelectMany(scale => query.Read(request.Cohort, scale, request.By).Select(row => (scale, row)))]);
}

/// <summary>The questions whose measured relevance is lowest, each scale by itself.</summary>
internal sealed class LowestRatedQuestionsExport(LowestRatedQuestions query) : IExport
{
    private const int MostOfScale = 500;
    private static readonly RelevanceScale[] Scales = [RelevanceScale.Judge, RelevanceScale.Similarity];

    public string Name => "relevance-questions";

    public string Title => "Lowest-rated questions";

    public ExportTable Read(ExportRequest request) => new TableShape<(RelevanceScale Scale, LowestRatedQuestionsRow Row)>()
        .Text("scale", r => SnakeCase.Of(r.Scale), $"judge or similarity; at most {MostOfScale} questions of each.")
        .Number("relevance", r => r.Row.Relevance, "Measured relevance, 0 to 1.")
        .Whole("interview_id", r => r.Row.InterviewId, "The interview it was asked in.")
        .Text("run_id", r => r.Row.RunId, "Its run.")
        .Moment("started_at", r => r.Row.StartedAt, "When the run started.")
        .Text("candidate", r => r.Row.Candidate, "Who was asked.")
        .Text("quality_profile", r => r.Row.QualityProfile, "The candidate's designed quality.")
        .Text("position", r => r.Row.Position, "The position; empty when the file names none.")
        .Whole("question_no", r => r.Row.QuestionNo, "The question's number in the interview.")
        .Whole("turn_no", r => r.Row.TurnNo, "The turn that asks it; empty when no turn holds its text.")
        .Text("kind", r => r.Row.Kind, "What the turn does.")
        .Text("declared_type", r => r.Row.DeclaredType, "PROJECT or TECHNICAL as the file declares it.")
        .Text("text", r => r.Row.Text, "The question's words; empty when no turn holds them.")
        .Of(Name, Title, [.. Scales.SelectMany(scale => query.Read(request.Cohort, scale, MostOfScale).Select(row => (scale, row)))]);
}
