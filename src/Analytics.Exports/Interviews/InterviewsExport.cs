using Analytics.Exports.Tables;
using Analytics.Warehouse.Queries;

namespace Analytics.Exports.Interviews;

/// <summary>The list of interviews, all pages of it, in the order it is shown in.</summary>
internal sealed class InterviewsExport(InterviewExport query) : IExport
{
    private static readonly TableShape<InterviewExportRow> Shape = new TableShape<InterviewExportRow>()
        .Whole("interview_id", r => r.InterviewId, "Key of the interview, kept when its file is loaded again.")
        .Text("run_id", r => r.RunId, "Run the interview belongs to.")
        .Moment("started_at", r => r.StartedAt, "When the run started; local time of the machine that ran it, without a zone.")
        .Text("evaluator", r => r.Evaluator, "Who scored the run.")
        .Text("candidate_code", r => r.CandidateCode, "The candidate's code; the same code, position and profile in another run is the same candidate again.")
        .Text("candidate", r => r.Candidate, "The candidate's name.")
        .Text("quality_profile", r => r.QualityProfile, "Designed quality of the simulated candidate: weak, average, strong or exceptional.")
        .Text("position", r => r.Position, "Position interviewed for; empty when the file names none.")
        .Number("mean_score", r => r.MeanScore, "Mean of the scored evaluation items, 1 to 5; empty without any.")
        .Whole("scored_items", r => r.ScoredItems, "Evaluation items with a score: the n of mean_score.")
        .Whole("score_1", r => r.Score1, "Items scored 1.")
        .Whole("score_2", r => r.Score2, "Items scored 2.")
        .Whole("score_3", r => r.Score3, "Items scored 3.")
        .Whole("score_4", r => r.Score4, "Items scored 4.")
        .Whole("score_5", r => r.Score5, "Items scored 5.")
        .Number("reported_mean_score", r => r.ReportedMeanScore, "Mean score the file itself reports; empty when it reports none.")
        .Number("mean_relevance", r => r.MeanRelevance, "Mean of the measured relevances of the questions, 0 to 1; empty when none was measured.")
        .Whole("measured_questions", r => r.MeasuredQuestions, "Questions whose relevance was measured: the n of mean_relevance.")
        .Text("relevance_scale", r => r.RelevanceScale, "judge or similarity, two scales that must not be averaged together; none when nothing tells.")
        .Number("reported_mean_relevance", r => r.ReportedMeanRelevance, "Mean relevance the file itself reports, questions not measured counted as 0; empty when it reports none.")
        .Text("recommendation", r => r.Recommendation, "proceed, reservations or not_a_fit; empty when no source gives a known one.")
        .Whole("findings", r => r.Findings, "Number of things a reader must be told about the file.")
        .Whole("total_turns", r => r.TotalTurns, "Recruiter's turns as the file reports them.")
        .Text("source_file", r => r.SourceFile, "Run folder and file name.");

    public string Name => "interviews";

    public string Title => "Interviews";

    public bool IsSorted => true;

    public bool IsOfChosen => true;

    public ListColumns Columns => ListColumns.Interviews;

    public ExportTable Read(ExportRequest request)
    {
        var rows = query.Open(request.Cohort, request.Order, request.Chosen);
        if (request.Chosen.Count > 0) request.RefuseUnlessAll(rows.Count, rows);
        return Shape.Of(Name, Title, rows.Count, rows, rows);
    }
}
