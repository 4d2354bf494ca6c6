using System.Globalization;
using Analytics.Calibration.Cubes;
using Analytics.Calibration.Fairness;
using Analytics.Warehouse;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Reports.Reading;

/// <summary>Reads what only those know who know which interviews are of one candidate.</summary>
/// <param name="warehouse">Where to ask.</param>
internal sealed class CandidateRows(WarehouseDatabase warehouse)
{
    private readonly RepeatedScores _repeated = new(warehouse);
    private readonly CandidateOutcomes _outcomes = new(warehouse);

    /// <summary>The interviews of candidates whom the cohort holds more than once, oldest first.</summary>
    /// <param name="cohort">The interviews.</param>
    public IReadOnlyList<RepeatedInterview> Repeated(Cohort cohort)
    {
        // Few texts and cells are named by many rows.
        var (names, cells) = (new Dictionary<long, string>(), new Dictionary<CellKey, CellKey>());
        return [.. _repeated.Read(cohort).Select(row => Interview(row, names, cells))];
    }

    /// <summary>Of some of a cohort's interviews, those of candidates who are among them more than once.</summary>
    /// <param name="repeated">The interviews of candidates whom the cohort holds more than once, oldest first.</param>
    /// <param name="selected">Which interviews are meant.</param>
    public static IReadOnlyList<RepeatedInterview> RepeatedAmong(IReadOnlyList<RepeatedInterview> repeated, Func<RepeatedInterview, bool> selected)
    {
        List<RepeatedInterview> own = [.. repeated.Where(selected)];
        var often = own.CountBy(interview => interview.Candidate).Where(one => one.Value > 1).Select(one => one.Key).ToHashSet(StringComparer.Ordinal);
        return [.. own.Where(interview => often.Contains(interview.Candidate))];
    }

    /// <summary>What parity is computed from: each candidate once, with what the file says of it; null where there is no file.</summary>
    /// <param name="cohort">The interviews.</param>
    /// <param name="said">The file.</param>
    /// <param name="period">First and last day of the interviews; null where there are none.</param>
    public ParityInput? Parity(Cohort cohort, SelfIdentification said, (DateOnly From, DateOnly To)? period) => said.Source is not { } source ? null : new ParityInput(
        said.Attributes,
        [.. _outcomes.Read(cohort).Select(row => new ParityCandidate((Profile)row.Profile, said.Of(row.CandidateCode), row.Proceed, row.Recommended, row.Mean))],
        source, period?.From, period?.To);

    private static TValue Once<TKey, TValue>(Dictionary<TKey, TValue> held, TKey key, Func<TKey, TValue> make) where TKey : notnull =>
        held.TryGetValue(key, out var value) ? value : held[key] = make(key);

    private static WithinSlopeSums? Slope(long? items, double? xx, double? xy) => items is { } n ? WithinSlopeSums.OfCluster(n, xx!.Value, xy!.Value) : null;

    private static RepeatedInterview Interview(RepeatedScoresRow row, Dictionary<long, string> names, Dictionary<CellKey, CellKey> cells) => new(
        Once(names, row.CandidateKey, key => key.ToString(CultureInfo.InvariantCulture)),
        Once(cells, new CellKey(row.RunId, row.Evaluator, row.Position, (Profile)row.Profile, (Decision?)row.Recommendation), key => key),
        [row.Score1, row.Score2, row.Score3, row.Score4, row.Score5], row.Dialogue?.ToString(CultureInfo.InvariantCulture))
    {
        Code = row.CandidateCode,
        ExactSum = row.ScoreSum,
        Questions = (row.Due, row.ScoredItems),
        IsCopy = row.IsCopy,
        Interview = row.InterviewId,
        Verbosity = Slope(row.VerbosityItems, row.VerbosityXx, row.VerbosityXy),
        Order = Slope(row.OrderItems, row.OrderXx, row.OrderXy),
    };
}
