using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Analytics.Mappings.Reading;

/// <summary>JSON text as a tree that knows its lines. Dates stay the texts they are.</summary>
internal static class SourceTree
{
    // Conversations with tools nest arguments in arguments; beyond this somebody means harm.
    private const int Deepest = 64;

    /// <summary>The tree. Several values one after another, as in a file of one object a line, are a list.</summary>
    /// <exception cref="JsonReaderException">The text is not JSON.</exception>
    public static JToken Parse(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, SupportMultipleContent = true, MaxDepth = Deepest };
        List<JToken> roots = [];
        while (reader.Read())
            if (reader.TokenType != JsonToken.Comment) roots.Add(JToken.Load(reader));
        return roots.Count switch
        {
            0 => throw new JsonReaderException("There is no JSON in the file.", "", 1, 0, null),
            1 => roots[0],
            _ => new JArray(roots),
        };
    }
}
