using Analytics.Calibration.Catalogue;
using Analytics.Calibration.Comparison;
using Analytics.Reports.Reading;
using Analytics.Reports.Views.Words;
using Analytics.Warehouse.Cohorts;

namespace Analytics.Reports.Views.Compare;

/// <summary>Two reports side by side, as views show them.</summary>
/// <param name="Comparison">Both reports and what differs.</param>
/// <param name="Baseline">The interviews taken as the measure.</param>
/// <param name="Candidate">The interviews held against them.</param>
/// <param name="Evidence">The address of the list of a cohort's interviews; null where it has none.</param>
public sealed record ComparedView(CalibrationComparison Comparison, Cohort Baseline, Cohort Candidate, Func<Cohort?, string?> Evidence)
{
    /// <summary>The baseline in words: what sets it apart from the candidate.</summary>
    public string BaselineName => Name(Baseline, Candidate);

    /// <summary>The candidate in words.</summary>
    public string CandidateName => Name(Candidate, Baseline);

    /// <summary>The metrics that changed in one way, those behind the verdicts first.</summary>
    public IReadOnlyList<MetricChange> Of(Change change) => [.. Comparison.Changes.Where(c => c.Change == change).OrderBy(c => MetricCatalogue.Of(c.Id).Rank)];

    /// <summary>True when one side has no scored interview, so that nothing can be compared.</summary>
    public bool IsEmpty => Comparison.Baseline.Scope.ScoredItems == 0 || Comparison.New.Scope.ScoredItems == 0;

    /// <summary>The report over both, for drift and repeatability between them; null where there is none.</summary>
    public ReportView? Joint => Comparison.Joint is { } joint ? new ReportView(joint, Candidate, _ => null) : null;

    private static string Name(Cohort cohort, Cohort other)
    {
        var shared = CohortDimension.All.Select(d => d.Name).Where(name => Values(cohort, name).SequenceEqual(Values(other, name)));
        var own = shared.Aggregate(cohort, (c, name) => c.Without(name));
        return own.IsAll && !cohort.IsAll ? "all of them" : own.ToWords();
    }

    private static IEnumerable<string> Values(Cohort cohort, string name) => CohortDimension.Named(name).Values(cohort);
}
