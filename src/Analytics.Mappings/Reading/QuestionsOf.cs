using System.Text.Json.Nodes;
using Analytics.Mappings.Definition;
using Newtonsoft.Json.Linq;

namespace Analytics.Mappings.Reading;

/// <summary>Reads the questions of one interview.</summary>
internal sealed class QuestionsOf(MappingDefinition mapping, JToken interview, string place, Turns turns, JsonPaths paths, Findings findings)
{
    /// <summary>The questions, each with the turn that asks it; the same turn once.</summary>
    public JsonArray Read()
    {
        SortedDictionary<int, JsonObject> questions = [];
        foreach (var rule in mapping.Questions)
        {
            if (rule.Each is null)
            {
                foreach (var turn in turns.Answered()) questions.TryAdd(turn, new() { ["turn"] = turn });
                continue;
            }

            foreach (var item in SourceItem.Of(rule.Each, interview, place, paths))
            {
                item.Stand(paths);
                if (turns.Meant(rule.Turn, item, paths, findings) is { } turn) questions.TryAdd(turn, Question(rule, turn, item));
            }
        }

        return new([.. questions.Values]);
    }

    private JsonObject Question(QuestionsRule rule, int turn, SourceItem item)
    {
        JsonObject question = new() { ["turn"] = turn };
        if (rule.Type is { } type && Word(type, item) is { } kind) question["type"] = kind;
        if (rule.Relevance is { } relevance && paths.Find(relevance.Path, item.Token) is { } found)
        {
            if (Values.Number(found) is >= 0 and <= 1 and { } measured)
            {
                question["relevance"] = measured;
                question["relevance_scale"] = rule.RelevanceScale is { } scale ? Word(scale, item) : null;
            }
            else findings.Unreadable(item, $"{Values.Shown(found)} is no relevance from 0 to 1.");
        }

        return question;
    }

    private string? Word(Leaf leaf, SourceItem item)
    {
        if (Values.Text(paths.Find(leaf.Path, item.Token)) is not { } text) return null;
        return leaf.Words is { } words && words.TryGetValue(text, out var meant) ? Values.Text(meant) : text;
    }
}
