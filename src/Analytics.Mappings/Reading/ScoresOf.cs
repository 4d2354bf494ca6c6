using Analytics.Mappings.Definition;
using Analytics.Transcripts;
using Newtonsoft.Json.Linq;

namespace Analytics.Mappings.Reading;

/// <summary>Reads the scores of one interview.</summary>
internal sealed class ScoresOf(MappingDefinition mapping, JToken interview, string place, Turns turns, JsonPaths paths, Findings findings)
{
    private static readonly string[] Persons = ["person", "human", "annotation", "manual", "reviewer", "annotator"];

    /// <summary>The scores by all rules.</summary>
    public List<MappedScore> Read()
    {
        List<MappedScore> scores = [];
        for (var rule = 0; rule < mapping.Scores.Count; rule++)
        {
            SortedSet<string> others = new(StringComparer.Ordinal);
            foreach (var item in SourceItem.Of(mapping.Scores[rule].Each, interview, place, paths))
            {
                item.Stand(paths);
                if (Score(rule, item, others) is { } score) scores.Add(score);
            }

            if (others.Count > 0) findings.Add(FindingCode.LeftOut, place, MappingNode.LineOf(interview), $"Not taken for scores, being no numbers: {string.Join(", ", others)}.");
        }

        return scores;
    }

    private MappedScore? Score(int number, SourceItem item, SortedSet<string> others)
    {
        var rule = mapping.Scores[number];
        var criterion = Text(rule.Criterion, item);
        if (paths.Find(rule.Value.Path, item.Token) is not { } found)
        {
            // A judge that says nothing about a criterion has no result; where everything is gone through, it is not even one.
            if (criterion is not null && !rule.OthersAreNoScores) findings.LeftOut(item, $"{criterion} has no value.");
            return null;
        }

        if (criterion is null)
        {
            findings.Unreadable(item, $"{Values.Shown(found)} is a score of nothing that has a name.");
            return null;
        }

        if (ScoreValue.Read(found, rule.Value.Words) is not { } value)
        {
            if (rule.OthersAreNoScores) others.Add(criterion);
            else findings.Unreadable(item, $"{criterion}: {Values.Shown(found)} is no value of a scale; `words` of the mapping can say what it is worth.");
            return null;
        }

        if (value.Value is not { } amount)
        {
            findings.LeftOut(item, $"{criterion}: {Values.Shown(found)} is no result.");
            return null;
        }

        return new(number, criterion, amount, Scale(rule, criterion, value, item), value.Of, turns.Meant(rule.Turn, item, paths, findings), Text(rule.Justification, item), Kind(rule, item), Text(rule.RaterName, item), item);
    }

    private ScaleRange? Scale(ScoresRule rule, string criterion, ScoreValue value, SourceItem item)
    {
        if (value.Scale is { } told) return told;
        if (mapping.Scales.TryGetValue(criterion, out var named)) return named;
        if (Number(rule.Min, item) is { } min && Number(rule.Max, item) is { } max && min < max) return new(min, max, Number(rule.Step, item) is { } step and > 0 ? step : null);
        return mapping.Scales.TryGetValue("*", out var usual) ? usual : null;
    }

    private string Kind(ScoresRule rule, SourceItem item) =>
        Text(rule.RaterKind, item) is { } kind && Persons.Contains(kind, StringComparer.OrdinalIgnoreCase) ? MappedScore.Person : "model";

    private double? Number(Leaf? leaf, SourceItem item) => leaf is null ? null : Values.Number(paths.Find(leaf.Path, item.Token));

    private string? Text(Leaf? leaf, SourceItem item)
    {
        if (leaf is null || Values.Text(paths.Find(leaf.Path, item.Token)) is not { } text) return null;
        return leaf.Words is { } words && words.TryGetValue(text, out var meant) ? Values.Text(meant) : text;
    }
}
