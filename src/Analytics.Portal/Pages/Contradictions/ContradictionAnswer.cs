using Analytics.Portal.Components;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.Contradictions;

/// <summary>Where do the sources disagree? In a sentence.</summary>
public static class ContradictionAnswer
{
    /// <summary>"12 of 240 interviews contradict themselves (5 %): 7 recommendation against score, 5 score against profile."</summary>
    public static string Of(ContradictionCountsRow counts, Cohort cohort)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var which = cohort.IsAll ? "" : $" ({cohort.ToWords()})";
        var of = $"{Figure.Count(counts.Contradicting)} of {Figure.Of(counts.Interviews, "interview")}{which}";
        if (counts.Contradicting == 0) return $"None of {Figure.Of(counts.Interviews, "interview")}{which} contradicts itself.";
        var kinds = Enum.GetValues<ContradictionKind>().Where(kind => counts.Of(kind) > 0).OrderByDescending(kind => counts.Of(kind)).ToList();
        var several = kinds.Sum(kind => counts.Of(kind)) > counts.Contradicting ? " Some do in several ways." : "";
        return $"{of} {(counts.Contradicting == 1 ? "contradicts itself" : "contradict themselves")} ({Share(counts)}): "
            + $"{string.Join(", ", kinds.Select(kind => $"{Figure.Count(counts.Of(kind))} {Name(kind)}"))}.{several}";
    }

    /// <summary>What contradicts what.</summary>
    public static string Name(ContradictionKind kind) => kind switch
    {
        ContradictionKind.RecommendationReport => "recommendation against report text",
        ContradictionKind.RecommendationProfile => "recommendation against profile",
        ContradictionKind.RecommendationScore => "recommendation against score",
        _ => "score against profile",
    };

    // What is not none must not look like it.
    private static string Share(ContradictionCountsRow counts) =>
        Figure.Percent((double)counts.Contradicting / counts.Interviews);
}
