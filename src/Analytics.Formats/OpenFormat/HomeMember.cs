using System.Text.Json;
using Analytics.Transcripts;

namespace Analytics.Formats.OpenFormat;

/// <summary>Writes what only home files hold, so that converting loses nothing.</summary>
internal static class HomeMember
{
    public static void Write(Utf8JsonWriter json, WrittenInterview interview)
    {
        var transcript = interview.Transcript;
        json.WriteStartObject("home");
        json.WriteNumber("generation", transcript.Generation);
        json.WriteString("folder", interview.Run.Folder ?? interview.Run.Id);
        if (interview.Run.DateSource is { } dateSource) json.WriteString("date_source", dateSource);
        json.WriteString("sha256", transcript.ConvertedFrom ?? interview.Sha256);
        json.WriteString("relevance_scale", SnakeCase.Of(transcript.Scale));
        OpenInterviewWriter.Whole(json, "total_turns", transcript.ReportedTurns);
        OpenInterviewWriter.Number(json, "mean_relevance", transcript.ReportedMeanRelevance);
        OpenInterviewWriter.Number(json, "mean_score", transcript.ReportedMeanScore);
        OpenInterviewWriter.Array(json, "turns", transcript.Turns, Turn);
        OpenInterviewWriter.Array(json, "questions", transcript.Questions, Question);
        OpenInterviewWriter.Array(json, "items", transcript.Evaluations, Item);
        json.WriteString("recommendation_source", transcript.Recommendation.Source is { } source ? SnakeCase.Of(source) : null);
        OpenInterviewWriter.Array(json, "report", transcript.Report, Section);
        OpenInterviewWriter.Array(json, "skills", transcript.Skills, (to, skill) => to.WriteStringValue(skill));
        OpenInterviewWriter.Array(json, "findings", interview.Findings, Finding);
        json.WriteEndObject();
    }

    private static void Turn(Utf8JsonWriter json, Turn turn)
    {
        json.WriteStartObject();
        if (turn.Kind is { } kind) json.WriteString("kind", SnakeCase.Of(kind));
        json.WriteNumber("line", turn.Line);
        json.WriteEndObject();
    }

    private static void Question(Utf8JsonWriter json, Question question)
    {
        json.WriteStartObject();
        json.WriteNumber("number", question.Number);
        json.WriteString("kind", SnakeCase.Of(question.Kind));
        OpenInterviewWriter.Number(json, "reported_relevance", question.ReportedRelevance);
        json.WriteNumber("answer_words", question.AnswerWords);
        json.WriteBoolean("struggled", question.Struggled);
        json.WriteBoolean("explained", question.Explained);
        json.WriteNumber("line", question.Line);
        json.WriteEndObject();
    }

    private static void Item(Utf8JsonWriter json, EvaluationItem item)
    {
        json.WriteStartObject();
        json.WriteString("item", item.Item);
        json.WriteString("heading", item.Heading);
        OpenInterviewWriter.Whole(json, "question", item.QuestionNumber);
        json.WriteNumber("line", item.Line);
        json.WriteEndObject();
    }

    private static void Section(Utf8JsonWriter json, ReportSection section)
    {
        json.WriteStartObject();
        json.WriteString("part", SnakeCase.Of(section.Part));
        json.WriteString("text", section.Text);
        json.WriteNumber("line", section.Line);
        json.WriteEndObject();
    }

    private static void Finding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("code", SnakeCase.Of(finding.Code));
        json.WriteString("severity", SnakeCase.Of(finding.Severity));
        json.WriteNumber("line", finding.Line);
        json.WriteString("detail", finding.Detail);
        json.WriteEndObject();
    }
}
