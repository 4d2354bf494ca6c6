using System.Text.Json.Nodes;

namespace Analytics.Warehouse.Tests.Support;

/// <summary>Invented interviews of the open format; each can be changed before it is written.</summary>
internal static class OpenText
{
    /// <summary>A whole one: two questions, two criteria on a scale from 0 to 10, a person's rating, a recommendation.</summary>
    public static JsonObject Of(string id = "call-1", string code = "P1", string run = "spring")
    {
        var text = $$"""
            {
              "schema": "interview/1", "id": "{{id}}", "run": { "id": "{{run}}", "started_at": "2026-03-02T08:00:00Z", "evaluator": "rubric-7b" },
              "candidate": { "code": "{{code}}", "name": "Ada Falk" }, "position": "Data Engineer", "designed_quality": null, "started_at": "2026-03-02T09:12:00Z", "language": "en",
              "turns": [
                { "speaker": "recruiter", "text": "Welcome. Tell me about yourself.", "at": 0 },
                { "speaker": "candidate", "text": "I build pipelines.", "at": 4.5 },
                { "speaker": "recruiter", "text": "How would you explain a hash join?", "at": 9 },
                { "speaker": "candidate", "text": "It builds a table of one side", "at": 12.25 },
                { "speaker": "candidate", "text": "and probes it with the other.", "at": 20 },
                { "speaker": "recruiter", "text": "What is the difference between a view and a table?", "at": 31 },
                { "speaker": "candidate", "text": "A view stores no rows.", "at": 40 }
              ],
              "questions": [
                { "turn": 3, "type": "technical", "relevance": 0.8, "relevance_scale": "judge" },
                { "turn": 6, "type": "technical" }
              ],
              "scores": [
                { "criterion": "depth", "turn": 4, "value": 7, "min": 0, "max": 10, "step": 1, "justification": "Names both sides.", "rater": { "kind": "model", "name": "rubric-7b" } },
                { "criterion": "clarity", "turn": 7, "value": 10, "min": 0, "max": 10, "step": 1, "rater": { "kind": "model", "name": "rubric-7b" } },
                { "criterion": "depth", "turn": 4, "value": 4, "min": 0, "max": 10, "step": 1, "rater": { "kind": "person", "name": "Kim" } }
              ],
              "recommendation": { "text": "Lean hire" },
              "report": "### Key Strengths\nKnows joins."
            }
            """;
        return JsonNode.Parse(text)!.AsObject();
    }

    /// <summary>Objects as lines of a file.</summary>
    public static string Lines(params JsonObject[] interviews) => string.Concat(interviews.Select(interview => interview.ToJsonString() + "\n"));
}
