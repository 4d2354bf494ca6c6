using Analytics.Calibration.Verdicts;
using Analytics.Warehouse;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Reports.Reading;

/// <summary>One criterion of an evaluator, judged by its own scores.</summary>
/// <param name="Evaluator">Who scored.</param>
/// <param name="Criterion">What it judged.</param>
/// <param name="Headline">The verdicts in at most sixty words.</param>
/// <param name="Verdicts">The cards, as those of the whole report.</param>
public sealed record CriterionReport(string Evaluator, string Criterion, string Headline, IReadOnlyList<VerdictCard> Verdicts);

/// <summary>The criteria of a cohort, each judged by itself: a report pools what an evaluator gave on all of them.</summary>
/// <param name="Judged">Those judged, by evaluator and name.</param>
/// <param name="Others">How many more there are, which a filter by criterion shows.</param>
public sealed record CriterionReports(IReadOnlyList<CriterionReport> Judged, int Others);

/// <summary>Judges each criterion of evaluators that have criteria of their own; the two parts of the home format's interview are one rubric.</summary>
/// <param name="warehouse">Where to ask.</param>
/// <param name="reader">What judges.</param>
public sealed class CriterionReader(WarehouseDatabase warehouse, CalibrationReader reader)
{
    // Each is a report of its own, which takes as long as that of the whole.
    private const int Most = 12;

    private readonly ScoreDistribution _distribution = new(warehouse);
    private readonly CohortRuns _runs = new(warehouse);

    /// <summary>The criteria of a cohort; none where each evaluator judges one thing, or the cohort names criteria itself.</summary>
    /// <param name="cohort">The interviews in scope.</param>
    public CriterionReports Read(Cohort cohort)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        if (cohort.Criteria.Count > 0 || Sections(cohort).All(KnownValues.IsOfHome)) return new CriterionReports([], 0);
        var evaluators = _runs.Read(cohort).Select(r => r.Evaluator).Distinct().Order(StringComparer.Ordinal);
        var all = evaluators.Select(e => cohort with { Evaluators = [e] }).Select(own => (Own: own, Sections: Sections(own)))
            .Where(one => one.Sections.Count > 1 && !one.Sections.All(KnownValues.IsOfHome))
            .SelectMany(one => one.Sections.Select(section => one.Own with { Criteria = [section] })).ToList();
        return new CriterionReports([.. all.Take(Most).Select(Judge)], Math.Max(0, all.Count - Most));
    }

    private CriterionReport Judge(Cohort own)
    {
        var report = reader.Read(own);
        return new CriterionReport(own.Evaluators[0], own.Criteria[0], report.Headline, report.Verdicts);
    }

    private List<string> Sections(Cohort cohort) => [.. _distribution.Read(cohort, By.Section).Select(r => r.Value!).Distinct()];
}
