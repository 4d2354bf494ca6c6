using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>Interviews that contradict themselves, with the sentences that do. Words are read for the interviews of a page alone.</summary>
/// <param name="list">Which interviews.</param>
/// <param name="evidence">Their words.</param>
/// <param name="rules">What counts as a contradiction.</param>
public sealed class ContradictionReading(ContradictionList list, ContradictionEvidence evidence, ContradictionRules rules) : IWarehouseQuery
{
    private const int ReadAtOnce = 500;

    /// <summary>What counts as a contradiction.</summary>
    public ContradictionRules Rules => rules;

    /// <summary>One page: furthest apart first, of equal ones the newest run's first.</summary>
    /// <param name="cohort">The interviews.</param>
    /// <param name="kind">Only this kind, ranked by it; null for all.</param>
    /// <param name="page">Which page, from 1.</param>
    /// <param name="pageSize">Rows on a page.</param>
    public IReadOnlyList<Contradiction> Read(Cohort cohort, ContradictionKind? kind, int page, int pageSize) => Tell(cohort, list.Read(cohort, kind, page, pageSize));

    /// <summary>All of them, for a file; words are read some hundreds at a time while they are walked.</summary>
    /// <param name="cohort">The interviews.</param>
    /// <param name="chosen">Keys of those picked out; empty for all of them.</param>
    /// <returns>How many interviews there are, the number of places that contradict each other over all of them, and the interviews themselves.</returns>
    public (int Interviews, int Parts, IEnumerable<Contradiction> Rows) ReadAll(Cohort cohort, IReadOnlyList<long> chosen)
    {
        var rows = list.Read(cohort, null, 1, int.MaxValue);
        if (chosen.Count > 0) rows = [.. rows.Where(row => chosen.Contains(row.InterviewId))];
        var parts = rows.Sum(row => Enum.GetValues<ContradictionKind>().Count(kind => row.Of(kind) >= rules.Least));
        return (rows.Count, parts, rows.Chunk(ReadAtOnce).SelectMany(some => Tell(cohort, some)));
    }

    private List<Contradiction> Tell(Cohort cohort, IReadOnlyList<ContradictionRow> rows)
    {
        var words = evidence.Read(rows.Select(r => r.InterviewId), cohort.Criteria).ToLookup(e => e.InterviewId);
        return [.. rows.Select(row => new Contradiction(row, ContradictionTelling.Of(row, [.. words[row.InterviewId]], rules)))];
    }
}
