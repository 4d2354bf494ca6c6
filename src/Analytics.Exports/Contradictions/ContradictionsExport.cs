using Analytics.Exports.Tables;
using Analytics.Warehouse.Queries;

namespace Analytics.Exports.Contradictions;

/// <summary>Every interview that contradicts itself: a row for each two places that contradict each other, furthest apart first.</summary>
internal sealed class ContradictionsExport(ContradictionReading query) : IExport
{
    private static readonly TableShape<(ContradictionRow Row, ContradictionPart Part)> Shape = new TableShape<(ContradictionRow Row, ContradictionPart Part)>()
        .Whole("interview_id", r => r.Row.InterviewId, "Key of the interview.")
        .Text("run_id", r => r.Row.RunId, "Run the interview belongs to.")
        .Moment("started_at", r => r.Row.StartedAt, "When the run started; local time of the machine that ran it, without a zone.")
        .Text("evaluator", r => r.Row.Evaluator, "Who scored the run.")
        .Text("candidate_code", r => r.Row.CandidateCode, "The candidate's code.")
        .Text("candidate", r => r.Row.Candidate, "The candidate's name.")
        .Text("quality_profile", r => r.Row.QualityProfile, "Designed quality of the simulated candidate: weak, average, strong or exceptional.")
        .Text("position", r => r.Row.Position, "Position interviewed for; empty when the file names none.")
        .Text("recommendation", r => r.Row.Recommendation, "proceed, reservations or not_a_fit; empty when no source gives a known one.")
        .Text("report_says", r => r.Row.ReportSays, "The level the report's text names where it is another one; else empty.")
        .Number("mean_score", r => r.Row.MeanScore, "Mean of the scored evaluation items, 1 to 5; empty without any.")
        .Whole("scored_items", r => r.Row.ScoredItems, "Evaluation items with a score: the n of mean_score.")
        .Text("contradiction", r => Transcripts.SnakeCase.Of(r.Part.Kind), "Which two places contradict each other.")
        .Number("points", r => r.Part.Points, "How far they are apart, in points of the score scale.")
        .Text("words", r => r.Part.Words, "What contradicts what.")
        .Text("quoted", r => r.Part.Quoted, "Where the quotation stands.")
        .Text("quote", r => r.Part.Quote, "The sentence that contradicts; empty when the file has none.");

    public string Name => "contradictions";

    public string Title => "Contradictions";

    public bool IsOfChosen => true;

    public ListColumns Columns => ListColumns.Contradictions;

    public ExportTable Read(ExportRequest request)
    {
        var (interviews, count, rows) = query.ReadAll(request.Cohort, request.Chosen);
        if (request.Chosen.Count > 0) request.RefuseUnlessAll(interviews);
        return Shape.Of(Name, Title, count, rows.SelectMany(r => r.Parts.Select(part => (r.Row, part))), Nothing.ToDispose);
    }

    private sealed class Nothing : IDisposable
    {
        public static Nothing ToDispose { get; } = new();

        public void Dispose()
        {
        }
    }
}
