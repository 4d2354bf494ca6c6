using System.Text.Json.Nodes;
using Analytics.Mappings.Definition;
using Analytics.Transcripts;
using Newtonsoft.Json.Linq;

namespace Analytics.Mappings.Reading;

/// <summary>One interview while the file is read: everything but the scores' assumed scales.</summary>
internal sealed record InterviewDraft(string Place, int Line, JsonObject Json, IReadOnlyList<MappedScore> Scores, Findings Findings);

/// <summary>Reads one interview of a source.</summary>
internal sealed class InterviewOf(MappingDefinition mapping, JToken interview, string place, JsonPaths paths)
{
    private readonly Findings _findings = new();

    /// <summary>The draft, or null where nobody says anything.</summary>
    public InterviewDraft? Read()
    {
        paths.Around.Interview = interview;
        paths.Failed.Clear();
        var start = Moment("started_at");
        var turns = new TurnsOf(mapping, interview, place, paths, start, _findings).Read();
        if (turns.Count == 0) return null;
        JsonObject json = new() { ["schema"] = "interview/1" };
        if (Text("id") is { } id) json["id"] = id;
        if (Run() is { Count: > 0 } run) json["run"] = run;
        json["candidate"] = Candidate(turns);
        foreach (var member in new[] { "position", "designed_quality" })
            if (Text(member) is { } text) json[member] = text;
        if (start is { } moment) json["started_at"] = Values.Written(moment);
        if (Text("language") is { } language) json["language"] = language;
        json["turns"] = turns.Json();
        if (new QuestionsOf(mapping, interview, place, turns, paths, _findings).Read() is { Count: > 0 } questions) json["questions"] = questions;
        var scores = new ScoresOf(mapping, interview, place, turns, paths, _findings).Read();
        if (Recommendation() is { } recommendation) json["recommendation"] = recommendation;
        if (Text("report") is { } report) json["report"] = report;
        foreach (var (expression, reason) in paths.Failed) _findings.Add(FindingCode.ValueUnreadable, place, MappingNode.LineOf(interview), $"`{expression}` cannot be computed on what stands here: {reason}");
        return new(place, MappingNode.LineOf(interview), json, scores, _findings);
    }

    private JsonObject Run()
    {
        JsonObject run = [];
        if (Text("run.id") is { } id) run["id"] = id;
        if (Moment("run.started_at") is { } started) run["started_at"] = Values.Written(started);
        if (Text("run.evaluator") is { } evaluator) run["evaluator"] = evaluator;
        return run;
    }

    private JsonObject Candidate(Turns turns)
    {
        JsonObject candidate = [];
        var (code, name) = (Text("candidate.code"), Text("candidate.name") ?? turns.CandidateName);
        // Somebody was interviewed; where the source does not say who, it is nobody else than in any other interview.
        code ??= name is null ? Text("id") ?? place : null;
        if (code is not null) candidate["code"] = code;
        if (name is not null) candidate["name"] = name;
        return candidate;
    }

    private JsonObject? Recommendation()
    {
        if (Text("recommendation.text") is not { } text) return null;
        JsonObject recommendation = new() { ["text"] = text };
        if (mapping.Wordings.TryGetValue(text, out var level)) recommendation["level"] = level;
        return recommendation;
    }

    private string? Text(string member)
    {
        if (Find(member) is not { } found) return null;
        var leaf = mapping.Members[member];
        if (Values.Text(found) is not { } text)
        {
            // An empty text is how many sources say "nothing".
            if (found.Type is not (JTokenType.String or JTokenType.Boolean) && found is not JArray { Count: 0 }) _findings.Add(FindingCode.ValueUnreadable, place, MappingNode.LineOf(found), $"{member}: {Values.Shown(found)} is no text.");
            return null;
        }

        return leaf.Words is { } words && words.TryGetValue(text, out var meant) ? Values.Text(meant) : text;
    }

    private DateTimeOffset? Moment(string member)
    {
        if (Find(member) is not { } found) return null;
        if (Values.Moment(found) is { } moment) return moment;
        _findings.Add(FindingCode.ValueUnreadable, place, MappingNode.LineOf(found), $"{member}: {Values.Shown(found)} is no time; ISO 8601 or a number of seconds or milliseconds since 1970 is.");
        return null;
    }

    private JToken? Find(string member) => mapping.Members.TryGetValue(member, out var leaf) ? paths.Find(leaf.Path, interview) : null;
}
