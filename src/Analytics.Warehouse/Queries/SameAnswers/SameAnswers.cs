using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>Answers that two sides judged: the words are the same, only the scoring is another.</summary>
public sealed class SameAnswers(WarehouseDatabase warehouse) : CohortQuery<SameAnswersRow>(warehouse)
{
    /// <summary>
    /// By candidate and the two scores; none where nobody's words were judged on both sides. Of a candidate's same words each side's first judgement counts, by run and
    /// interview; copies, byte for byte, are none.
    /// </summary>
    /// <param name="cohort">The interviews of both sides.</param>
    /// <param name="baseline">Runs of one side.</param>
    /// <param name="newer">Runs of the other; none is of both.</param>
    public IReadOnlyList<SameAnswersRow> Read(Cohort cohort, IEnumerable<string> baseline, IEnumerable<string> newer) =>
        ReadKept(cohort, new QueryParameters().Add("baseline", baseline.ToList()).Add("new", newer.ToList()));
}

/// <summary>Items of one candidate that both sides scored, by their two scores.</summary>
/// <param name="CandidateKey">Equal for the same candidate.</param>
/// <param name="Baseline">Level of the one side, 1 to 5.</param>
/// <param name="New">Level of the other.</param>
/// <param name="Items">How many.</param>
public sealed record SameAnswersRow(long CandidateKey, int Baseline, int New, int Items);
