using Analytics.Exports.Tables;
using Analytics.Transcripts;
using Analytics.Warehouse.Queries;

namespace Analytics.Exports.Questions;

/// <summary>Questions asked of several candidates in the same words, each relevance scale by itself, the worst first.</summary>
internal sealed class QuestionsExport(RepeatedQuestions query) : IExport
{
    private static readonly RelevanceScale[] Scales = [RelevanceScale.Judge, RelevanceScale.Similarity];

    public string Name => "questions";

    public string Title => "Question quality";

    public ExportTable Read(ExportRequest request) => Shape().Of(
        Name, Title, [.. Scales.SelectMany(scale => QuestionQuality.Worded(QuestionQuality.Of(query.Read(request.Cohort, scale, RepeatedQuestions.MostQuestions)), query).Select(question => (scale, question)))]);

    private static TableShape<(RelevanceScale Scale, QuestionQuality Question)> Shape()
    {
        var shape = new TableShape<(RelevanceScale Scale, QuestionQuality Question)>()
            .Text("scale", r => SnakeCase.Of(r.Scale), "Scale of the interviews' relevance, judge or similarity; the two are never mixed.")
            .Text("question_key", r => r.Question.Key, "Tells the question from others; the same words have the same key.")
            .Text("question", r => r.Question.Sentence, "The sentence that asks, as one of the interviews has it.")
            .Whole("candidates", r => r.Question.Candidates, "Candidates it was asked of; each counts once, with the newest answer.")
            .Number("relevance", r => r.Question.Relevance, "Mean of its measured relevance, 0 to 1; empty when never measured.")
            .Whole("measured_questions", r => r.Question.MeasuredQuestions, "Times its relevance was measured: the n of relevance.");
        foreach (var profile in Enum.GetValues<QualityProfile>())
        {
            var name = SnakeCase.Of(profile);
            shape = shape
                .Number($"mean_{name}", r => r.Question.Profiles[(int)profile].Mean, $"Mean score of {name} candidates on it, 1 to 5; empty without any.")
                .Whole($"scored_{name}", r => r.Question.Profiles[(int)profile].Scored, $"Scored answers of {name} candidates: the n of mean_{name}.");
        }

        return shape
            .Estimate("somers_d", r => r.Question.Separation.SomersD, "Somers' D of score given profile, -1 to 1: how far better profiles score higher on it; empty with one profile only.")
            .Whole("scored", r => r.Question.Separation.SomersD.N, "Scored answers: the n of somers_d.")
            .Text("verdict", r => SnakeCase.Of(r.Question.Separation.Verdict), "separates, separates_nothing, or too_few to tell.");
    }
}
