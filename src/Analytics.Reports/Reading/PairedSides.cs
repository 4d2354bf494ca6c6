using System.Globalization;
using Analytics.Calibration;
using Analytics.Calibration.Comparison;
using Analytics.Calibration.Cubes;
using Analytics.Calibration.Curve;
using Analytics.Calibration.Reporting;
using Analytics.Warehouse;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Reports.Reading;

/// <summary>Puts the two sides of a comparison together candidate by candidate, and item by item where both judged the same words.</summary>
/// <param name="warehouse">Where to ask.</param>
internal sealed class PairedSides(WarehouseDatabase warehouse)
{
    private readonly CandidateRows _candidates = new(warehouse);
    private readonly SameAnswers _answers = new(warehouse);

    /// <summary>The comparison of both sides on the candidates both have; null where they share none with a score.</summary>
    /// <param name="both">The interviews of both sides.</param>
    /// <param name="sides">Whose runs are whose.</param>
    /// <param name="expected">What each profile is expected to score.</param>
    public EvaluatorComparison? Compare(Cohort both, RunComparison sides, IReadOnlyList<ExpectedLevel> expected)
    {
        var interviews = _candidates.Repeated(both);
        var candidates = interviews.Where(i => !i.IsCopy).GroupBy(i => i.Unit).Select(unit => Pair(unit, sides)).OfType<PairedCandidate>().ToList();
        if (candidates.Count == 0) return null;
        return EvaluatorComparison.Of(new EvaluatorPairs(candidates, SaidAlike(interviews, sides) ? Items(both, sides) : [], expected));
    }

    private static PairedCandidate? Pair(IGrouping<(string Candidate, string? Position, Profile Profile), RepeatedInterview> unit, RunComparison sides) =>
        Mean(unit, sides.Baseline) is { } before && Mean(unit, sides.New) is { } after ? new PairedCandidate(unit.Key.Candidate, unit.Key.Profile, before, after) : null;

    private static double? Mean(IEnumerable<RepeatedInterview> interviews, IReadOnlyCollection<string> runs) =>
        interviews.Where(i => runs.Contains(i.Key.RunId)).Select(i => i.Mean).Average();

    private static bool SaidAlike(IReadOnlyList<RepeatedInterview> interviews, RunComparison sides) => interviews
        .Where(i => i.Dialogue is not null && !i.IsCopy).GroupBy(i => (i.Candidate, i.Dialogue))
        .Any(said => said.Any(i => sides.Baseline.Contains(i.Key.RunId)) && said.Any(i => sides.New.Contains(i.Key.RunId)));

    private List<PairedItems> Items(Cohort both, RunComparison sides) =>
        [.. _answers.Read(both, sides.Baseline, sides.New).Select(row => new PairedItems(row.CandidateKey.ToString(CultureInfo.InvariantCulture), row.Baseline, row.New, row.Items))];
}
