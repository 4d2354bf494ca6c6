using Analytics.Mappings.Reading;
using Newtonsoft.Json.Linq;

namespace Analytics.Mappings.Definition;

/// <summary>Reads the rules of a mapping: what stands where, and how it is understood.</summary>
internal static class Rules
{
    public static Leaf Leaf(MappingNode node)
    {
        if (node.Token.Type == JTokenType.String) return new(node.Expression() ?? "@");
        if (node.Object is null)
        {
            node.Fault($"A path, or an object with `path`, is wanted here, not {MappingNode.Kind(node.Token)}.");
            return new("@");
        }

        var item = node.Member("item")?.OneOf("recruiter", "candidate");
        var path = item is null ? node.Needed("path")?.Expression() : null;
        var words = node.Member("words")?.Members().ToDictionary(word => word.Name, word => word.Node.Token, StringComparer.OrdinalIgnoreCase);
        var unit = node.Member("unit")?.OneOf("s", "ms", "timestamp") ?? "s";
        var from = node.Member("from")?.Number();
        node.NothingElse();
        return new(path ?? "@", words, unit, (int?)from, item);
    }

    public static TurnsRule Turns(MappingNode node)
    {
        var each = Each(node);
        var condition = node.Member("if")?.Expression();
        var order = node.Member("order")?.Expression();
        var join = node.Member("join")?.Flag() ?? false;
        var infer = node.Member("unknown_speakers")?.OneOf("infer", "leave_out") == "infer";
        var tell = node.Member("tell")?.Text();
        var several = node.Member("entries");
        var entries = several is null ? [Entry(node)] : several.OneOrMore().Select(Entry).ToArray();
        node.NothingElse();
        return new(each, condition, order, join, infer, tell, entries);

        TurnEntry Entry(MappingNode entry)
        {
            var when = entry == node ? null : entry.Member("when")?.Expression();
            var speaker = entry.Needed("speaker");
            var text = entry.Needed("text");
            TurnEntry turn = new(when, speaker is null ? new("@") : Leaf(speaker), text is null ? new("@") : Leaf(text), Optional(entry, "at"), Optional(entry, "key"));
            if (entry != node) entry.NothingElse();
            return turn;
        }
    }

    public static QuestionsRule Questions(MappingNode node)
    {
        if (node.Token.Type == JTokenType.String)
        {
            node.OneOf("answered");
            return new(null, null, null, null, null);
        }

        QuestionsRule rule = new(Each(node), Needed(node, "turn"), Optional(node, "type"), Optional(node, "relevance"), Optional(node, "relevance_scale"));
        node.NothingElse();
        return rule;
    }

    public static ScoresRule Scores(MappingNode node)
    {
        var rater = node.Member("rater");
        ScoresRule rule = new(
            Each(node), Needed(node, "criterion"), Needed(node, "value"), Optional(node, "turn"), Optional(node, "min"), Optional(node, "max"), Optional(node, "step"),
            Optional(node, "justification"), rater is null ? null : Optional(rater, "kind"), rater is null ? null : Optional(rater, "name"),
            node.Member("others")?.OneOf("no_scores", "unreadable") == "no_scores");
        if ((rule.Min is null) != (rule.Max is null)) node.Fault("`min` and `max` come together.");
        rater?.NothingElse();
        node.NothingElse();
        return rule;
    }

    /// <summary>A scale written as <c>[min, max]</c> or <c>[min, max, step]</c>.</summary>
    public static ScaleRange Range(MappingNode node)
    {
        var numbers = node.Token is JArray list ? list.Select(number => number.Type is JTokenType.Integer or JTokenType.Float ? (double)number : double.NaN).ToArray() : [];
        if (numbers.Length is 2 or 3 && numbers.All(double.IsFinite) && numbers[0] < numbers[1] && (numbers.Length == 2 || numbers[2] > 0))
            return new(numbers[0], numbers[1], numbers.Length == 3 ? numbers[2] : null);
        node.Fault("A scale is [min, max] or [min, max, step], the ends in this order and the step above nought.");
        return new(0, 1, null);
    }

    private static Each Each(MappingNode node)
    {
        var each = node.Needed("each");
        var steps = each?.OneOrMore().Select(step => step.Expression()).ToArray() ?? [];
        if (steps.Length > 2) each!.Fault("At most two expressions: what is gone through, and what inside each of it.");
        return new(steps.ElementAtOrDefault(0) ?? "@", steps.ElementAtOrDefault(1), node.Member("when")?.Expression());
    }

    private static Leaf Needed(MappingNode node, string name) => node.Needed(name) is { } leaf ? Leaf(leaf) : new("@");

    private static Leaf? Optional(MappingNode node, string name) => node.Member(name) is { } leaf ? Leaf(leaf) : null;

    /// <summary>The expression, tried: what cannot be compiled is a mistake of the mapping.</summary>
    internal static string? Expression(this MappingNode node)
    {
        var text = node.Text();
        if (text is not null && JsonPaths.Mistake(text, node.Notes.Names) is { } mistake) node.Fault(mistake);
        return text;
    }
}
