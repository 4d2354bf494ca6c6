using Analytics.Calibration.Agreement;
using Analytics.Calibration.Cubes;
using Analytics.Calibration.Reporting;
using Analytics.Warehouse;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Reports.Reading;

/// <summary>Reads what only those know who know that two interviews are of one candidate.</summary>
/// <param name="warehouse">Where to ask.</param>
internal sealed class RepeatedCandidates(WarehouseDatabase warehouse)
{
    private readonly RepeatCorrections _corrections = new(warehouse);
    private readonly RepeatPairs _pairs = new(warehouse);
    private readonly MostRepeatedRuns _mostRepeated = new(warehouse);
    private readonly RepeatMeanSpread _spread = new(warehouse);
    private readonly RepeatDecisions _decisions = new(warehouse);

    /// <summary>The repeated candidates of a cohort.</summary>
    /// <param name="cohort">The interviews in scope.</param>
    /// <param name="comparison">The runs that drift compares; null for nothing to compare.</param>
    /// <param name="asked">True when a reader named those runs: repeatability is then measured on them if one evaluator scored both.</param>
    public RepeatedUnits Read(Cohort cohort, RunComparison? comparison, bool asked)
    {
        var rows = _corrections.Read(cohort);
        return new RepeatedUnits
        {
            Units = rows.Sum(r => r.Units),
            Interviews = rows.Sum(r => r.Interviews),
            ByProfile = rows.ToDictionary(r => (Profile)r.Profile, r => new ClusterCorrection(r.Vanished, r.Products)),
            Baseline = comparison is null ? ClusterCorrection.None : Correction(cohort.OfRuns(comparison.Baseline)),
            Candidate = comparison is null ? ClusterCorrection.None : Correction(cohort.OfRuns(comparison.Candidate)),
            Compared = comparison is null ? [] : Pairs(cohort, comparison, ofOneEvaluator: false).Select(p => p.Pair).ToList(),
            OfOneEvaluator = OfOne(cohort, asked ? comparison : null),
        };
    }

    private ClusterCorrection Correction(Cohort side) => _corrections.Read(side).Aggregate(
        ClusterCorrection.None, (sum, row) => new ClusterCorrection(sum.Vanished + row.Vanished, [.. sum.Products.Zip(row.Products, (a, b) => a + b)]));

    private RepeatsOfOne? OfOne(Cohort cohort, RunComparison? asked)
    {
        var best = asked is null ? null
            : Pairs(cohort, asked, ofOneEvaluator: true).GroupBy(p => p.Evaluator!, StringComparer.Ordinal).MaxBy(g => g.Count());
        if (best is not null) return OfOne(cohort, best.Key, [.. best.Select(p => p.Pair)]);

        return _mostRepeated.Read(cohort) is { } runs
            ? OfOne(cohort, runs.Evaluator, [.. Pairs(cohort, new RunComparison([runs.FirstRun], [runs.SecondRun]), ofOneEvaluator: true).Select(p => p.Pair)])
            : null;
    }

    private RepeatsOfOne OfOne(Cohort cohort, string evaluator, IReadOnlyList<RepeatPair> pairs)
    {
        var own = cohort with { Evaluators = [evaluator] };
        var spread = _spread.Read(own);
        var decisions = _decisions.Read(own).Select(d => ((IReadOnlyList<int>)[d.NotAFit, d.Reservations, d.Proceed], d.Units));
        return new RepeatsOfOne(
            evaluator, pairs, AlphaSums.Interval((int)spread.Units, spread.Interviews, spread.Within, spread.Variance), AlphaSums.Ordinal(decisions));
    }

    private IEnumerable<(string? Evaluator, RepeatPair Pair)> Pairs(Cohort cohort, RunComparison comparison, bool ofOneEvaluator) =>
        _pairs.Read(cohort.OfRuns([.. comparison.Baseline, .. comparison.Candidate]), comparison.Baseline, comparison.Candidate, ofOneEvaluator)
            .Select(row => (row.Evaluator, new RepeatPair(
                row.CandidateCode, row.Position, (Profile)row.Profile, row.FirstMean, row.SecondMean,
                (Decision?)row.FirstRecommendation, (Decision?)row.SecondRecommendation, row.SameDialogue, row.SecondInterview)));
}
