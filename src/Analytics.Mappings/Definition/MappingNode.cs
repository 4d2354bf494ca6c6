using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Analytics.Mappings.Definition;

/// <summary>What a mapping that is being read has told so far.</summary>
internal sealed class MappingNotes
{
    public List<MappingFault> Faults { get; } = [];

    /// <summary>Names that expressions may use, with what they stand for.</summary>
    public Dictionary<string, string> Names { get; } = [];
}

/// <summary>A place in a mapping that is being read: takes its members and notes every mistake with path and line.</summary>
internal sealed class MappingNode(JToken token, string path, MappingNotes notes)
{
    private readonly HashSet<string> _taken = [];

    public JToken Token => token;

    public string Path => path;

    public JObject? Object => token as JObject;

    public MappingNotes Notes => notes;

    public void Fault(string reason) => notes.Faults.Add(new(path, LineOf(token), reason));

    public MappingNode? Member(string name)
    {
        _taken.Add(name);
        return Object?[name] is { } value ? new(value, path + Step(name), notes) : null;
    }

    /// <summary>The member, or a mistake that it is missing.</summary>
    public MappingNode? Needed(string name)
    {
        var member = Member(name);
        if (member is null) Fault(string.Create(CultureInfo.InvariantCulture, $"`{name}` is missing."));
        return member;
    }

    public string? Text()
    {
        if (token.Type == JTokenType.String && !string.IsNullOrWhiteSpace((string?)token)) return (string)token!;
        Fault($"A text is wanted here, not {Kind(token)}.");
        return null;
    }

    public bool Flag()
    {
        if (token.Type == JTokenType.Boolean) return (bool)token;
        Fault($"true or false is wanted here, not {Kind(token)}.");
        return false;
    }

    public double? Number()
    {
        if (token.Type is JTokenType.Integer or JTokenType.Float) return (double)token;
        Fault($"A number is wanted here, not {Kind(token)}.");
        return null;
    }

    /// <summary>One of a few words.</summary>
    public string? OneOf(params ReadOnlySpan<string> allowed)
    {
        if (token.Type == JTokenType.String && allowed.Contains((string)token!)) return (string)token!;
        Fault($"{Kind(token)} stands here; allowed are {string.Join(", ", allowed)}.");
        return null;
    }

    /// <summary>The members of an object, or a mistake.</summary>
    public IEnumerable<(string Name, MappingNode Node)> Members()
    {
        if (Object is not { } members)
        {
            Fault($"An object is wanted here, not {Kind(token)}.");
            yield break;
        }

        foreach (var property in members.Properties()) yield return (property.Name, new(property.Value, path + Step(property.Name), notes));
    }

    /// <summary>The items of a list; a single value is a list of one.</summary>
    public IEnumerable<MappingNode> OneOrMore()
    {
        if (token is not JArray list) return [this];
        if (list.Count == 0) Fault("The list is empty.");
        return list.Select((item, i) => new MappingNode(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), notes));
    }

    /// <summary>Members that nobody asked for are mistakes: mostly a name written differently.</summary>
    public void NothingElse()
    {
        if (Object is not { } members) return;
        foreach (var property in members.Properties().Where(property => !_taken.Contains(property.Name)))
            notes.Faults.Add(new(path + Step(property.Name), LineOf(property), $"There is no such member; here can stand {string.Join(", ", _taken.Order(StringComparer.Ordinal))}."));
    }

    public static int LineOf(JToken token) => token is IJsonLineInfo place && place.HasLineInfo() ? place.LineNumber : 1;

    internal static string Kind(JToken token) => token.Type switch
    {
        JTokenType.Null => "null",
        JTokenType.Object => "an object",
        JTokenType.Array => "a list",
        JTokenType.String => $"\"{token}\"",
        _ => token.ToString(Formatting.None),
    };

    private static string Step(string name) => name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_') ? "." + name : $"['{name}']";
}
