using Analytics.Calibration.Catalogue;
using Analytics.Calibration.Comparison;
using Analytics.Reports.Reading;
using Analytics.Reports.Views.Words;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Reports.Views.Compare;

/// <summary>Two reports side by side, as views show them.</summary>
/// <param name="Comparison">Both reports and what differs.</param>
/// <param name="Baseline">The interviews taken as the measure.</param>
/// <param name="New">The interviews held against them.</param>
/// <param name="Evidence">The address of the list of a cohort's interviews; null where it has none.</param>
public sealed record ComparedView(CalibrationComparison Comparison, Cohort Baseline, Cohort New, Func<Cohort?, string?> Evidence)
{
    /// <summary>The address of the page they stand on, which leads to places within it; empty in a file.</summary>
    public string Here { get; init; } = "";

    /// <summary>The baseline in words: what sets it apart from the new side.</summary>
    public string BaselineName => CohortWords.Apart(New, Baseline).Second;

    /// <summary>The new side in words.</summary>
    public string NewName => CohortWords.Apart(New, Baseline).First;

    /// <summary>
    /// The metrics that changed in one way, those behind the verdicts first; a metric that all but repeats another that changed the same way is left to
    /// <see cref="Rest"/>.
    /// </summary>
    public IReadOnlyList<MetricChange> Of(Change change)
    {
        var changed = Comparison.Changes.Where(c => c.Change == change).OrderBy(c => MetricCatalogue.Of(c.Id).Rank).ToList();
        return [.. changed.Where(c => MetricCatalogue.Of(c.Id).Near is not { } near || !changed.Exists(other => other.Id == near))];
    }

    /// <summary>What got worse, what got better, and what is merely different, each once.</summary>
    public IReadOnlyList<MetricChange> Shown => [.. Of(Change.Worse), .. Of(Change.Better), .. Of(Change.Different)];

    /// <summary>Everything else.</summary>
    public IReadOnlyList<MetricChange> Rest => [.. Comparison.Changes.Except(Shown)];

    /// <summary>True when one side has no scored interview, so that nothing can be compared.</summary>
    public bool IsEmpty => Comparison.Baseline.Scope.ScoredItems == 0 || Comparison.New.Scope.ScoredItems == 0;

    /// <summary>The report over both, for drift and repeatability between them; null where there is none.</summary>
    public ReportView? Joint => Comparison.Joint is { } joint ? new ReportView(joint, New, _ => null) { Here = Here } : null;
}
