using System.Text.Json;

namespace Analytics.Formats;

/// <summary>Says of a file that no format recognises what it looks like, and what a mapping for it would need.</summary>
public static class LooksLike
{
    private const int MostNames = 12;
    private const int LongestName = 40;

    /// <summary>The sentences, for whoever finds the file in quarantine.</summary>
    public static string Sentence(FormatSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return $"No format in use recognises this file. It looks like {What(source)}. A mapping would need: how to tell such files, where the turns stand (who speaks, what is said) and, "
            + "where there are any, the candidate, the questions and the scores with the ends of their scale. Or write it as the open format (docs/formats.md).";
    }

    private static string What(FormatSource source)
    {
        var head = source.Head.Span;
        if (head.StartsWith("\uFEFF"u8)) head = head[3..];
        if (head.Trim(" \t\r\n"u8).IsEmpty) return "an empty file";
        var (names, isInArray) = MembersOf(head);
        if (names is null) return Path.GetExtension(source.Name).StartsWith(".json", StringComparison.OrdinalIgnoreCase) ? "something other than JSON" : $"a file ending in {Path.GetExtension(source.Name)}";
        var members = names.Count == 0 ? "without members" : $"with the members {string.Join(", ", names.Take(MostNames))}{(names.Count > MostNames ? " and more" : "")}";
        return isInArray ? $"a JSON array of objects {members}" : $"a JSON object {members}";
    }

    // The names of the first object's own members, as far as the beginning of the file shows them.
    private static (List<string>? Names, bool IsInArray) MembersOf(ReadOnlySpan<byte> head)
    {
        var reader = new Utf8JsonReader(head, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { AllowMultipleValues = true }));
        var names = new List<string>();
        var (depth, isInArray) = (-1, false);
        try
        {
            while (reader.Read())
            {
                if (depth < 0)
                {
                    if (reader.TokenType == JsonTokenType.StartArray && !isInArray) isInArray = true;
                    else if (reader.TokenType == JsonTokenType.StartObject) depth = reader.CurrentDepth;
                    else return (null, isInArray);
                }
                else if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == depth)
                {
                    break;
                }
                else if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == depth + 1)
                {
                    names.Add(Shown(reader.GetString()!));
                }
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return depth < 0 || names.Count == 0 ? (null, isInArray) : (names, isInArray);
        }

        return depth < 0 ? (null, isInArray) : (names, isInArray);
    }

    private static string Shown(string name)
    {
        var shown = Transcripts.ShownName.Of(name);
        return shown.Length > LongestName ? shown[..LongestName] + "…" : shown;
    }
}
