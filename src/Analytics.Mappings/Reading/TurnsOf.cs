using System.Globalization;
using Analytics.Mappings.Definition;
using Analytics.Transcripts;
using Newtonsoft.Json.Linq;

namespace Analytics.Mappings.Reading;

/// <summary>Reads the turns of one interview.</summary>
internal sealed class TurnsOf(MappingDefinition mapping, JToken interview, string place, JsonPaths paths, DateTimeOffset? start, Findings findings)
{
    /// <summary>The turns by the first rule that gives one.</summary>
    public Turns Read()
    {
        foreach (var rule in mapping.Turns)
        {
            if (!paths.Holds(rule.If, interview)) continue;
            var turns = By(rule);
            if (turns.Count == 0) continue;
            if (rule.Tell is { } tell) findings.Add(FindingCode.Assumed, place, MappingNode.LineOf(interview), tell);
            return new(turns);
        }

        return new([]);
    }

    private List<MappedTurn> By(TurnsRule rule)
    {
        var items = SourceItem.Of(rule.Each, interview, place, paths);
        if (rule.Order is { } order) items = items.ToArray().OrderBy(item => Sorting(paths.Find(order, item.Token)), StringComparer.Ordinal);
        List<MappedTurn> turns = [];
        SortedDictionary<string, int> skipped = new(StringComparer.Ordinal);
        var index = 0;
        foreach (var item in items)
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"#{index++}");
            foreach (var entry in rule.Entries)
            {
                item.Stand(paths);
                if (!paths.Holds(entry.When, item.Token)) continue;
                if (Turn(rule, entry, item, number, skipped) is { } turn) turns.Add(turn);
            }
        }

        if (skipped.Count > 0) findings.Add(FindingCode.LeftOut, place, MappingNode.LineOf(interview), $"Left out as no words of the interview: {string.Join(", ", skipped.Select(role => $"{role.Value} of {role.Key}"))}.");
        if (rule.InferSpeakers) turns = new Speakers(turns, place, findings).Inferred();
        turns.RemoveAll(turn => turn.Speaker is null);
        return rule.Join ? Joined(turns) : turns;
    }

    private MappedTurn? Turn(TurnsRule rule, TurnEntry entry, SourceItem item, string number, SortedDictionary<string, int> skipped)
    {
        var name = Values.Text(paths.Find(entry.Speaker.Path, item.Token)) ?? "";
        var speaker = Speaker(entry.Speaker, name);
        var text = Values.Text(paths.Find(entry.Text.Path, item.Token));
        if (speaker == SpeakerWords.Neither || text is null)
        {
            var kind = speaker == SpeakerWords.Neither ? name : $"{(name.Length > 0 ? name : "nobody")} without words";
            skipped[kind] = skipped.GetValueOrDefault(kind) + 1;
            return null;
        }

        if (speaker is null && !rule.InferSpeakers) findings.LeftOut(item, name.Length > 0 ? $"{name} is neither recruiter nor candidate; what they say is left out." : "Nobody is named as the speaker; what is said is left out.");
        string[] keys = Values.Text(entry.Key is { } key ? paths.Find(key.Path, item.Token) : null) is { } called ? [called, number] : [number];
        return new(speaker, name, text, At(entry.At, item), item, keys);
    }

    private static string? Speaker(Leaf leaf, string name)
    {
        if (leaf.Words is { } words && words.TryGetValue(name, out var meant)) return meant.Type == JTokenType.Null ? SpeakerWords.Neither : (string?)meant;
        return SpeakerWords.Of(name);
    }

    private double? At(Leaf? leaf, SourceItem item)
    {
        if (leaf is null || paths.Find(leaf.Path, item.Token) is not { } found) return null;
        var at = leaf.Unit switch
        {
            "timestamp" => start is { } begun && Values.Moment(found) is { } moment ? (moment - begun).TotalSeconds : null,
            "ms" => Values.Number(found) / 1000,
            _ => Values.Number(found),
        };
        if (at is null && !(leaf.Unit == "timestamp" && start is null)) findings.Unreadable(item, $"{Values.Shown(found)} is no time of a turn.");
        return at is { } seconds ? Math.Max(0, Math.Round(seconds, 3)) : null;
    }

    // Speech is handed over in pieces wherever somebody breathes or a tool is called; an answer is what is said until the other one speaks.
    private static List<MappedTurn> Joined(List<MappedTurn> turns)
    {
        List<MappedTurn> joined = [];
        foreach (var turn in turns)
        {
            if (joined.Count > 0 && joined[^1].Speaker == turn.Speaker) joined[^1] = joined[^1] with { Text = $"{joined[^1].Text} {turn.Text}", Keys = [.. joined[^1].Keys, .. turn.Keys] };
            else joined.Add(turn);
        }

        return joined;
    }

    // Numbers of any length sort by their size once they are filled up; moments written alike sort as they are.
    private static string Sorting(JToken? token) => Values.Number(token) is { } number ? number.ToString("00000000000000000000.000000", CultureInfo.InvariantCulture) : Values.Text(token) ?? "";
}
