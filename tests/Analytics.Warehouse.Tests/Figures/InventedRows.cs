using Analytics.Transcripts;
using Analytics.Warehouse.Loading;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Tests.Figures;

/// <summary>Writes invented interviews into the tables.</summary>
internal static class InventedRows
{
    public static void Append(DuckDBConnection connection, IReadOnlyList<InventedInterview> interviews)
    {
        using var interview = connection.CreateAppender("store", "interview");
        using var turn = connection.CreateAppender("store", "turn");
        using var question = connection.CreateAppender("store", "question");
        using var evaluation = connection.CreateAppender("store", "evaluation");
        using var finding = connection.CreateAppender("store", "finding");
        foreach (var i in interviews)
        {
            AppendInterview(interview.CreateRow(), i);
            turn.CreateRow().AppendValue(i.Id).AppendValue(1).AppendValue("candidate").AppendNullValue().AppendValue(i.Says).AppendValue(3).AppendValue(12).AppendNullValue().EndRow();
            foreach (var q in i.Questions)
            {
                question.CreateRow().AppendValue(i.Id).AppendValue(q.Number).AppendValue(1)
                    .AppendValue(q.Declared is { } declared ? declared.ToString().ToUpperInvariant() : null).AppendValue(SnakeCase.Of(q.Kind))
                    .AppendValue(q.Relevance).AppendValue(q.Relevance).AppendValue(q.Words).AppendValue(false).AppendValue(false).AppendNullValue().AppendValue(30).EndRow();
            }

            for (var n = 0; n < i.Items.Count; n++)
            {
                evaluation.CreateRow().AppendValue(i.Id).AppendValue(n + 1).AppendValue(i.Items[n].Section).AppendValue($"Q{n}").AppendNullValue()
                    .AppendValue((double?)i.Items[n].Score).AppendValue("Because.").AppendValue(i.Items[n].QuestionNo).AppendNullValue().AppendValue(40)
                    .AppendValue(i.Items[n].Section).AppendValue(1.0).AppendValue(5.0).AppendNullValue().AppendValue("model").AppendNullValue().AppendNullValue().EndRow();
            }

            if (i.Finding is { } code) finding.CreateRow().AppendValue(i.Id).AppendValue(SnakeCase.Of(code)).AppendValue("warning").AppendValue(5).AppendValue("Something.").EndRow();
        }

        foreach (var appender in new[] { interview, turn, question, evaluation, finding }) appender.Close();
    }

    private static void AppendInterview(IDuckDBAppenderRow row, InventedInterview i)
    {
        var scores = i.ScoresOf(null).ToList();
        var relevances = i.Questions.Select(q => q.Relevance).OfType<double>().ToList();
        row.AppendValue(i.Id).AppendValue(i.Id).AppendValue(i.Run.Id).AppendValue(i.Code).AppendValue("Ada Fenn")
            .AppendValue(Identity.OfCandidate(i.Code, "Ada Fenn", i.Position, i.Profile)).AppendValue(SnakeCase.Of(i.Profile)).AppendNullValue().AppendNullValue().AppendNullValue().AppendValue(i.Position).AppendValue(5)
            .AppendValue(i.ReportedRelevance).AppendValue(i.ReportedScore).AppendValue(scores.Count == 0 ? (double?)null : scores.Average()).AppendValue(scores.Count)
            .AppendValue(relevances.Count == 0 ? (double?)null : relevances.Average()).AppendValue(relevances.Count)
            .AppendValue(i.Recommendation is { } level ? SnakeCase.Of(level) : null).AppendValue("Words.").AppendValue("report").AppendValue(3)
            .AppendValue(SnakeCase.Of(i.Scale)).AppendValue("transcripts_x/C001_Ada_Fenn.txt").AppendValue("ab12").EndRow();
    }
}
