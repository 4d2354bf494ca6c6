using System.Text;
using Analytics.Transcripts;

namespace Analytics.Samples.Content;

/// <summary>
/// One phrase of the grammar, compiled: <c>{a|b}</c> is a choice and may be nested, <c>&lt;slot&gt;</c> is filled in,
/// <c>&lt;^slot&gt;</c> with a capital, <c>\n</c> is a line break.
/// </summary>
internal sealed class Template
{
    private readonly Part[] _parts;

    private Template(Part[] parts) => _parts = parts;

    public static Template Parse(string text)
    {
        var at = 0;
        var parts = Sequence(text, ref at, nested: false);
        return at == text.Length ? new Template(parts) : throw new FormatException($"Unexpected '{text[at]}' at {at} in phrase: {text}");
    }

    /// <summary>Appends the phrase with choices drawn and slots filled.</summary>
    public void Write(StringBuilder output, Scene scene, SeededRandom random) => Write(_parts, output, scene, random);

    private static void Write(Part[] parts, StringBuilder output, Scene scene, SeededRandom random)
    {
        foreach (var part in parts)
        {
            if (part.Literal is not null) output.Append(part.Literal);
            else if (part.Choices is not null) Write(part.Choices[random.Below(part.Choices.Length)], output, scene, random);
            else Fill(output, scene[part.Slot], part.Capital);
        }
    }

    private static void Fill(StringBuilder output, string value, bool capital)
    {
        if (capital && value.Length > 0) output.Append(char.ToUpperInvariant(value[0])).Append(value, 1, value.Length - 1);
        else output.Append(value);
    }

    private static Part[] Sequence(string text, ref int at, bool nested)
    {
        var parts = new List<Part>();
        while (at < text.Length)
        {
            var c = text[at];
            if (nested && c is '|' or '}') break;
            if (c == '{') parts.Add(Choice(text, ref at));
            else if (c == '<') parts.Add(SlotAt(text, ref at));
            else parts.Add(LiteralAt(text, ref at));
        }

        return [.. parts];
    }

    private static Part Choice(string text, ref int at)
    {
        var choices = new List<Part[]>();
        do
        {
            at++;
            choices.Add(Sequence(text, ref at, nested: true));
        }
        while (at < text.Length && text[at] == '|');
        if (at == text.Length) throw new FormatException($"A choice is not closed in phrase: {text}");
        at++;
        return new Part(null, [.. choices], default, false);
    }

    private static Part SlotAt(string text, ref int at)
    {
        var end = text.IndexOf('>', at);
        var capital = text[at + 1] == '^';
        var name = end < 0 ? "" : text[(at + (capital ? 2 : 1))..end];
        if (!SnakeCase.TryParse<Slot>(name, out var slot)) throw new FormatException($"No slot is called '{name}' in phrase: {text}");
        at = end + 1;
        return new Part(null, null, slot, capital);
    }

    private static Part LiteralAt(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] is not ('{' or '|' or '}' or '<')) at++;
        if (at == start) at++;
        return new Part(text[start..at].Replace("\\n", "\n", StringComparison.Ordinal), null, default, false);
    }

    private sealed record Part(string? Literal, Part[][]? Choices, Slot Slot, bool Capital);
}
