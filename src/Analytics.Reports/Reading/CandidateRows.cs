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
    public IReadOnlyList<RepeatedInterview> Repeated(Cohort cohort) => [.. _repeated.Read(cohort).Select(Interview)];

    /// <summary>What parity is computed from: each candidate once, with what the file says of it; null where there is no file.</summary>
    /// <param name="cohort">The interviews.</param>
    /// <param name="said">The file.</param>
    /// <param name="period">First and last day of the interviews; null where there are none.</param>
    public ParityInput? Parity(Cohort cohort, SelfIdentification said, (DateOnly From, DateOnly To)? period) => said.Source is not { } source ? null : new ParityInput(
        said.Attributes,
        [.. _outcomes.Read(cohort).Select(row => new ParityCandidate((Profile)row.Profile, said.Of(row.CandidateCode), row.Proceed, row.Recommended, row.Mean))],
        source, period?.From, period?.To);

    private static WithinSlopeSums? Slope(long? items, double? xx, double? xy) => items is { } n ? WithinSlopeSums.OfCluster(n, xx!.Value, xy!.Value) : null;

    private static RepeatedInterview Interview(RepeatedScoresRow row) => new(
        row.CandidateKey.ToString(CultureInfo.InvariantCulture),
        new CellKey(row.RunId, row.Evaluator, row.Position, (Profile)row.Profile, (Decision?)row.Recommendation),
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
