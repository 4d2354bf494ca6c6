using System.Text.RegularExpressions;
using Analytics.Mappings.Definition;
using Newtonsoft.Json.Linq;

namespace Analytics.Mappings.Reading;

/// <summary>The value of a score as it stands in a source.</summary>
/// <param name="Value">The number; null where the source says that there is no result.</param>
/// <param name="Scale">The scale that the value itself tells: <c>80%</c>, true, a word.</param>
/// <param name="Of">The highest of its scale where it tells that alone: 10 of <c>7/10</c>.</param>
internal readonly partial record struct ScoreValue(double? Value, ScaleRange? Scale, double? Of = null)
{
    private static readonly ScaleRange PassFail = new(0, 1, 1);

    /// <summary>What the value says; null where it is not understood.</summary>
    public static ScoreValue? Read(JToken found, IReadOnlyDictionary<string, JToken>? words)
    {
        if (found.Type == JTokenType.Boolean) return new((bool)found ? 1 : 0, PassFail);
        if (Values.Number(found) is { } number) return new(number, null);
        if (found.Type != JTokenType.String) return null;
        var text = ((string)found!).Trim();
        if (words is not null && words.TryGetValue(text, out var own)) return Own(own);
        if (ScoreWords.IsNothing(text)) return new(null, null);
        if (ScoreWords.Of(text) is { } usual) return new(usual.Value, usual.Scale);
        if (Fraction().Match(text) is { Success: true } fraction && Values.Number(fraction.Groups["top"].Value) is { } top && Values.Number(fraction.Groups["of"].Value) is { } of and > 0)
            return new(top, null, of);
        if (Percent().Match(text) is { Success: true } percent && Values.Number(percent.Groups["value"].Value) is { } share) return new(share, new(0, 100, null));
        return null;
    }

    // A word of a mapping is worth a number, or [number, min, max].
    private static ScoreValue? Own(JToken word) => word switch
    {
        JArray { Count: 3 } list => new((double)list[0], new((double)list[1], (double)list[2], 1)),
        { Type: JTokenType.Integer or JTokenType.Float } => new((double)word, null),
        _ => new(null, null),
    };

    [GeneratedRegex(@"^(?<top>\d+(?:[.,]\d+)?)\s*(?:/|out of|of)\s*(?<of>\d+(?:[.,]\d+)?)(?:\s*\(.*\))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Fraction();

    [GeneratedRegex(@"^(?<value>\d+(?:[.,]\d+)?)\s*%$", RegexOptions.CultureInvariant)]
    private static partial Regex Percent();
}
