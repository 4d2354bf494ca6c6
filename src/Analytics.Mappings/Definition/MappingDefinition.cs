using Newtonsoft.Json.Linq;

namespace Analytics.Mappings.Definition;

/// <summary>A mapping as it was written. Expressions are texts here: what is compiled of them keeps state and belongs to one reading.</summary>
internal sealed record MappingDefinition(
    string Title,
    IReadOnlyList<string> Sources,
    string Reads,
    string Interviews,
    string Unwrap,
    string Recognise,
    IReadOnlyDictionary<string, Leaf> Members,
    IReadOnlyList<TurnsRule> Turns,
    IReadOnlyList<QuestionsRule> Questions,
    IReadOnlyList<ScoresRule> Scores,
    IReadOnlyDictionary<string, ScaleRange> Scales,
    IReadOnlyDictionary<string, string> Wordings,
    IReadOnlyDictionary<string, string> Dropped,
    IReadOnlyDictionary<string, string> Names);

/// <summary>A value of the source: a path, and how what stands there is understood.</summary>
/// <param name="Path">JMESPath.</param>
/// <param name="Words">What words of the source mean, in lower case; null where a word means that there is nothing.</param>
/// <param name="Unit">Of a time: <c>s</c>, <c>ms</c> or <c>timestamp</c> (a moment, from which the start is taken off).</param>
/// <param name="From">Of a turn given by its number: what the source counts from.</param>
/// <param name="Item">Of a turn: the one of this speaker that came from the same item.</param>
internal sealed record Leaf(string Path, IReadOnlyDictionary<string, JToken>? Words = null, string Unit = "s", int? From = null, string? Item = null);

/// <summary>What a rule goes through: one expression, or one inside each item of the other; and what of it counts.</summary>
internal sealed record Each(string Outer, string? Inner, string? When);

/// <summary>Where turns stand. Of several rules the first that gives a turn is used.</summary>
internal sealed record TurnsRule(Each Each, string? If, string? Order, bool Join, bool InferSpeakers, string? Tell, IReadOnlyList<TurnEntry> Entries);

/// <summary>One turn of an item.</summary>
internal sealed record TurnEntry(string? When, Leaf Speaker, Leaf Text, Leaf? At, Leaf? Key);

/// <summary>Where questions stand; without <see cref="Each"/> every turn of the recruiter that is answered is one.</summary>
internal sealed record QuestionsRule(Each? Each, Leaf? Turn, Leaf? Type, Leaf? Relevance, Leaf? RelevanceScale);

/// <summary>Where scores stand. Those of all rules are taken.</summary>
internal sealed record ScoresRule(
    Each Each, Leaf Criterion, Leaf Value, Leaf? Turn, Leaf? Min, Leaf? Max, Leaf? Step, Leaf? Justification, Leaf? RaterKind, Leaf? RaterName, bool OthersAreNoScores);

/// <summary>The ends of a scale and its step; no step where every value between the ends is possible.</summary>
internal readonly record struct ScaleRange(double Min, double Max, double? Step);
