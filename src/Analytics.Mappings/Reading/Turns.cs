using System.Globalization;
using System.Text.Json.Nodes;
using Analytics.Mappings.Definition;
using Newtonsoft.Json.Linq;

namespace Analytics.Mappings.Reading;

/// <summary>A turn that was read; its name is what the source calls the speaker, its keys are what scores may name it by.</summary>
internal sealed record MappedTurn(string? Speaker, string Name, string Text, double? At, SourceItem Item, IReadOnlyList<string> Keys)
{
    public JsonObject Json()
    {
        JsonObject turn = new() { ["speaker"] = Speaker, ["text"] = Text };
        if (At is { } at) turn["at"] = at;
        return turn;
    }
}

/// <summary>The turns of an interview, and which of them the source means by a key, a number or an item.</summary>
internal sealed class Turns
{
    private readonly IReadOnlyList<MappedTurn> _turns;

    public Turns(IReadOnlyList<MappedTurn> turns) => _turns = turns;

    public int Count => _turns.Count;

    public MappedTurn this[int number] => _turns[number - 1];

    /// <summary>The candidate's name as the source shows it beside what is said; null where it shows a role.</summary>
    public string? CandidateName => _turns.FirstOrDefault(turn => turn.Speaker == SpeakerWords.Candidate && SpeakerWords.Of(turn.Name) is null)?.Name;

    public JsonArray Json() => new([.. _turns.Select(turn => turn.Json())]);

    /// <summary>The turns of the recruiter, from 1, that the candidate answers next.</summary>
    public IEnumerable<int> Answered() =>
        Enumerable.Range(1, Math.Max(0, Count - 1)).Where(number => this[number].Speaker == SpeakerWords.Recruiter && this[number + 1].Speaker == SpeakerWords.Candidate);

    /// <summary>The turn that a rule means, from 1; null where it means none; a finding where it names one that is not there.</summary>
    public int? Meant(Leaf? leaf, SourceItem item, JsonPaths paths, Findings findings)
    {
        if (leaf is null) return null;
        // A question without an answer is judged all the same: by the turn that asks it.
        if (leaf.Item is { } speaker) return Last(turn => turn.Speaker == speaker && OfItem(turn)) ?? Last(OfItem);
        var found = paths.Find(leaf.Path, item.Token);
        if (Values.Text(found) is not { } key) return null;
        if (Last(turn => turn.Keys.Contains(key)) is { } keyed) return keyed;
        // A turn by its number counts entries of the source, of which some are no turns and some were joined.
        if (leaf.From is { } from && Values.Number(found) is { } number && Numbered((int)number - from) is { } counted) return counted;
        findings.Unreadable(item, string.Create(CultureInfo.InvariantCulture, $"{Values.Shown(found)} is to name a turn, and none of the {Count} turns is called that."));
        return null;

        bool OfItem(MappedTurn turn) => turn.Item.OuterPlace == item.OuterPlace;
    }

    private int? Numbered(int index) => index >= 0 ? Last(turn => turn.Keys.Contains(string.Create(CultureInfo.InvariantCulture, $"#{index}"))) : null;

    private int? Last(Func<MappedTurn, bool> meant)
    {
        for (var number = Count; number > 0; number--)
            if (meant(this[number])) return number;
        return null;
    }
}
