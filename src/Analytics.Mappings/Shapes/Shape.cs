using Analytics.Mappings.Reading;
using Newtonsoft.Json.Linq;

namespace Analytics.Mappings.Shapes;

/// <summary>Says what a file that no mapping knows looks like, so that somebody can write one.</summary>
internal static class Shape
{
    private static readonly string[] Roles = ["role", "speaker", "from", "sender", "author", "participant"];
    private static readonly string[] Says = ["text", "content", "message", "utterance", "words"];
    private static readonly string[] Asks = ["question", "prompt", "answer", "response"];
    private static readonly string[] Judges = ["score", "rating", "value", "evaluation", "criterion", "grade"];

    /// <summary>A sentence or two: "looks like …, a mapping would need …".</summary>
    public static string Describe(JToken tree, string grammar)
    {
        var lists = Lists(tree).ToArray();
        var turns = lists.FirstOrDefault(list => Has(list.First, Roles) && Has(list.First, Says));
        var pairs = lists.FirstOrDefault(list => Has(list.First, Asks));
        var scores = lists.FirstOrDefault(list => list.Path != turns.Path && Has(list.First, Judges));
        List<string> seen = [];
        List<string> needed = [];
        Tell(turns, "turns", "`turns`: where the dialogue is, who speaks and what is said");
        if (turns.Path is null) Tell(pairs, "questions with answers", null);
        Tell(scores, "scores", "`scores`: where they are, criterion, value and scale");
        var looks = grammar == "captions" ? "captions" : Top(tree);
        return $"Looks like {looks}{(seen.Count > 0 ? $"; {string.Join(", ", seen)}" : "; no list in it looks like turns")}. "
            + $"A mapping would need `recognise` (what only such files have), `interviews` if there are several in it{(needed.Count > 0 ? ", " + string.Join(", ", needed) : "")}.";

        void Tell((string? Path, JToken First) list, string what, string? need)
        {
            if (list.Path is not null) seen.Add($"{list.Path} looks like {what} ({Names(list.First)})");
            if (need is not null) needed.Add(list.Path is null ? need : $"{need} (perhaps {list.Path})");
        }
    }

    private static string Top(JToken tree) => tree switch
    {
        JObject members => $"one object with {Names(members)}",
        JArray { Count: 0 } => "an empty list",
        JArray list => $"a list of {list.Count} ({(list[0] is JObject first ? $"objects with {Names(first)}" : list[0].Type.ToString().ToLowerInvariant())})",
        _ => $"a single {tree.Type.ToString().ToLowerInvariant()}",
    };

    // Deep enough for what wraps an interview, not so deep that arguments of tools are taken for one.
    private static IEnumerable<(string? Path, JToken First)> Lists(JToken token, int depth = 0)
    {
        if (depth > 6) yield break;
        if (token is JArray { Count: > 0 } list && list.FirstOrDefault(item => item is JObject) is { } first)
        {
            yield return (list.Path.Length > 0 ? list.Path : "$", first);
            foreach (var deeper in Lists(first, depth + 1)) yield return deeper;
        }

        if (token is JObject members)
            foreach (var deeper in members.Properties().SelectMany(member => Lists(member.Value, depth + 1))) yield return deeper;
    }

    private static bool Has(JToken item, string[] names) => item is JObject members && members.Properties().Any(member => names.Contains(member.Name, StringComparer.OrdinalIgnoreCase));

    private static string Names(JToken token)
    {
        var names = token is JObject members ? members.Properties().Select(member => member.Name).ToArray() : [];
        return names.Length == 0 ? "no members" : string.Join(", ", names.Take(8)) + (names.Length > 8 ? $" and {names.Length - 8} more" : "");
    }
}
