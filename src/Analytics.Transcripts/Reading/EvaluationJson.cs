using System.Text;
using System.Text.Json;

namespace Analytics.Transcripts.Reading;

/// <summary>Items as JSON: every object with a score is an item, its part read off its own words or off the name it stands under.</summary>
internal sealed class EvaluationJson
{
    private static readonly JsonReaderOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
    private static readonly string[] ScoreNames = ["score", "rating", "points", "grade"];
    private static readonly string[] ReasonNames = ["justification", "reason", "reasoning", "rationale", "comment", "comments", "feedback", "explanation"];
    private static readonly string[] LabelNames = ["item", "label", "id", "question", "number", "q"];
    private static readonly string[] HeadingNames = ["heading", "topic", "title", "subject"];

    private readonly ScoredItems _items;
    private readonly Queue<int> _scoreLines;
    private int _line;

    private EvaluationJson(ScoredItems items, Queue<int> scoreLines, int line) => (_items, _scoreLines, _line) = (items, scoreLines, line);

    /// <summary>Reads the JSON value a text starts with. How many characters it takes; 0, with a finding, when it is no JSON.</summary>
    public static int Read(ReadOnlySpan<char> text, int line, ScoredItems items, Notes notes)
    {
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        try
        {
            var reader = new Utf8JsonReader(bytes, Options);
            using var document = JsonDocument.ParseValue(ref reader);
            var length = Encoding.UTF8.GetCharCount(bytes, 0, (int)reader.BytesConsumed);
            new EvaluationJson(items, ScoreLines(bytes.AsSpan(0, (int)reader.BytesConsumed), line), line).Walk(document.RootElement, "");
            return length;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            var end = text.IndexOf('\n');
            notes.Unreadable(line + (int)((fault as JsonException)?.LineNumber ?? 0), "The JSON of the evaluation", end < 0 ? text : text[..end], "JSON without a mistake at this place would be");
            return 0;
        }
    }

    private static Queue<int> ScoreLines(ReadOnlySpan<byte> json, int line)
    {
        var lines = new Queue<int>();
        var reader = new Utf8JsonReader(json, Options);
        var at = 0;
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || !IsOneOf(reader.GetString()!, ScoreNames)) continue;

            line += json[at..(int)reader.TokenStartIndex].Count((byte)'\n');
            at = (int)reader.TokenStartIndex;
            lines.Enqueue(line);
        }

        return lines;
    }

    private void Walk(JsonElement element, string under)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in element.EnumerateArray()) Walk(one, under);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            var score = Find(element, ScoreNames);
            if (score is { ValueKind: JsonValueKind.Number or JsonValueKind.String or JsonValueKind.Null }) TakeItem(element, Words(score), under);
            foreach (var property in element.EnumerateObject())
            {
                if (property.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object) Walk(property.Value, property.Name);
            }
        }
    }

    private void TakeItem(JsonElement element, string? score, string under)
    {
        var part = Words(Find(element, ["section", "type", "part", "category"])) ?? under;
        var shown = Words(Find(element, LabelNames)) ?? under;
        var project = part.Contains("project", StringComparison.OrdinalIgnoreCase) || shown.StartsWith("project", StringComparison.OrdinalIgnoreCase);
        if (_scoreLines.TryDequeue(out var line)) _line = line;
        if (project != (_items.Section == EvaluationSection.Project)) _items.StartSection(project ? EvaluationSection.Project : EvaluationSection.Technical, _line);

        var labelled = EvaluationLine.TakeLabel(shown, out var label, out var behind);
        if (!labelled && int.TryParse(shown, out var number)) (label, labelled) = ($"Q{number}", true);
        var heading = Words(Find(element, HeadingNames)) ?? (behind.IsEmpty ? (labelled || shown == under ? null : shown) : behind.ToString());
        _items.StartItem(labelled ? label : project ? "Project" : "?", heading, _line);
        if (score is not null) _items.TakeScore(score, _line);
        _items.TakeMore(Words(Find(element, ReasonNames)));
    }

    private static JsonElement? Find(JsonElement element, string[] names)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (IsOneOf(property.Name, names)) return property.Value;
        }

        return null;
    }

    private static bool IsOneOf(string name, string[] names) => Array.Exists(names, known => known.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string? Words(JsonElement? element) => element switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };
}
