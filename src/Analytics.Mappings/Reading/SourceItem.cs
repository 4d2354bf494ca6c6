using System.Globalization;
using Analytics.Mappings.Definition;
using Newtonsoft.Json.Linq;

namespace Analytics.Mappings.Reading;

/// <summary>Something a rule goes through, and where it stands.</summary>
/// <param name="Token">It.</param>
/// <param name="Outer">The item around it, where a rule goes through what is inside items; else itself.</param>
/// <param name="Key">The name it stood under, in an object.</param>
/// <param name="Place">Its JSON path in the file.</param>
/// <param name="OuterPlace">The path of the item around it; else its own.</param>
internal sealed record SourceItem(JToken Token, JToken Outer, string? Key, string Place, string OuterPlace)
{
    public int Line => MappingNode.LineOf(Token);

    /// <summary>The items of a rule within an interview, those that its condition lets through.</summary>
    public static IEnumerable<SourceItem> Of(Each each, JToken interview, string place, JsonPaths paths)
    {
        foreach (var outer in Within(each.Outer, interview, place, paths))
        {
            if (each.Inner is null)
            {
                if (Let(outer)) yield return outer;
                continue;
            }

            paths.Around.Item = outer.Token;
            foreach (var inner in Within(each.Inner, outer.Token, outer.Place, paths))
            {
                var item = inner with { Outer = outer.Token, OuterPlace = outer.Place };
                if (Let(item)) yield return item;
            }
        }

        bool Let(SourceItem item)
        {
            item.Stand(paths);
            return paths.Holds(each.When, item.Token);
        }
    }

    /// <summary>Makes <c>$item</c> and <c>$key</c> those of this item.</summary>
    public void Stand(JsonPaths paths)
    {
        paths.Around.Item = Outer;
        paths.Around.Key = Key;
    }

    /// <summary>What an expression finds within this item, as one item; itself where it finds nothing.</summary>
    public SourceItem Unwrapped(string expression, JsonPaths paths) =>
        paths.Find(expression, Token) is { } inner && !ReferenceEquals(inner, Token) ? Made(inner, null, PlaceOf(inner, Token, Place)) : this;

    private static IEnumerable<SourceItem> Within(string expression, JToken on, string place, JsonPaths paths) => paths.Find(expression, on) switch
    {
        null or JValue { Type: JTokenType.Boolean, Value: false } => [],
        JArray list => list.Select((item, i) => Made(item, null, string.Create(CultureInfo.InvariantCulture, $"{PlaceOf(list, on, place)}[{i}]"))),
        JObject members when expression != "@" || on is JObject => members.Properties().Select(member => Made(member.Value, member.Name, $"{PlaceOf(members, on, place)}.{member.Name}")),
        { } single => [Made(single, null, PlaceOf(single, on, place))],
    };

    private static SourceItem Made(JToken token, string? key, string place) => new(token, token, key, place, place);

    /// <summary>A path of the tree as it is shown: from <c>$</c>.</summary>
    public static string Rooted(string path) => path.Length == 0 ? "$" : path[0] == '[' ? "$" + path : "$." + path;

    // What an expression puts together is a copy that knows its line and no place.
    private static string PlaceOf(JToken found, JToken on, string place) =>
        ReferenceEquals(found, on) ? place
        : ReferenceEquals(found.Root, on.Root) && found.Path.Length > 0 ? Rooted(found.Path)
        : place + ".*";
}
