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

    // Of each side the first judgement of the same words; items meet by the question they judge, those without one by their place.
    private List<PairedItems> Items(Cohort both, RunComparison sides)
    {
        var pairs = from said in _answers.Read(both).GroupBy(row => (row.CandidateKey, row.Dialogue))
                    let before = Judged(said, sides.Baseline)
                    let after = Judged(said, sides.New)
                    from place in before.Keys.Intersect(after.Keys)
                    select (said.Key.CandidateKey, Baseline: before[place], New: after[place]);
        return [.. pairs.GroupBy(p => p).Select(g => new PairedItems(g.Key.CandidateKey.ToString(CultureInfo.InvariantCulture), g.Key.Baseline, g.Key.New, g.Count()))];
    }

    private static Dictionary<(string, int?, int), int> Judged(IEnumerable<SameAnswersRow> rows, IReadOnlyCollection<string> runs) => rows
        .Where(r => runs.Contains(r.RunId)).GroupBy(r => r.RunId).OrderBy(g => g.Key, StringComparer.Ordinal).Take(1)
        .SelectMany(run => run.GroupBy(r => (r.Section, r.QuestionNo)).SelectMany(q => q.Select((r, i) => (Place: (r.Section, r.QuestionNo, r.QuestionNo is null ? r.ItemNo : i), r.Score))))
        .ToDictionary(r => r.Place, r => r.Score);
}
