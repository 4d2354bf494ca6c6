using Analytics.Portal.Components;
using Analytics.Portal.Components.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Changes;

/// <summary>The page's answer in a sentence or two.</summary>
public static class ChangesAnswer
{
    /// <summary>What moved most, and how many moves are more than chance.</summary>
    public static string Of(ChangesFound found, By by)
    {
        ArgumentNullException.ThrowIfNull(found);
        var known = found.Groups.Where(g => g.Change.HasInterval).ToList();
        var many = Split.Title(by).ToLowerInvariant() + "s";
        if (known.Count == 0) return found.Groups.Count == 0 ? found.Words : $"{Capital(found.Words)}: no {Split.Title(by).ToLowerInvariant()} has enough scored interviews in both.";

        var clear = known.Where(g => g.IsBeyondChance).ToList();
        var head = clear.Count == 0
            ? $"No change of the mean score by {Split.Title(by).ToLowerInvariant()} is beyond chance"
            : $"{Figure.Count(clear.Count)} of {Figure.Of(known.Count, Split.Title(by).ToLowerInvariant(), many)} changed beyond chance";
        var most = (clear.Count == 0 ? known : clear).MaxBy(g => Math.Abs(g.Change.Value!.Value))!;
        return $"{head}, {found.Words}. Most: {most.Name}, {Figure.WithSign(most.Change.Value, "0.00")} ({Figure.WithSign(most.Change.Low, "0.00")} to {Figure.WithSign(most.Change.High, "0.00")}).";
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
