using Analytics.Transcripts;

namespace Analytics.Samples.Content;

/// <summary>All phrases by list. Loading fails when a list is missing, empty or unknown.</summary>
internal sealed class PhraseBook
{
    private readonly Template[][] _lists;

    private PhraseBook(Template[][] lists) => _lists = lists;

    public Template[] this[Phrase phrase] => _lists[(int)phrase];

    public static PhraseBook Read(IEnumerable<string> lines)
    {
        var names = Enum.GetValues<Phrase>();
        var lists = names.ToDictionary(n => n, _ => new List<Template>());
        List<Template>? current = null;
        foreach (var line in lines.Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (line[0] == '[') current = lists[Named(line[1..^1])];
            else (current ?? throw new FormatException($"A phrase stands before the first list: {line}")).Add(Template.Parse(line));
        }

        foreach (var (name, list) in lists.Where(l => l.Value.Count == 0)) throw new FormatException($"The list {name} of phrases.txt is empty.");
        return new PhraseBook([.. names.Select(n => lists[n].ToArray())]);
    }

    private static Phrase Named(string text) =>
        SnakeCase.TryParse<Phrase>(text, out var phrase) ? phrase : throw new FormatException($"No list of phrases is called {text}.");
}
