using Analytics.Mappings.Reading;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Analytics.Mappings.Definition;

/// <summary>Reads the text of a mapping. A mapping with a mistake is refused as a whole, with all its mistakes.</summary>
public static class MappingReader
{
    internal static readonly string[] Members =
    [
        "id", "position", "language", "started_at", "designed_quality", "report", "candidate.code", "candidate.name", "run.id", "run.started_at", "run.evaluator",
        "recommendation.text",
    ];

    /// <summary>The mapping, or every mistake in it.</summary>
    /// <param name="name">Its name: that of its file without <c>.json</c>.</param>
    /// <param name="text">What the file holds.</param>
    public static MappingCheck Read(string name, string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(text);
        JToken tree;
        try
        {
            tree = SourceTree.Parse(text);
        }
        catch (JsonReaderException broken)
        {
            return new MappingCheck.Refused([new("$", Math.Max(1, broken.LineNumber), $"This is not JSON: {broken.Message}")]);
        }

        MappingNotes notes = new();
        var definition = Definition(new(tree, "$", notes));
        return notes.Faults.Count > 0 || definition is null
            ? new MappingCheck.Refused([.. notes.Faults.OrderBy(fault => fault.Line)])
            : new MappingCheck.Usable(new(name, definition));
    }

    private static MappingDefinition? Definition(MappingNode root)
    {
        if (root.Object is null)
        {
            root.Fault("A mapping is an object.");
            return null;
        }

        if (root.Needed("mapping") is { } version && version.Number() is { } number && number != 1) version.Fault("Version 1 is the only one there is.");
        var title = root.Needed("title")?.Text();
        var sources = root.Needed("source")?.OneOrMore().Select(source => source.Text() ?? "").ToArray();
        var reads = root.Member("reads")?.OneOf("json", "captions") ?? "json";
        Define(root.Member("define"));
        var interviews = root.Member("interviews") is { } where ? where.Expression() : "@";
        var unwrap = root.Member("unwrap") is { } wrapping ? wrapping.Expression() : "@";
        var recognise = root.Needed("recognise")?.Expression();
        var body = root.Needed("interview");
        var scales = root.Member("scales")?.Members().ToDictionary(scale => scale.Name, scale => Rules.Range(scale.Node), StringComparer.OrdinalIgnoreCase) ?? [];
        var wordings = Words(root.Member("wordings"), "proceed", "reservations", "not_a_fit");
        var dropped = Words(root.Member("dropped"));
        root.NothingElse();
        if (body is null) return null;
        var (members, turns, questions, scores) = Body(body);
        return new(title ?? "", sources ?? [], reads, interviews ?? "@", unwrap ?? "@", recognise ?? "", members, turns, questions, scores, scales, wordings, dropped, root.Notes.Names);
    }

    private static void Define(MappingNode? node)
    {
        foreach (var (name, value) in node?.Members() ?? [])
        {
            if (JsonPaths.Own.Contains(name) || !name.All(letter => char.IsAsciiLetterLower(letter) || letter == '_')) value.Fault($"`{name}` cannot be a name: small letters, and none of {string.Join(", ", JsonPaths.Own)}.");
            else if (value.Expression() is { } expression) value.Notes.Names[name] = expression;
        }
    }

    private static (Dictionary<string, Leaf> Members, TurnsRule[] Turns, QuestionsRule[] Questions, ScoresRule[] Scores) Body(MappingNode body)
    {
        Dictionary<string, Leaf> members = [];
        foreach (var group in Members.GroupBy(member => member.Contains('.') ? member[..member.IndexOf('.')] : ""))
        {
            var node = group.Key.Length == 0 ? body : body.Member(group.Key);
            if (node is null) continue;
            foreach (var member in group)
                if (node.Member(member[(member.IndexOf('.') + 1)..]) is { } leaf) members[member] = Rules.Leaf(leaf);
            if (group.Key.Length > 0) node.NothingElse();
        }

        var turns = body.Needed("turns")?.OneOrMore().Select(Rules.Turns).ToArray() ?? [];
        var questions = body.Member("questions")?.OneOrMore().Select(Rules.Questions).ToArray() ?? [];
        var scores = body.Member("scores")?.OneOrMore().Select(Rules.Scores).ToArray() ?? [];
        body.NothingElse();
        return (members, turns, questions, scores);
    }

    private static Dictionary<string, string> Words(MappingNode? node, params string[] allowed)
    {
        Dictionary<string, string> words = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in node?.Members() ?? []) words[name] = (allowed.Length > 0 ? value.OneOf(allowed) : value.Text()) ?? "";
        return words;
    }
}
