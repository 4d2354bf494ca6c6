using Analytics.Warehouse.Cohorts;

namespace Analytics.Warehouse.Queries;

/// <summary>The smallest groups of interviews that filters can tell apart: what <see cref="Scopes.SafeGroups"/> puts together.</summary>
internal sealed class GroupAtoms(WarehouseDatabase warehouse) : CohortQuery<GroupAtomRow>(warehouse)
{
    /// <summary>Those of a cohort; one the cohort selects a part of has the interviews of that part.</summary>
    public IReadOnlyList<GroupAtomRow> Read(Cohort cohort) => ReadKept(cohort);
}

/// <summary>A group of interviews of one run, position, profile, recommendation and scale of relevance.</summary>
/// <param name="RunNo">The run's number in the warehouse.</param>
/// <param name="StratumNo">The stratum's.</param>
/// <param name="RunId">The run.</param>
/// <param name="Evaluator">Its evaluator.</param>
/// <param name="Position">The position; <c>unknown</c> where the files name none.</param>
/// <param name="Profile">The designed quality.</param>
/// <param name="Recommendation">The level; <c>unknown</c> where there is none.</param>
/// <param name="Month">When the run started, such as <c>2026-09</c>.</param>
/// <param name="Interviews">Number of interviews.</param>
/// <param name="Candidates">Candidates whose first interview it holds.</param>
internal sealed record GroupAtomRow(
    int RunNo, int StratumNo, string RunId, string Evaluator, string Position, string Profile, string Recommendation, string Month, int Interviews, int Candidates)
{
    /// <summary>What tells it from every other: run and stratum in one number.</summary>
    public long Key => ((long)RunNo << 32) | (uint)StratumNo;

    /// <summary>Its value of a dimension that figures are split by; the same for all where the dimension tells no interviews apart.</summary>
    public string ValueOf(By by) => by switch
    {
        By.Run => RunId,
        By.Evaluator => Evaluator,
        By.Position => Position,
        By.Profile => Profile,
        By.Recommendation => Recommendation,
        _ => "",
    };
}
