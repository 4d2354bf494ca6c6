using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Analytics.Transcripts;

namespace Analytics.Formats.OpenFormat;

/// <summary>A <see cref="Transcript"/> as one line of the open format. Read again it gives the same rows.</summary>
public static class OpenInterviewWriter
{
    // Letters of any script as they are: the file is for people too.
    private static readonly JsonWriterOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one.</summary>
    /// <param name="interview">The interview.</param>
    /// <returns>The object in UTF-8, without a line's end.</returns>
    public static ReadOnlyMemory<byte> Write(WrittenInterview interview)
    {
        ArgumentNullException.ThrowIfNull(interview);
        var written = new ArrayBufferWriter<byte>(16 * 1024);
        using var json = new Utf8JsonWriter(written, Format);
        Write(json, interview, interview.Transcript);
        json.Flush();
        return written.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, WrittenInterview interview, Transcript transcript)
    {
        json.WriteStartObject();
        json.WriteString("schema", "interview/1");
        json.WriteString("id", interview.Id);
        json.WriteStartObject("run");
        json.WriteString("id", interview.Run.Id);
        if (interview.Run.StartedAt is { } started) json.WriteString("started_at", InterviewTime.Written(started));
        if (interview.Run.Evaluator is { } evaluator) json.WriteString("evaluator", evaluator);
        json.WriteEndObject();
        json.WriteStartObject("candidate");
        json.WriteString("code", interview.CandidateCode);
        json.WriteString("name", transcript.Candidate);
        json.WriteEndObject();
        json.WriteString("position", transcript.Position);
        json.WriteString("designed_quality", transcript.Profile is { } profile ? SnakeCase.Of(profile) : null);
        if (transcript.StartedAt is { } own) json.WriteString("started_at", InterviewTime.Written(own));
        if (transcript.Language is { } language) json.WriteString("language", language);
        Array(json, "turns", transcript.Turns, Turn);
        Array(json, "questions", transcript.Questions, (to, question) => Question(to, question, transcript.Scale));
        Array(json, "scores", transcript.Evaluations, Score);
        Recommendation(json, transcript.Recommendation);
        if (transcript.Report.Count > 0) json.WriteString("report", string.Join("\n\n", transcript.Report.Select(ReportText)));
        if (transcript.Generation != Transcript.NotOfTheHarness) HomeMember.Write(json, interview);
        json.WriteEndObject();
    }

    private static void Turn(Utf8JsonWriter json, Turn turn)
    {
        json.WriteStartObject();
        json.WriteString("speaker", SnakeCase.Of(turn.Speaker));
        json.WriteString("text", turn.Text);
        if (turn.AtSeconds is { } at) json.WriteNumber("at", at);
        json.WriteEndObject();
    }

    private static void Question(Utf8JsonWriter json, Question question, RelevanceScale scale)
    {
        json.WriteStartObject();
        Whole(json, "turn", question.TurnNumber);
        if (question.DeclaredType is { } type) json.WriteString("type", SnakeCase.Of(type));
        if (question.Relevance is { } relevance)
        {
            json.WriteNumber("relevance", relevance);
            json.WriteString("relevance_scale", SnakeCase.Of(scale));
        }

        json.WriteEndObject();
    }

    private static void Score(Utf8JsonWriter json, EvaluationItem item)
    {
        json.WriteStartObject();
        json.WriteString("criterion", item.Criterion);
        if (item.TurnNumber is { } turn) json.WriteNumber("turn", turn);
        Number(json, "value", item.Score);
        json.WriteNumber("min", item.Scale.Min);
        json.WriteNumber("max", item.Scale.Max);
        if (item.Scale.Step is { } step) json.WriteNumber("step", step);
        json.WriteString("justification", item.Justification);
        json.WriteStartObject("rater");
        json.WriteString("kind", SnakeCase.Of(item.Rater.Kind));
        if (item.Rater.Name is { } name) json.WriteString("name", name);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Recommendation(Utf8JsonWriter json, Recommendation recommendation)
    {
        if (recommendation is { Level: null, Text: null }) return;
        json.WriteStartObject("recommendation");
        json.WriteString("text", recommendation.Text);
        json.WriteString("level", recommendation.Level is { } level ? SnakeCase.Of(level) : null);
        json.WriteEndObject();
    }

    // Headings that the reader of reports knows, so that the parts are found again.
    private static string ReportText(ReportSection section) => section.Part switch
    {
        ReportPart.Preamble => section.Text,
        ReportPart.Suitability => "### Candidate Overall Suitability\n" + section.Text,
        ReportPart.Strengths => "### Key Strengths\n" + section.Text,
        ReportPart.Gaps => "### Areas for Development & Critical Gaps\n" + section.Text,
        ReportPart.Skills => "### Technical Skills Demonstrated\n" + section.Text,
        ReportPart.Communication => "### Communication Effectiveness\n" + section.Text,
        _ => "### Overall Recommendation\n" + section.Text,
    };

    internal static void Array<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items) write(json, item);
        json.WriteEndArray();
    }

    internal static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }

    internal static void Whole(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }
}

/// <summary>An interview with what its file says beside the transcript.</summary>
/// <param name="Id">What it is told by within its run.</param>
/// <param name="Run">Its run.</param>
/// <param name="CandidateCode">The candidate's code.</param>
/// <param name="Transcript">What it says.</param>
/// <param name="Findings">What a reader must be told about it; kept for home files alone, others are found again.</param>
/// <param name="Sha256">The content of the file it was read from.</param>
public sealed record WrittenInterview(string Id, NamedRun Run, string CandidateCode, Transcript Transcript, IReadOnlyList<Finding> Findings, string Sha256);
