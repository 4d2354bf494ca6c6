using Analytics.Calibration.Reporting;
using Analytics.Calibration.Verdicts;
using Analytics.Warehouse;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Reports.Reading;

/// <summary>One criterion of an evaluator, judged by its own scores.</summary>
/// <param name="Evaluator">Who scored.</param>
/// <param name="Criterion">What it judged.</param>
/// <param name="Headline">The verdicts in at most sixty words.</param>
/// <param name="Verdicts">The cards, as those of the whole report, failing held to Holm's correction over the criteria of its evaluator (<see cref="VerdictFamily"/>).</param>
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

    /// <summary>The criteria of a cohort; none where each evaluator judges one thing, the cohort names criteria itself, or nobody designed its candidates.</summary>
    /// <param name="cohort">The interviews in scope.</param>
    /// <param name="comparison">The runs that drift and repeatability compare, as in the report they stand beside.</param>
    public CriterionReports Read(Cohort cohort, RunComparison? comparison = null)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        if (cohort.Criteria.Count > 0 || Sections(cohort).All(KnownValues.IsOfHome) || reader.Read(cohort, comparison).Scope.Interviews == 0) return new CriterionReports([], 0);
        List<ScopedRun> runs = [.. _runs.Read(cohort).Select(r => new ScopedRun(r.RunId, r.Evaluator, r.Interviews))];
        var evaluators = runs.Select(r => r.Evaluator).Distinct().Order(StringComparer.Ordinal).ToList();
        var all = evaluators.Select(e => cohort with { Evaluators = [e] }).Select(own => (Own: own, Sections: Sections(own)))
            .Where(one => one.Sections.Count > 1 && !one.Sections.All(KnownValues.IsOfHome))
            .SelectMany(one => one.Sections.Select(section => one.Own with { Criteria = [section] })).ToList();
        var judged = all.Take(Most).GroupBy(own => own.Evaluators[0]).SelectMany(own => Judge([.. own], evaluators.Count < 2 ? comparison : CalibrationReader.Within(comparison, own.Key, runs)));
        return new CriterionReports([.. judged], Math.Max(0, all.Count - Most));
    }

    // The criteria of one evaluator: each by its own scores, and a requirement of all of them as one family.
    private IEnumerable<CriterionReport> Judge(IReadOnlyList<Cohort> criteria, RunComparison? comparison)
    {
        var reports = criteria.Select(own => (Own: own, Report: reader.Read(own, comparison))).ToList();
        var cards = reports.SelectMany(one => one.Report.Verdicts.Select(card => (one.Own, Card: card))).GroupBy(one => one.Card.Id)
            .SelectMany(requirement => requirement.Zip(VerdictFamily.Corrected([.. requirement.Select(one => one.Card)]), (one, card) => (one.Own, Card: card)))
            .ToLookup(one => one.Own, one => one.Card);
        return reports.Select(one => new CriterionReport(
            one.Own.Evaluators[0], one.Own.Criteria[0], Calibration.Verdicts.Headline.Of([.. cards[one.Own]], one.Report.Scope.Candidates), [.. cards[one.Own]]));
    }

    private List<string> Sections(Cohort cohort) => [.. _distribution.Read(cohort, By.Section).Select(r => r.Value!).Distinct()];
}
