using System.Collections.Frozen;
using Analytics.Mappings.Definition;

namespace Analytics.Mappings.Reading;

/// <summary>What usual words for a result are worth, with the scale they belong to. A mapping's own words come first.</summary>
internal static class ScoreWords
{
    private static readonly FrozenDictionary<string, (double? Value, ScaleRange Scale)> Words = Usual(
        (0, ["fail no false not_met failure failed unsuccessful incorrect not_passed", "pass yes true met success passed successful correct"]),
        (1, ["poor", "fair", "good", "excellent"]),
        (1, ["strongly_disagree", "disagree", "neutral", "agree", "strongly_agree"]));

    // Results that a judge hands in when it has none.
    private static readonly FrozenSet<string> Nothing = new[] { "unknown", "n/a", "na", "none", "not_applicable", "inconclusive", "skipped", "not_assessed", "null" }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsNothing(string word) => Nothing.Contains(Key(word));

    public static (double? Value, ScaleRange Scale)? Of(string word) => Words.TryGetValue(Key(word), out var found) ? found : null;

    private static string Key(string word) => string.Join('_', word.ToLowerInvariant().Split([' ', '_', '-'], StringSplitOptions.RemoveEmptyEntries));

    private static FrozenDictionary<string, (double? Value, ScaleRange Scale)> Usual(params (double Lowest, string[] Steps)[] scales) =>
        scales.SelectMany(scale => scale.Steps.SelectMany((words, step) => words.Split(' ').Select(word =>
            KeyValuePair.Create(word, ((double?)(scale.Lowest + step), new ScaleRange(scale.Lowest, scale.Lowest + scale.Steps.Length - 1, 1))))))
        .ToFrozenDictionary(StringComparer.Ordinal);
}
