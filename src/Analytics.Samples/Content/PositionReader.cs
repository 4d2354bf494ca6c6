namespace Analytics.Samples.Content;

/// <summary>
/// Reads a position from its file: <c>key: value</c> lines, then <c>** project</c> and <c>== topic</c> blocks whose lines start with
/// <c>?</c> asks, <c>-</c> basic, <c>+</c> deep, <c>x</c> wrong, <c>!</c> explanation, <c>&gt;</c> follow-up,
/// <c>&lt;</c> its answers.
/// </summary>
internal static class PositionReader
{
    private const int StemLength = 6;
    private static readonly HashSet<string> Leaning = ["And", "Then", "Or", "They", "It", "It's", "Only", "Each", "Better"];

    public static Position Read(IEnumerable<string> lines)
    {
        var blocks = Blocks(lines.Select(l => l.Trim()).Where(l => l.Length > 0));
        var head = blocks[0];
        return new Position(
            head.Value("position"),
            head.Value("company"),
            head.Values("employers"),
            Template.Parse(head.Value("background")),
            head.Value("study"),
            head.Values("skills"),
            [.. blocks.Where(b => b.Mark == "**").Select(ToTopic)],
            [.. blocks.Where(b => b.Mark == "==").Select(ToTopic)]);
    }

    private static List<Block> Blocks(IEnumerable<string> lines)
    {
        var blocks = new List<Block> { new("", "head", []) };
        foreach (var line in lines)
        {
            if (line.StartsWith("** ", StringComparison.Ordinal) || line.StartsWith("== ", StringComparison.Ordinal))
                blocks.Add(new Block(line[..2], line[3..], []));
            else
                blocks[^1].Lines.Add(line);
        }

        return blocks;
    }

    private static Topic ToTopic(Block block)
    {
        var (plain, deep) = FollowUpAnswers(block.Marked('<').FirstOrDefault() ?? "");
        var topic = new Topic(
            block.Title,
            block.Value("about"),
            block.Values("terms"),
            block.Marked('?'),
            [.. block.Marked('-').Select(Template.Parse)],
            [.. block.Marked('+').Select(Template.Parse)],
            [.. block.Marked('x').Select(Template.Parse)],
            block.Marked('!').FirstOrDefault() ?? "",
            block.Marked('>').FirstOrDefault() ?? "",
            plain,
            deep)
        {
            DepthTerms = [.. block.Marked('+').Select(d => TermOf(d, block.Values("terms")))],
        };
        var complete = topic is { Terms.Count: >= 3, Basics.Count: >= 3, Depths.Count: >= 3, Errors.Count: >= 2 }
            && (block.Mark == "**" || (topic.Asks.Count >= 2 && topic.Explanation.Length > 0 && topic.FollowUp.Length > 0 && plain.Length > 0));
        return complete ? topic : throw new FormatException($"The block '{block.Title}' lacks lines.");
    }

    /// <summary>"plain / deep"; a deep part that leans on the plain one is said after it.</summary>
    private static (string Plain, string Deep) FollowUpAnswers(string line)
    {
        var slash = line.IndexOf(" / ", StringComparison.Ordinal);
        if (slash < 0) return ("", "");
        var (plain, deep) = (line[..slash], line[(slash + 3)..]);
        return (plain, Leaning.Contains(deep[..deep.IndexOf(' ', StringComparison.Ordinal)]) ? $"{plain} {deep}" : deep);
    }

    private static string? TermOf(string sentence, string[] terms) =>
        terms.FirstOrDefault(t => t.Split(' ', '-').Any(w => w.Length >= StemLength && sentence.Contains(w[..StemLength], StringComparison.OrdinalIgnoreCase)));

    private sealed record Block(string Mark, string Title, List<string> Lines)
    {
        public string Value(string key) =>
            Lines.FirstOrDefault(l => l.StartsWith(key + ": ", StringComparison.Ordinal))?[(key.Length + 2)..]
            ?? throw new FormatException($"The block '{Title}' has no line '{key}:'.");

        public string[] Values(string key) => Value(key).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        public string[] Marked(char mark) =>
            [.. Lines.Where(l => l.Length > 2 && l[0] == mark && l[1] == ' ').Select(l => l[2..])];
    }
}
